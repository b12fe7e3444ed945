/**
 * A page script that tries to read, find or fingerprint what is drawn on a profile, against the
 * shipped build. Every probe is also turned on a card that leaks, to show that it would find something.
 */
import { expect, type Page, test } from '@playwright/test';
import { launchExtension, type Extension } from './support/launch.ts';
import { fulfilLinkedIn, type LinkedIn } from './support/linkedin.ts';
import { openCard, origin, secretsIn, settle } from './hostile-page/card.ts';
import { controlPage, covered, hostileProfile, leak, profiles } from './hostile-page/pages.ts';
import { measuring } from './hostile-page/measuring.ts';
import { reading } from './hostile-page/reading.ts';
import { keepTwoPeople, longNote, shortNote } from './hostile-page/two-people.ts';

const guesses = [
  'zebrawort',
  'quince',
  'Wilhelmina',
  'Mentor',
  'talked',
  'marmalade',
  'Notes',
  'Restore',
];

/** Loot of every page, by probe. */
type Loot = Record<string, unknown>;
// One browser for all: the probes are many and do not disturb each other.
let extension: Extension;
let linkedIn: LinkedIn;
const loot: Record<'little' | 'much' | 'shortLeak' | 'longLeak', Loot> = {
  little: {},
  much: {},
  shortLeak: {},
  longLeak: {},
};
const paintsWhileCovered: Record<string, unknown> = {};

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  extension = await launchExtension();
  const { context } = extension;
  linkedIn = await fulfilLinkedIn(extension);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const ours = await context.newPage();
  await ours.goto(extension.url('popup.html'));
  await keepTwoPeople(ours);
  await ours.close();

  for (const name of ['little', 'much'] as const) {
    const profile = profiles[name];
    linkedIn.serve(`/in/${profile.vanity}/`, hostileProfile(profile));
    const page = await openCard(extension, `/in/${profile.vanity}/`);
    await useIt(page);
    loot[name] = await collect(page);
    await page.close();

    linkedIn.serve(`/in/${profile.vanity}/`, hostileProfile(profile, covered));
    const coveredPage = await openCard(extension, `/in/${profile.vanity}/`);
    await coveredPage.addStyleTag({ content: '.card { clip-path: none !important; }' });
    await settle(coveredPage);
    paintsWhileCovered[name] = await coveredPage.evaluate(() => watched.overheard['paints']);
    await coveredPage.close();
  }
  linkedIn.serve('/control/', controlPage);
  for (const [name, words] of [
    ['shortLeak', shortNote],
    ['longLeak', longNote.slice(0, 900)],
  ] as const) {
    const page = await context.newPage();
    await page.goto(`${origin}/control/`);
    await page.evaluate(leak, { words, id: extension.id });
    await settle(page);
    await useIt(page);
    loot[name] = await collect(page);
    await page.close();
  }
});

test.afterAll(() => extension.close());

test.describe('a page script reads nothing', () => {
  for (const probe of Object.keys(reading)) {
    test(probe, () => {
      expect(secretsIn(loot.shortLeak[probe], extension), 'the probe finds what leaks').not.toEqual(
        [],
      );
      expect(secretsIn(loot.little[probe], extension)).toEqual([]);
      expect(secretsIn(loot.much[probe], extension)).toEqual([]);
    });
  }
});

test.describe('a page script measures the same for somebody with a word and somebody with a book', () => {
  for (const probe of Object.keys(measuring)) {
    test(probe, () => {
      expect(loot.shortLeak[probe], 'the probe tells two leaks apart').not.toEqual(
        loot.longLeak[probe],
      );
      expect(loot.little[probe]).toBeDefined();
      expect(loot.little[probe]).toEqual(loot.much[probe]);
    });
  }

  test('how large its texts were painted, uncovered bit by bit', () => {
    expect(paintsWhileCovered['little']).not.toEqual([]);
    expect(paintsWhileCovered['little']).toEqual(paintsWhileCovered['much']);
  });
});

test('no address of the extension answers a page', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/control/`);
  const answers = await page.evaluate(async (id) => {
    const files = [
      'manifest.json',
      'linkedin.js',
      'background.js',
      'popup.html',
      'sidepanel.html',
      'options.html',
      'icon/16.png',
      'icon/128.png',
      '_locales/en/messages.json',
      '',
    ];
    const tries = files.flatMap((file) => {
      const url = `chrome-extension://${id}/${file}`;
      const load = (element: HTMLElement, name: string) =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve(`${name} ${file}`));
          element.addEventListener('error', () => resolve(''));
          document.body.append(element);
        });
      return [
        fetch(url).then(
          () => `fetch ${file}`,
          () => '',
        ),
        fetch(url, { mode: 'no-cors' }).then(
          () => `no-cors ${file}`,
          () => '',
        ),
        load(Object.assign(new Image(), { src: url }), 'image'),
        load(Object.assign(document.createElement('script'), { src: url }), 'script'),
        load(
          Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }),
          'style',
        ),
      ];
    });
    // The same tries on an address that does answer.
    const known = await fetch('data:,known').then(
      () => 'fetch',
      () => '',
    );
    const messaging = typeof Reflect.get(Object(Reflect.get(globalThis, 'chrome')), 'runtime');
    return { known, messaging, got: (await Promise.all(tries)).filter(Boolean) };
  }, extension.id);
  expect(answers).toEqual({ known: 'fetch', messaging: 'undefined', got: [] });
  await page.close();
});

test('scripted clicks and keys do nothing; a real click does', async () => {
  linkedIn.serve(`/in/${profiles.little.vanity}/`, hostileProfile(profiles.little));
  const page = await openCard(extension, `/in/${profiles.little.vanity}/`);
  const pages = extension.context.pages().length;
  const height = () => page.evaluate(() => watched.target?.getBoundingClientRect().height);
  const before = await height();
  await page.evaluate(() => {
    const { target } = watched;
    if (!(target instanceof HTMLElement)) throw new Error('nothing to attack');
    target.click();
    target.focus();
    const box = target.getBoundingClientRect();
    for (let x = box.left; x < box.right; x += 8) {
      for (const type of [
        'pointerdown',
        'mousedown',
        'pointerup',
        'mouseup',
        'click',
        'dblclick',
        'auxclick',
      ]) {
        const event = new PointerEvent(type, {
          bubbles: true,
          composed: true,
          clientX: x,
          clientY: box.top + 40,
        });
        document.elementFromPoint(x, box.top + 40)?.dispatchEvent(event);
      }
    }
    for (const key of ['Enter', ' ', 'Tab']) {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
  });
  await settle(page);
  expect(await height()).toBe(before);
  expect(extension.context.pages().length).toBe(pages);
  // The control that folds is the last at the right.
  const box = await page.evaluate(() => watched.target?.getBoundingClientRect().toJSON());
  await page.mouse.click(box.right - 20, box.top + 12 + (box.height - 16) / 2);
  await expect.poll(height).toBeLessThan(Number(before));
  await page.close();
});

/** Moves over it, clicks beside its controls, goes into it with the keyboard and types. */
async function useIt(page: Page): Promise<void> {
  const box = await page.evaluate(() => watched.target?.getBoundingClientRect().toJSON());
  for (let y = box.top + 3; y < Math.min(box.bottom, box.top + 100); y += 10) {
    for (let x = box.left + 3; x < box.right; x += 31) await page.mouse.move(x, y);
  }
  await page.mouse.click(box.left + 40, box.top + 50);
  await page.mouse.dblclick(box.left + 120, box.top + 50);
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.type('q');
  }
}

async function collect(page: Page): Promise<Loot> {
  // The clipboard wants a focused page, and Tab may have gone on to the browser's own controls.
  await page.bringToFront();
  await page.mouse.click(2, 400);
  const all: Loot = {};
  // What was overheard first: the other probes make noise of their own.
  for (const [name, probe] of Object.entries(measuring))
    all[name] = await page.evaluate(probe, guesses);
  for (const [name, probe] of Object.entries(reading))
    all[name] = await page.evaluate(probe, guesses);
  return all;
}
