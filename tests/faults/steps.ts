/** What a person does in our pages, in either browser. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Installation } from '../e2e/support/installation.ts';

/** A busy machine decides nothing: this long is for what hangs. */
export const patience = 120_000;

export const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;

/** Waits until the page says these words. */
export async function says(page: Page, words: string, timeout = patience): Promise<void> {
  await page.waitForFunction(
    (text) => document.body.innerText.includes(text),
    { timeout, polling: 50 },
    words,
  );
}

/** Clicks a button, as soon as it is there and still. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(button(name)).setTimeout(patience).click();
}

/** The path of the backup that was saved, as soon as it is all there. */
export async function savedBackup({ downloads }: Installation): Promise<string> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const names = await readdir(downloads).catch(() => []);
    const name = names.find((each) => each.endsWith('.json'));
    if (name !== undefined) return path.join(downloads, name);
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('Nothing was downloaded.');
}

/** Gives a file to the page's only field for one. */
export async function choose(page: Page, file: string): Promise<void> {
  const field = await page.waitForSelector('input[type=file]', { timeout: patience });
  await field?.uploadFile(file);
}

/** The panel on a profile, as if its tab were in front. */
export const panelOn = (vanity: string): string =>
  `sidepanel.html#url=${encodeURIComponent(`https://www.linkedin.com/in/${vanity}/`)}`;

/** The panel's note, with the caret in it. */
export async function noteField(panel: Page): Promise<void> {
  await panel.waitForSelector('textarea[aria-label="Note"]:focus', { timeout: patience });
}

/** Waits until the text in the note's field is shown as saved. */
export async function saved(panel: Page, text: string): Promise<void> {
  await panel.waitForFunction(
    (typed) => {
      const note = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Note"]');
      const status = document.getElementById(note?.getAttribute('aria-describedby') ?? '');
      return note?.value === typed && status?.textContent === 'Saved';
    },
    { timeout: patience, polling: 'mutation' },
    text,
  );
}

/** Chooses a backup and looks at what it would do. */
export async function previewRestore(installed: Installation, file: string): Promise<Page> {
  const page = await installed.open('options.html#/backup');
  await choose(page, file);
  await says(page, 'What the backup holds');
  return page;
}

/** Lets the backup take the place of what is here. */
export async function applyReplacing(page: Page, { untilDone = false } = {}): Promise<void> {
  const replace = 'input[type=radio][id$="-replace"]';
  // Where nothing is there is nothing to choose.
  const isEmptyHere = (await page.$(replace)) === null;
  if (!isEmptyHere) await page.locator(replace).click();
  await press(page, isEmptyHere ? 'Bring it back' : 'Replace everything');
  if (untilDone) await says(page, 'It is back');
}

/** Chooses a list of connections and looks at what it would bring. */
export async function previewImport(installed: Installation, file: string): Promise<Page> {
  const page = await installed.open('options.html#/connections');
  await choose(page, file);
  await page.waitForSelector(bringIn, { timeout: patience });
  return page;
}

const bringIn = '::-p-xpath(//button[starts-with(normalize-space(), "Bring in ")])';

/** Brings the list in. */
export async function applyImport(page: Page, { untilDone = false } = {}): Promise<void> {
  await page.locator(bringIn).setTimeout(patience).click();
  if (untilDone) await says(page, 'people are here');
}

/** Adds the backup to what is here. */
export async function applyMerging(page: Page, { untilDone = false } = {}): Promise<void> {
  await press(page, 'Merge');
  if (untilDone) await says(page, 'It is back');
}

/** Puts back the snapshot that is offered for a database with a loss, or for one that does not open. */
export async function putBack(page: Page): Promise<void> {
  const choice = await page
    .locator('::-p-xpath(//button[contains(., "ut back the snapshot")])')
    .setTimeout(patience)
    .waitHandle();
  const sets = await choice.evaluate((element) => element.textContent.includes('aside'));
  await choice.click();
  if (sets) await press(page, 'Delete it');
}
