/** Writing in the side panel: nothing typed is lost, and nothing is overwritten unasked. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/extension';
import { rowsOf, stopWorker } from './support/worker';
import { expectSaved, keep, keepNote, noteField, profileHash } from './panel-steps';

const marta = profileHash('https://www.linkedin.com/in/marta-lindqvist-4a2b/');

test('the first words about an unknown profile make the person, and a reload shows them', async ({
  open,
}) => {
  const panel = await open(marta);
  await expect(panel.getByRole('heading', { name: 'Marta Lindqvist' })).toBeVisible();
  await expect(panel.getByText('Nothing kept yet')).toBeVisible();
  expect(await rowsOf(panel, 'people'), 'looking keeps nothing').toEqual([]);

  await expect(noteField(panel)).toBeFocused();
  const place = await noteField(panel).boundingBox();
  await panel.keyboard.type('Met at the Lisbon meetup.');
  await expectSaved(panel);
  await expect(panel.getByText('Nothing kept yet')).toBeHidden();
  await expect(noteField(panel), 'the field stays while the person comes into being').toBeFocused();
  expect((await noteField(panel).boundingBox())?.y, 'nor moves').toBe(place?.y);
  expect(await rowsOf(panel, 'people')).toMatchObject([
    { keyIds: ['vanity:marta-lindqvist-4a2b'] },
  ]);

  await panel.reload();
  await expect(panel.getByRole('article').getByText('Met at the Lisbon meetup.')).toBeVisible();
  await expect(noteField(panel)).toHaveValue('');
});

test('a worker that dies while one types costs nothing', async ({ open }) => {
  const panel = await open(marta);
  await noteField(panel).click();
  for (const words of ['She would ', 'rather talk ', 'than write.']) {
    await panel.keyboard.type(words, { delay: 15 });
    await stopWorker(panel);
  }
  await panel.keyboard.type(' Call her.', { delay: 15 });
  await expectSaved(panel);
  await expect(noteField(panel)).toHaveValue('She would rather talk than write. Call her.');
  expect(await rowsOf(panel, 'notes')).toMatchObject([
    { text: 'She would rather talk than write. Call her.' },
  ]);
  expect(await rowsOf(panel, 'people')).toHaveLength(1);
});

test('a panel that is closed in the middle of a word has saved it', async ({ open }) => {
  const panel = await open(marta);
  await noteField(panel).click();
  await panel.keyboard.type('The last word is import');
  await stopWorker(panel);
  await panel.keyboard.type('ant');
  await panel.close();

  const again = await open(marta);
  await expect(again.getByText('The last word is important')).toBeVisible();
  expect(await rowsOf(again, 'notes')).toHaveLength(1);
});

test('the last words go to the person they were written about', async ({ open }) => {
  const panel = await open('sidepanel.html');
  const ana = await keep(panel, 'Ana Prieto');
  await keep(panel, 'Bruno Keller');
  await panel.close();

  const held = await open(`sidepanel.html#person=${ana}`);
  await noteField(held).click();
  await held.keyboard.type('Only about Ana');
  await held.getByRole('button', { name: 'Find a person' }).click();
  await held.getByRole('button', { name: /Bruno Keller/ }).click();
  await expect(held.getByRole('heading', { name: 'Bruno Keller' })).toBeVisible();
  await expect(noteField(held)).toHaveValue('');
  await expect
    .poll(() => rowsOf(held, 'notes'))
    .toMatchObject([{ personId: ana, text: 'Only about Ana' }]);

  // Coming back, one goes on where one was.
  await held.getByRole('button', { name: 'Find a person' }).click();
  await held.getByRole('button', { name: /Ana Prieto/ }).click();
  await expect(noteField(held)).toHaveValue('Only about Ana');
});

test('a note that is emptied again goes to the trash', async ({ open }) => {
  const panel = await open(marta);
  await noteField(panel).fill('x');
  await expectSaved(panel);
  await noteField(panel).fill('');
  await expectSaved(panel);
  await panel.getByRole('button', { name: 'Log…' }).focus();
  await expect
    .poll(() => rowsOf(panel, 'notes'))
    .toMatchObject([{ deletedAt: expect.any(String) }]);
});

/** Opens the one note of a panel for editing, and returns its field. */
async function edit(panel: Page) {
  await panel.getByRole('button', { name: /^Actions for the note/ }).click();
  await panel.getByRole('menuitem', { name: 'Change…' }).click();
  return panel.getByRole('textbox', { name: 'Change the note' });
}

/** What a page has in the browser, and the gate that `slowDown` puts there; evaluated there. */
declare const chrome: { runtime: { sendMessage(...all: unknown[]): unknown } };
declare const openGate: () => void;

/** Holds back a page's notes, as if its worker took long, until its `openGate` is called. */
function slowDown(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const gate = new Promise<void>((resolve) => {
      Object.assign(globalThis, { openGate: resolve });
    });
    chrome.runtime.sendMessage = (...all) =>
      JSON.stringify(all[0]).includes('"note.write"')
        ? gate.then(() => send(...all))
        : send(...all);
  });
}

test.describe('two panels on one note', () => {
  test('what one saves appears in the other, while nothing is written there', async ({ open }) => {
    const start = await open('sidepanel.html');
    const ana = await keep(start, 'Ana Prieto');
    await keepNote(start, ana, 'First version.');
    const one = await open(`sidepanel.html#person=${ana}`);
    const other = await open(`sidepanel.html#person=${ana}`);
    const inOne = await edit(one);
    const inOther = await edit(other);
    await inOne.fill('Second version.');
    await expect(inOther).toHaveValue('Second version.');
    await inOther.press('End');
    await inOther.pressSequentially(' And more.');
    await expect(inOne).toHaveValue('Second version. And more.');
  });

  for (const [button, stays] of [
    ['Keep mine', ['Written in the second.']],
    ['Keep the other', ['Written in the first.']],
    ['Keep both', ['Written in the first.', 'Written in the second.']],
  ] as const) {
    test(`both written at once: ${button.toLowerCase()}`, async ({ open, extension }) => {
      const start = await open('sidepanel.html');
      const ana = await keep(start, 'Ana Prieto');
      await keepNote(start, ana, 'First version.');
      const one = await open(`sidepanel.html#person=${ana}`);
      const other = await extension.context.newPage();
      await slowDown(other);
      await other.goto(extension.url(`sidepanel.html#person=${ana}`));
      const inOne = await edit(one);
      const inOther = await edit(other);
      await inOther.fill('Written in the second.');
      await inOne.fill('Written in the first.');
      await expect
        .poll(() => rowsOf(one, 'notes'))
        .toMatchObject([{ text: 'Written in the first.' }]);
      await other.evaluate(() => openGate());

      const question = other.getByRole('alert');
      await expect(question).toContainText('Changed in another window');
      await expect(question).toContainText('Written in the first.');
      await expect(inOther).toHaveValue('Written in the second.');
      await other.getByRole('button', { name: button }).click();
      await expect(question).toBeHidden();
      await expect
        .poll(async () =>
          (await rowsOf(one, 'notes'))
            .map((row) => String(row['text']))
            .toSorted((a, b) => a.localeCompare(b)),
        )
        .toEqual(stays);
    });
  }

  test('a window closed over the question loses nothing, though the other goes on writing', async ({
    open,
    extension,
  }) => {
    const start = await open('sidepanel.html');
    const ana = await keep(start, 'Ana Prieto');
    await keepNote(start, ana, 'First version.');
    const one = await open(`sidepanel.html#person=${ana}`);
    const other = await extension.context.newPage();
    await slowDown(other);
    await other.goto(extension.url(`sidepanel.html#person=${ana}`));
    const inOne = await edit(one);
    const inOther = await edit(other);
    await inOther.fill('Written in the second.');
    await inOne.fill('Written in the first.');
    const texts = async () => (await rowsOf(start, 'notes')).map((row) => String(row['text']));
    await expect.poll(texts).toEqual(['Written in the first.']);
    await other.evaluate(() => openGate());
    await expect(other.getByRole('alert')).toContainText('Changed in another window');
    await inOne.fill('Written in the first, and more.');
    await expect.poll(texts).toEqual(['Written in the first, and more.']);
    await other.close();
    await open('sidepanel.html');
    await expect
      .poll(async () => (await texts()).toSorted((a, b) => a.localeCompare(b)))
      .toEqual(['Written in the first, and more.', 'Written in the second.']);
  });
});

test('markdown is shown, and what looks like a page is only text', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const payload = [
    'She said **yes**, see [the post](https://example.com/post).',
    '<img src=x onerror="document.title=1"><script>document.title=2</script>',
    '[press](javascript:alert(1)) ![pixel](https://evil.example/p.png)',
  ].join('\n\n');
  await keepNote(start, ana, payload);
  await keepNote(start, ana, `${'>'.repeat(3000)} deep`);
  const panel = await open(`sidepanel.html#person=${ana}`);
  const timeline = panel.getByRole('region', { name: 'So far' });
  await expect(timeline.locator('strong')).toHaveText('yes');
  await expect(timeline).toContainText('<img src=x onerror="document.title=1">');
  await expect(timeline).toContainText('[press](javascript:alert(1))');
  await expect(timeline.locator('img, script, iframe, a')).toHaveCount(0);
  await expect(timeline).toContainText('> deep');
  await expect(panel).toHaveTitle('Confidant');

  await timeline.getByRole('button', { name: 'the post' }).click();
  const question = panel.getByRole('dialog', { name: 'Leave for another page?' });
  await expect(question).toContainText('https://example.com/post');
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(question).toBeHidden();
});
