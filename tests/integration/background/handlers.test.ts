import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Background } from '@/background/context';
import { codeOf } from '@/background/error-code';
import { handlersOf } from '@/background/handlers';
import type { CommandInput, CommandName, Outcome } from '@/domain/commands';
import { dispatcher } from '@/messaging/dispatch';
import type { RouteName, Sighting } from '@/messaging/protocol';
import { openPanelFromPage } from '@/platform/panel';
import type { Sender } from '@/platform/runtime';
import { ConfidantDatabase } from '@/storage/database';
import { fakeOutside, type FakeOutside } from './fake-outside';
import { eventually } from '../../fixtures/eventually';

vi.mock('#i18n', () => import('./keys-as-words'));
vi.mock('@/platform/panel', () => ({ openPanelFromPage: vi.fn(async () => {}) }));

const self = { id: 'ourselves', origin: 'chrome-extension://ourselves' };
const page: Sender = { id: self.id, origin: self.origin };
const content: Sender = {
  id: self.id,
  origin: 'https://www.linkedin.com',
  frameId: 0,
  tab: { id: 4 },
};
const jane: Sighting = {
  url: 'https://www.linkedin.com/in/jane-doe/?trk=feed',
  pageKeys: ['member:42'],
  name: 'Jane Doe',
  headline: 'Engineer',
  company: 'Acme',
  own: false,
};

let db: ConfidantDatabase;
let outside: FakeOutside;
let wakes: number;
let listen: ReturnType<typeof dispatcher>;

beforeEach(() => {
  db = new ConfidantDatabase(`handlers-${crypto.randomUUID()}`);
  outside = fakeOutside('2026-03-03T09:30:00.000Z');
  wakes = 0;
  const background: Background = {
    db,
    outside,
    wake: async () => {
      wakes += 1;
    },
  };
  listen = dispatcher(handlersOf(background), self, codeOf);
});
afterEach(() => db.delete());

async function ask(route: RouteName, request: unknown, sender: Sender): Promise<Outcome<unknown>> {
  const outcome = await listen({ to: 'background', route, request }, sender);
  if (outcome === undefined) throw new Error('Nobody answered.');
  return outcome;
}

async function run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<void> {
  const request = { commandId: crypto.randomUUID(), name, input };
  expect(await ask('command', request, page), name).toMatchObject({ ok: true });
}

async function keepJane(
  keys: Sighting['pageKeys'] = ['vanity:jane-doe', 'member:42'],
): Promise<string> {
  const personId = crypto.randomUUID();
  await run('note.write', {
    who: { personId, create: { name: null, keys, seen: null } },
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text: '# Sailing\n\nLikes **boats**, see [hers](https://example.com/boat)',
    on: '2026-03-01',
    pinned: false,
  });
  return personId;
}

const shown = (sighting: Sighting, sender = content) => ask('profile.shown', sighting, sender);
const nothing = { ok: true, value: { show: 'nothing' } };

describe('a profile is shown', () => {
  it('offers to keep somebody unknown, and stores nothing for looking', async () => {
    expect(await shown(jane)).toEqual({ ok: true, value: { show: 'add' } });
    for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  });

  it('answers finished words about the one person on the page', async () => {
    await keepJane();
    const outcome = await shown(jane);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        show: 'person',
        collapsed: false,
        ring: { initials: 'JD', progress: null, state: 'none' },
        note: 'Sailing Likes boats, see hers',
        reason: null,
      },
    });
    expect(JSON.stringify(outcome)).not.toMatch(/[0-9a-f]{8}-|vanity:|member:|example\.com/);
  });

  it('keeps what the page says about somebody who is kept', async () => {
    const personId = await keepJane(['vanity:jane-doe']);
    await shown(jane);
    const row = await db.people.get(personId);
    expect(row?.seen).toMatchObject({ name: 'Jane Doe', headline: 'Engineer', company: 'Acme' });
    expect(row?.keys.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['vanity:jane-doe', 'member:42']),
    );
  });

  it('keeps nothing of a page that only its own link says is somebody’s', async () => {
    const personId = await keepJane(['vanity:jane-doe', 'member:330009374']);
    const urn = 'urn:li:fsd_profile:ACoAABOrix4BSxuDyAX2xwwVDEcFiCkgt3PNKq8';
    const url = `https://www.linkedin.com/in/mallory/?miniProfileUrn=${urn}`;
    const view = await shown({ ...jane, url, name: 'Mallory', pageKeys: [] });
    expect(view, 'and shows nothing of theirs').toEqual({ ok: true, value: { show: 'add' } });
    expect(await db.people.get(personId)).toMatchObject({
      seen: null,
      keyIds: ['vanity:jane-doe', 'member:330009374'],
    });
    await shown({ ...jane, url, pageKeys: ['member:330009374'] });
    expect(await db.people.get(personId)).toMatchObject({
      seen: { name: 'Jane Doe' },
      keyIds: ['vanity:jane-doe', 'member:330009374', 'vanity:mallory'],
    });
  });

  it('looks for reminders anew when something was observed, and only then', async () => {
    await keepJane();
    await eventually(() => expect(wakes).toBe(1));
    await shown(jane);
    expect(wakes).toBe(2);
    await shown(jane);
    expect(wakes).toBe(2);
  });

  it('shows nobody’s content while a known address belongs to another member', async () => {
    await keepJane();
    const outcome = await shown({ ...jane, pageKeys: ['member:77'] });
    expect(outcome).toMatchObject({ ok: true, value: { show: 'question' } });
    expect(JSON.stringify(outcome)).not.toMatch(/sailing|boats|jane/i);
  });

  it('is told of somebody confidential what it is told of nobody', async () => {
    const personId = await keepJane();
    await run('person.change', { who: { personId }, fields: { confidential: true } });
    expect(await shown(jane)).toEqual({ ok: true, value: { show: 'add' } });
    const other = await shown({ ...jane, pageKeys: ['member:77'] });
    expect(other, 'no question either').toEqual({ ok: true, value: { show: 'add' } });
    await run('trash.put', { table: 'people', id: personId });
    expect(await shown(jane), 'nor the trash').toEqual({ ok: true, value: { show: 'add' } });
  });

  it('is drawn nothing while the screen is shared, whoever it shows', async () => {
    await keepJane();
    const stranger = { ...jane, url: 'https://www.linkedin.com/in/jo/', pageKeys: [] };
    await run('screen.cover', { covered: true });
    expect(await shown(jane)).toEqual(nothing);
    expect(await shown(stranger)).toEqual(nothing);
    await run('screen.cover', { covered: false });
    expect(await shown(jane)).toMatchObject({ value: { show: 'person' } });
  });

  it('leaves no notice with a name standing when the screen is shared', async () => {
    await outside.notify({ id: 'digest', title: '1 to get back to', message: 'Jane Doe' });
    await run('screen.cover', { covered: false });
    expect(outside.shown).toHaveLength(1);
    await run('screen.cover', { covered: true });
    expect(outside.shown).toEqual([]);
  });

  it('shows the newest note that is not confidential', async () => {
    const personId = await keepJane();
    const noteId = crypto.randomUUID();
    const [who, on] = [{ personId }, '2026-03-02'];
    await run('note.write', { who, noteId, baseRevision: 0, text: 'Zebra', on, pinned: true });
    await run('note.setConfidential', { noteId, baseRevision: 1, confidential: true });
    expect(await shown(jane)).toMatchObject({ value: { note: 'Sailing Likes boats, see hers' } });
  });

  it('offers to restore somebody in the trash, without their content', async () => {
    const personId = await keepJane();
    await run('trash.put', { table: 'people', id: personId });
    const outcome = await shown(jane);
    expect(outcome).toMatchObject({ ok: true, value: { show: 'inTrash' } });
    expect(JSON.stringify(outcome)).not.toMatch(/sailing|boats|jane/i);
  });

  it('draws nothing on the user’s own profile', async () => {
    await keepJane();
    expect(await shown({ ...jane, own: true })).toEqual(nothing);
  });

  it('draws nothing where there is no profile', async () => {
    await keepJane();
    expect(await shown({ ...jane, url: 'https://www.linkedin.com/feed/' })).toEqual(nothing);
  });

  it('draws nothing in off-page mode, and still notices a new role', async () => {
    const personId = await keepJane();
    await shown(jane);
    await run('settings.change', { fields: { display: 'offPage' } });
    expect(await shown({ ...jane, headline: 'Director' })).toEqual(nothing);
    const changes = await db.observedChanges.toArray();
    expect(changes).toMatchObject([{ personId, field: 'headline', after: 'Director' }]);
  });

  it('believes no page about an address of another origin', async () => {
    await keepJane();
    const outcome = await shown({ ...jane, url: 'https://de.linkedin.com/in/jane-doe/' });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});

describe('folding the annotation', () => {
  it('is remembered for every profile, and told to the other tabs', async () => {
    await keepJane();
    const before = outside.refreshed;
    await ask('annotation.collapse', { collapsed: true }, content);
    expect(outside.refreshed).toBe(before + 1);
    expect(await shown(jane)).toMatchObject({ value: { show: 'person', collapsed: true } });
  });
});

describe('a command', () => {
  it('is followed by a look at the reminders and by fresh marks on open pages', async () => {
    await keepJane();
    await eventually(() => expect([wakes, outside.refreshed]).toEqual([1, 1]));
  });

  it('that is refused changes nothing and is followed by nothing', async () => {
    const request = {
      commandId: crypto.randomUUID(),
      name: 'person.pause',
      input: { personId: 'x', paused: true },
    };
    expect(await ask('command', request, page)).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(wakes).toBe(0);
  });

  it('that comes twice acts once', async () => {
    const personId = crypto.randomUUID();
    const request = {
      commandId: crypto.randomUUID(),
      name: 'interaction.talkedToday',
      input: {
        who: { personId, create: { name: 'Ada', keys: [], seen: null } },
        interactionId: crypto.randomUUID(),
      },
    };
    const [first, second] = await Promise.all([
      ask('command', request, page),
      ask('command', request, page),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await db.interactions.count()).toBe(1);
  });

  it('gets the code of what the database says', async () => {
    db.close();
    vi.spyOn(db, 'transaction').mockImplementation(() => {
      throw Object.assign(new Error('aborted'), {
        name: 'AbortError',
        inner: Object.assign(new Error('full'), { name: 'QuotaExceededError' }),
      });
    });
    const request = {
      commandId: crypto.randomUUID(),
      name: 'person.add',
      input: {
        who: { personId: crypto.randomUUID(), create: { name: 'Ada', keys: [], seen: null } },
      },
    };
    expect(await ask('command', request, page)).toMatchObject({
      ok: false,
      error: { code: 'quota' },
    });
  });
});

describe('other messages', () => {
  it('opens the panel in the same task: the gesture does not outlive it', async () => {
    const answer = ask('panel.open', null, content);
    expect(openPanelFromPage).toHaveBeenCalledExactlyOnceWith(4);
    expect(await answer).toEqual({ ok: true, value: null });
  });

  it('remembers when a surface of ours was last opened', async () => {
    await ask('surface.opened', null, page);
    expect(await db.device.get('lastOpenedAt')).toEqual({
      id: 'lastOpenedAt',
      value: outside.clock.now,
    });
  });

  it('derives everything anew before it answers that bulk work was done', async () => {
    await ask('data.changed', null, page);
    expect([wakes, outside.refreshed]).toEqual([1, 1]);
  });
});
