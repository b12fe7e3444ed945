/**
 * In-page navigation between two people who are both kept, in a real Chromium with the built
 * extension: the address, the contact link, the toolbar and the heading change at different moments,
 * and never is one person's note on the other's page.
 */
import type { Page } from '@playwright/test';
import {
  ada,
  apply,
  bo,
  changesOf,
  pageOf,
  parts,
  type Part,
  type Someone,
} from '../unit/content/small-page.ts';
import { drawnIn } from './support/annotation-in-page.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import { readTab } from './support/read-page.ts';
import { rowsOf, stopWorker } from './support/worker.ts';

const notes = new Map([
  [ada, 'Likes quince marmalade'],
  [bo, 'Plays the zither'],
]);

/** Keeps both, known by their addresses alone. */
async function keepBoth(ours: Page): Promise<void> {
  for (const [{ vanity, name }, text] of notes) {
    await sendCommand(ours, 'note.write', {
      who: {
        personId: crypto.randomUUID(),
        create: { name, keys: [`vanity:${vanity}`], seen: null },
      },
      noteId: crypto.randomUUID(),
      baseRevision: 0,
      text,
      on: '2026-10-01',
      pinned: false,
    });
  }
}

const html = (someone: Someone) => pageOf(someone);
const address = ({ vanity }: Someone) => `https://www.linkedin.com/in/${vanity}/`;

/** Runs in the page: one part of it turns to a person. */
async function turn(page: Page, part: Part, to: Someone): Promise<void> {
  if (part === 'url')
    await page.evaluate((path) => history.pushState(null, '', path), `/in/${to.vanity}/`);
  else
    await page.evaluate(`(${apply.toString()})(document, ${JSON.stringify(changesOf(part, to))})`);
}

async function turnAll(page: Page, to: Someone): Promise<void> {
  for (const part of parts) if (part !== 'url') await turn(page, part, to);
}

/** What is drawn now, together with whose page the address says it is. */
async function look(page: Page): Promise<{ whose: Someone | undefined; words: string }> {
  const before = page.url();
  const words = (await drawnIn(page)).map((drawn) => drawn.words).join('\n');
  // A look across a navigation says nothing.
  if (page.url() !== before) return look(page);
  return { whose: [ada, bo].find((each) => address(each) === before), words };
}

async function expectOnlyTheirs(page: Page): Promise<void> {
  const { whose, words } = await look(page);
  for (const [someone, note] of notes) if (someone !== whose) expect(words).not.toContain(note);
}

async function expectNoteOf(page: Page, someone: Someone): Promise<void> {
  await expect
    .poll(async () => (await look(page)).words, { timeout: 15_000 })
    .toContain(notes.get(someone));
  await expectOnlyTheirs(page);
}

const rest = (page: Page, milliseconds: number) =>
  page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);

const orders: Part[][] = [
  ['url', 'contact', 'toolbar', 'heading', 'card', 'title'],
  ['url', 'heading', 'card', 'toolbar', 'title', 'contact'],
  ['contact', 'url', 'heading', 'toolbar', 'title', 'card'],
  ['heading', 'title', 'toolbar', 'card', 'contact', 'url'],
  ['toolbar', 'heading', 'url', 'title', 'contact', 'card'],
  ['card', 'heading', 'contact', 'url', 'toolbar', 'title'],
];

for (const order of orders) {
  test(`${order.join(', ')}: never one’s note on the other’s page`, async ({
    extension,
    linkedIn,
    open,
  }) => {
    const ours = await open('options.html');
    await keepBoth(ours);
    linkedIn.serve(`/in/${ada.vanity}/`, html(ada));
    const page = await extension.context.newPage();
    await page.goto(address(ada));
    await turnAll(page, ada);
    await expectNoteOf(page, ada);

    for (const part of order) {
      await turn(page, part, bo);
      for (let glance = 0; glance < 4; glance += 1) {
        await expectOnlyTheirs(page);
        await rest(page, 60);
      }
    }
    await expectNoteOf(page, bo);
    await expect(async () => {
      expect(await readTab(ours, page.url())).toMatchObject({
        value: { name: bo.name, headline: bo.headline, company: bo.company, pageKeys: [bo.member] },
      });
    }).toPass({ timeout: 15_000 });

    // And what was kept of either is theirs.
    for (const person of await rowsOf(ours, 'people')) {
      const whose = [ada, bo].find(({ name }) => name === person['name']);
      const other = whose === ada ? bo : ada;
      const kept = JSON.stringify(person);
      for (const of of [other.vanity, other.member, other.headline]) expect(kept).not.toContain(of);
    }
    expect(await rowsOf(ours, 'observedChanges')).toEqual([]);
  });
}

test('there and back again with the buttons of the browser', async ({
  extension,
  linkedIn,
  open,
}) => {
  await keepBoth(await open('options.html'));
  linkedIn.serve(`/in/${ada.vanity}/`, html(ada));
  const page = await extension.context.newPage();
  await page.goto(address(ada));
  await turnAll(page, ada);
  await expectNoteOf(page, ada);
  await turn(page, 'url', bo);
  await turnAll(page, bo);
  await expectNoteOf(page, bo);
  await page.goBack();
  await turnAll(page, ada);
  await expectNoteOf(page, ada);
});

test('a profile reached from the feed, and the feed again', async ({
  extension,
  linkedIn,
  open,
}) => {
  await keepBoth(await open('options.html'));
  linkedIn.serve(
    '/feed/',
    '<!doctype html><title>Feed | LinkedIn</title><body data-rehydrated="true"></body>',
  );
  const page = await extension.context.newPage();
  await page.goto('https://www.linkedin.com/feed/');
  await turn(page, 'url', ada);
  const [, body = ''] = /<body[^>]*>(.*)<\/body>/s.exec(html(ada)) ?? [];
  await page.evaluate((inner) => void (document.body.innerHTML = inner), body);
  await turnAll(page, ada);
  await expectNoteOf(page, ada);
  await page.evaluate(() => history.pushState(null, '', '/feed/'));
  expect((await look(page)).words).toBe('');
});

test('an answer that comes late is for nobody else', async ({ extension, linkedIn, open }) => {
  const ours = await open('options.html');
  await keepBoth(ours);
  linkedIn.serve(`/in/${ada.vanity}/`, html(ada));
  const page = await extension.context.newPage();
  await page.goto(address(ada));
  await turnAll(page, ada);
  await expectNoteOf(page, ada);
  for (const someone of [bo, ada, bo, ada, bo]) {
    // A cold worker answers late.
    await stopWorker(ours);
    await turn(page, 'url', someone);
    for (let glance = 0; glance < 3; glance += 1) await expectOnlyTheirs(page);
  }
  await turnAll(page, bo);
  await expectNoteOf(page, bo);
});

test('what the page throws out by drawing anew is put back', async ({
  extension,
  linkedIn,
  open,
}) => {
  await keepBoth(await open('options.html'));
  linkedIn.serve(`/in/${ada.vanity}/`, html(ada));
  const page = await extension.context.newPage();
  await page.goto(address(ada));
  await turnAll(page, ada);
  await expectNoteOf(page, ada);
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const copy = main?.cloneNode(true);
      if (main && copy) main.replaceWith(copy);
    });
    await expectNoteOf(page, ada);
    const [drawn, ...more] = await drawnIn(page);
    expect(more).toEqual([]);
    expect(drawn?.floating).toBe(false);
  }
});

test('a page that is put away draws nothing in a page that comes after', async ({
  extension,
  linkedIn,
  open,
}) => {
  await keepBoth(await open('options.html'));
  linkedIn.serve(`/in/${ada.vanity}/`, html(ada));
  linkedIn.serve(`/in/${bo.vanity}/`, html(bo));
  const page = await extension.context.newPage();
  for (const someone of [ada, bo, ada]) {
    await page.goto(address(someone));
    await expectOnlyTheirs(page);
    await turnAll(page, someone);
    await expectNoteOf(page, someone);
  }
});

test('a script whose extension was updated under it takes its leave', async ({
  extension,
  linkedIn,
  open,
}) => {
  const ours = await open('options.html');
  linkedIn.serve(`/in/${ada.vanity}/`, html(ada));
  const page = await extension.context.newPage();
  await page.goto(address(ada));
  await expect.poll(async () => (await drawnIn(page)).length, { timeout: 15_000 }).toBe(1);
  // The page that asks for it is closed by it.
  await ours.evaluate('setTimeout(() => chrome.runtime.reload())').catch(() => {});
  await expect.poll(async () => (await drawnIn(page)).length, { timeout: 15_000 }).toBe(0);
  await turn(page, 'url', bo);
  await turnAll(page, bo);
  await rest(page, 2_000);
  expect(await drawnIn(page)).toEqual([]);
});
