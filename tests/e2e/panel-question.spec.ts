/** Somebody who is kept with a member number, and a page that says late, or never, which it shows. */
import type { Page } from '@playwright/test';
import { ada, apply, bo, changesOf, pageOf, type Part } from '../unit/content/small-page.ts';
import { keep, keepNote, noteField } from './panel-steps.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const address = `https://www.linkedin.com/in/${ada.vanity}/`;
const words = 'Only of the one before.';

/** Ada's page before it has said her number anywhere. */
const withoutNumber = pageOf(ada, false).replaceAll(ada.opaque, '');

/** Keeps somebody at Ada's address who is another member. */
async function keepAnother(ours: Page): Promise<void> {
  const personId = await keep(ours, 'Adam Before', [`vanity:${ada.vanity}`]);
  await sendCommand(ours, 'person.link', { who: { personId }, keys: ['member:77'], take: false });
  await keepNote(ours, personId, words);
}

/** The panel, in a tab, for the LinkedIn tab that is open; it counts how often it shows `words`. */
async function panelBeside(open: (page: string) => Promise<Page>): Promise<Page> {
  const panel = await open('sidepanel.html');
  await keepAnother(panel);
  const tabId = await panel.evaluate(
    async () => (await chrome.tabs.query({ url: 'https://*.linkedin.com/*' }))[0]?.id,
  );
  await panel.addInitScript((looked) => {
    new MutationObserver(() => {
      if (document.body?.textContent.includes(looked)) document.documentElement.lang = 'x-shown';
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, words);
  await panel.goto(`${panel.url()}?tab=${tabId}`);
  return panel;
}

const hasShown = (panel: Page) => panel.evaluate(() => document.documentElement.lang === 'x-shown');

test('a page that says late that it is another member’s never has the notes beside it', async ({
  extension,
  linkedIn,
  open,
}) => {
  linkedIn.serve(`/in/${ada.vanity}/`, withoutNumber);
  const page = await extension.context.newPage();
  await page.goto(address);
  await page.evaluate(
    `(${apply.toString()})(document, ${JSON.stringify([...changesOf('heading', ada), ...changesOf('contact', ada)])})`,
  );
  const panel = await panelBeside(open);
  // The panel asks as it loads, and the page answers at once: with a name, without a number.
  await page.evaluate(
    `setTimeout(() => (${apply.toString()})(document, ${JSON.stringify(changesOf('card', ada))}), 300)`,
  );
  await expect(panel.getByRole('heading', { name: 'Who is this?' })).toBeVisible();
  expect(await hasShown(panel), 'the notes were there for a moment').toBe(false);
});

test('a page that never says whose it is goes by its address', async ({
  extension,
  linkedIn,
  open,
}) => {
  linkedIn.serve(`/in/${ada.vanity}/`, withoutNumber);
  const page = await extension.context.newPage();
  await page.goto(address);
  const panel = await panelBeside(open);
  await expect(panel.getByText(words)).toBeVisible();
  expect(await hasShown(panel)).toBe(true);
});

test('a number in the link that the page does not say is nobody’s', async ({
  extension,
  linkedIn,
  open,
}) => {
  linkedIn.serve(`/in/${ada.vanity}/`, withoutNumber);
  const page = await extension.context.newPage();
  await page.goto(`${address}?miniProfileUrn=urn%3Ali%3Afsd_profile%3A${ada.opaque}`);
  const panel = await panelBeside(open);
  await expect(panel.getByText(words)).toBeVisible();
});

test.describe('the page of another member, by a link with the number of the one before', () => {
  let says: (part: Part) => Promise<unknown>;
  test.beforeEach(async ({ extension, linkedIn }) => {
    linkedIn.serve(`/in/${ada.vanity}/`, withoutNumber);
    const page = await extension.context.newPage();
    await page.goto(`${address}?miniProfileUrn=urn%3Ali%3Afsd_profile%3A${bo.opaque}`);
    says = (part) =>
      page.evaluate(`(${apply.toString()})(document, ${JSON.stringify(changesOf(part, ada))})`);
    await says('heading');
    await says('contact');
  });

  test('shows nobody’s notes until it is answered: still the same person', async ({ open }) => {
    const panel = await panelBeside(open);
    await says('card');
    await expect(panel.getByRole('heading', { name: 'Who is this?' })).toBeVisible();
    await panel.getByRole('button', { name: 'Still Adam Before' }).click();
    await expect(panel.getByText(words)).toBeVisible();
  });

  test('somebody else takes the address, and that can be taken back', async ({ open }) => {
    const panel = await panelBeside(open);
    await says('card');
    await panel.getByRole('button', { name: 'Somebody else' }).click();
    await expect(noteField(panel)).toBeVisible();
    await expect(panel.getByText(words)).toBeHidden();
    const people = await rowsOf(panel, 'people');
    expect(people).toHaveLength(2);
    expect(JSON.stringify(people)).not.toContain(bo.member);
    await panel.getByRole('button', { name: /^Undo/ }).click();
    await expect(panel.getByRole('heading', { name: 'Who is this?' })).toBeVisible();
  });
});
