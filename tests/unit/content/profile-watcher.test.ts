import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Anchor } from '@/content/anchor';
import { patience } from '@/content/accepted-facts';
import { floatAfter } from '@/content/placement';
import { watchProfile } from '@/content/profile-watcher';
import { keysFromAddress } from '@/domain/profile-key';
import type { Sighting } from '@/messaging/protocol';
import { ada, bo, parts, SmallPage, type Part, type Someone } from './small-page';

// Every order of the parts of a page is many pages.
vi.setConfig({ testTimeout: 120_000 });
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stopping.abort();
  vi.useRealTimers();
});

let stopping = new AbortController();

/** Watches a page, with an annotation that is one empty element, and writes down what is said. */
function watch(page: SmallPage) {
  stopping = new AbortController();
  const turns: (Sighting | null)[] = [];
  const sightings: Sighting[] = [];
  const places: Anchor[] = [];
  const mark = page.document.createElement('i');
  const isInPlace = (anchor: Anchor) =>
    'floating' in anchor
      ? mark.parentElement === page.document.documentElement
      : mark.previousElementSibling === anchor.element;
  const watcher = watchProfile(
    page.window,
    {
      onTurn(sighting) {
        mark.remove();
        turns.push(sighting);
        if (sighting) sightings.push(sighting);
      },
      onFacts: (sighting) => void sightings.push(sighting),
      onPlace(anchor) {
        places.push(anchor);
        if ('floating' in anchor) page.document.documentElement.append(mark);
        else anchor.element.after(mark);
      },
      isInPlace,
    },
    stopping.signal,
  );
  return { turns, sightings, places, mark, look: () => watcher.look() };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** What is said under somebody's address is theirs, or nothing. */
function expectOnlyTheirs(sighting: Sighting): void {
  const [key] = keysFromAddress(sighting.url);
  const theirs = [ada, bo].find(({ vanity }) => key === `vanity:${vanity}`);
  expect(theirs).toBeDefined();
  for (const field of ['name', 'headline', 'company'] as const) {
    if (sighting[field] !== null) expect(sighting[field]).toBe(theirs?.[field]);
  }
  for (const member of sighting.pageKeys) expect(member).toBe(theirs?.member);
}

function everythingOf(someone: Someone): Partial<Sighting> {
  const { name, headline, company, member } = someone;
  return { name, headline, company, pageKeys: [member], own: false };
}

function* orders(of: readonly Part[]): Generator<Part[]> {
  if (of.length === 0) yield [];
  for (const first of of) {
    for (const rest of orders(of.filter((part) => part !== first))) yield [first, ...rest];
  }
}

describe('a page load', () => {
  it('says everything at once, and where the annotation belongs', () => {
    const { turns, places } = watch(new SmallPage(ada));
    expect(turns).toEqual([expect.objectContaining(everythingOf(ada))]);
    expect(places).toHaveLength(1);
  });

  it('says nothing on a page that is no profile, and watches nothing', async () => {
    const page = new SmallPage(ada);
    page.go('/feed/');
    const { turns, sightings } = watch(page);
    page.render(bo);
    await pass(10_000);
    expect(turns).toEqual([null]);
    expect(sightings).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes nobody else’s name when it turns before it has been looked at twice', async () => {
    const page = new SmallPage(ada);
    // Built, but not filled in yet.
    page.document.title = '';
    for (const text of page.document.querySelectorAll('h2, .headline, [role=toolbar] p')) {
      text.replaceChildren();
    }
    const { sightings } = watch(page);
    for (const part of ['title', 'toolbar', 'heading'] as const) page.turn(part, ada);
    page.turn('heading', bo);
    for (const part of ['title', 'toolbar', 'card', 'contact', 'url'] as const) {
      await pass(240);
      page.turn(part, bo);
    }
    await pass(2 * patience.doubtful);
    for (const sighting of sightings) expectOnlyTheirs(sighting);
    expect(sightings.at(-1)).toMatchObject(everythingOf(bo));
  });

  it('is not written into before the page’s own scripts are done', async () => {
    const page = new SmallPage(ada);
    page.document.body.dataset['rehydrated'] = 'false';
    const { turns, places } = watch(page);
    await pass(5_000);
    expect(turns).toHaveLength(1);
    expect(places).toEqual([]);
    page.document.body.dataset['rehydrated'] = 'true';
    await pass(500);
    expect(places).toHaveLength(1);
  });

  it('floats the annotation where nothing matches', async () => {
    const page = new SmallPage(ada);
    page.document.body.innerHTML = '<p>Something new</p>';
    const { turns, places } = watch(page);
    expect(turns).toEqual([expect.objectContaining({ pageKeys: [], headline: null })]);
    await pass(floatAfter + 500);
    expect(places).toEqual([{ floating: true }]);
  });

  it('stops when there is nothing to do', async () => {
    watch(new SmallPage(ada));
    await pass(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('in-page navigation from one person to another', () => {
  const all = [...orders(['url', 'contact', 'toolbar', 'heading', 'card'])];

  it.each([100, 3_000])(
    'never says of one what the page says of the other, in any order, %i ms apart',
    async (gap) => {
      for (const order of all) {
        const page = new SmallPage(ada);
        const { turns, sightings } = watch(page);
        await pass(gap);
        for (const part of order) {
          page.turn(part, bo);
          if (part === 'heading') page.turn('title', bo);
          if (part === 'url') expect(turns.at(-1)?.url).toContain(bo.vanity);
          await pass(gap);
        }
        await pass(patience.doubtful + 1_000);
        for (const sighting of sightings) expectOnlyTheirs(sighting);
        expect(sightings.at(-1), order.join()).toMatchObject(everythingOf(bo));
        expect(turns).toHaveLength(2);
        expect(sightings.length, order.join()).toBeLessThanOrEqual(5);
        stopping.abort();
      }
    },
  );

  it('nor when the title is the first or the last to change', async () => {
    for (const order of orders(['url', 'contact', 'title', 'heading'])) {
      const page = new SmallPage(ada);
      const { sightings } = watch(page);
      for (const part of order) {
        await pass(800);
        page.turn(part, bo);
      }
      await pass(patience.doubtful + 1_000);
      for (const sighting of sightings) expectOnlyTheirs(sighting);
      expect(sightings.at(-1)?.name).toBe(bo.name);
      stopping.abort();
    }
  });

  it.each([300, 3_000])('nor without a toolbar, %i ms apart', async (gap) => {
    for (const order of orders(['url', 'contact', 'heading', 'card'])) {
      const page = new SmallPage(ada, { without: ['toolbar'] });
      const { sightings } = watch(page);
      for (const part of order) {
        await pass(gap);
        page.turn(part, bo);
      }
      await pass(patience.doubtful + 1_000);
      for (const sighting of sightings) expectOnlyTheirs(sighting);
      expect(sightings.at(-1)).toMatchObject({ name: bo.name, headline: bo.headline });
      stopping.abort();
    }
  });

  it('nor without a contact link, where nothing but the toolbar says whose page it is', async () => {
    for (const order of orders(['url', 'toolbar', 'heading', 'card'])) {
      const page = new SmallPage(ada, { without: ['contact'] });
      const { sightings } = watch(page);
      for (const part of order) {
        await pass(800);
        page.turn(part, bo);
      }
      await pass(patience.doubtful + 1_000);
      for (const { url, name, pageKeys } of sightings) {
        const other = url.includes(bo.vanity) ? ada : bo;
        expect(name).not.toBe(other.name);
        expect(pageKeys).not.toContain(other.member);
      }
      expect(sightings.at(-1)?.name).toBe(bo.name);
      stopping.abort();
    }
  });

  it('believes what changes together within half a second', async () => {
    const page = new SmallPage(ada);
    const { sightings } = watch(page);
    await pass(5_000);
    page.turn('url', bo);
    await pass(20);
    for (const part of parts) if (part !== 'url') page.turn(part, bo);
    await pass(patience.said + 300);
    expect(sightings.at(-1)).toMatchObject(everythingOf(bo));
  });

  it('takes nothing for a name that stands there only for a moment', async () => {
    const page = new SmallPage(ada);
    page.go('/feed/');
    const { sightings } = watch(page);
    for (const part of parts) page.turn(part, { ...bo, name: 'LinkedIn Member' });
    await pass(patience.said - 100);
    for (const part of parts) page.turn(part, bo);
    await pass(5_000);
    expect(new Set(sightings.map(({ name }) => name))).toEqual(new Set([null, bo.name]));
  });

  it('goes there and back again, and by a page that is no profile', async () => {
    const page = new SmallPage(ada);
    const { turns, sightings } = watch(page);
    for (const someone of [bo, ada, bo]) {
      await pass(5_000);
      page.go('/feed/');
      await pass(200);
      for (const part of parts) page.turn(part, someone);
    }
    await pass(5_000);
    expect(turns.map((turn) => turn && keysFromAddress(turn.url)[0])).toEqual([
      'vanity:ada-novak',
      null,
      'vanity:bo-li-1a2b',
      null,
      'vanity:ada-novak',
      null,
      'vanity:bo-li-1a2b',
    ]);
    for (const sighting of sightings) expectOnlyTheirs(sighting);
    expect(sightings.at(-1)).toMatchObject(everythingOf(bo));
  });

  it('is no other person when only the part of the profile is another', async () => {
    const page = new SmallPage(ada);
    const { turns } = watch(page);
    for (const path of ['details/experience/', 'overlay/contact-info/', 'en/?x=1']) {
      page.go(`/in/${ada.vanity}/${path}`);
      await pass(500);
    }
    page.go('/in/ADA-NOVAK');
    expect(turns).toHaveLength(1);
  });

  it('takes no title of the feed for a name', async () => {
    const page = new SmallPage(ada);
    page.go('/feed/');
    page.document.body.innerHTML = '<div componentkey="x"></div>';
    page.document.title = 'Feed | LinkedIn';
    const { sightings } = watch(page);
    await pass(500);
    page.turn('url', bo);
    await pass(10_000);
    expect(sightings.map(({ name }) => name)).toEqual([null]);
    page.turn('title', bo);
    await pass(10_000);
    expect(sightings.at(-1)?.name).toBe(bo.name);
  });

  it('does not draw in the card of the person before, and floats while there is no other', async () => {
    const page = new SmallPage(ada);
    const { places, mark } = watch(page);
    await pass(5_000);
    page.turn('url', bo);
    expect(mark.isConnected).toBe(false);
    await pass(floatAfter - 300);
    expect(places).toHaveLength(1);
    await pass(1_000);
    expect(places.at(-1)).toEqual({ floating: true });
    for (const part of parts) if (part !== 'url') page.turn(part, bo);
    await pass(500);
    expect(places.at(-1)).not.toEqual({ floating: true });
    expect(mark.previousElementSibling?.className).toBe('row');
  });

  it('tells two people of the same name apart by the toolbar', async () => {
    const namesake = { ...bo, name: ada.name };
    const page = new SmallPage(ada);
    const { sightings } = watch(page);
    await pass(1_000);
    for (const part of parts) page.turn(part, namesake);
    await pass(5_000);
    expect(sightings.at(-1)).toMatchObject({ name: ada.name, pageKeys: [bo.member] });
  });
});

describe('re-rendering', () => {
  it('puts ours back, once, and rests', async () => {
    const page = new SmallPage(ada);
    const { places, mark } = watch(page);
    await pass(10_000);
    page.render(ada);
    expect(mark.isConnected).toBe(false);
    await pass(300);
    expect(mark.isConnected).toBe(true);
    expect(places).toHaveLength(2);
    await pass(10_000);
    expect(places).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('puts ours back when only ours was removed', async () => {
    const page = new SmallPage(ada);
    const { mark } = watch(page);
    await pass(10_000);
    mark.remove();
    await pass(300);
    expect(mark.previousElementSibling?.className).toBe('row');
  });

  it('gives way to a page that throws it out again and again', async () => {
    const page = new SmallPage(ada);
    const { places, mark } = watch(page);
    for (let round = 0; round < 40; round += 1) {
      if (mark.parentElement !== page.document.documentElement) mark.remove();
      await pass(200);
    }
    expect(places.at(-1)).toEqual({ floating: true });
    expect(places.length).toBeLessThan(20);
  });

  it('looks rarely at a page that goes on changing elsewhere', async () => {
    const page = new SmallPage(ada);
    watch(page);
    await pass(10_000);
    const looks = vi.spyOn(page.document, 'querySelectorAll');
    const feed = page.document.body.appendChild(page.document.createElement('div'));
    for (let change = 0; change < 100; change += 1) {
      feed.append('x');
      await pass(50);
    }
    // Five seconds: at most one look a second, of a few queries each.
    expect(looks.mock.calls.length).toBeLessThan(6 * 5);
  });

  it('is over when the signal says stop', async () => {
    const page = new SmallPage(ada);
    const { sightings, look } = watch(page);
    stopping.abort();
    page.turn('url', bo);
    page.render(bo);
    await pass(10_000);
    expect(sightings).toHaveLength(1);
    expect(look()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});
