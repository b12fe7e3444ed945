/** Steps that the specs of the side panel share. */
import { expect, type Page } from '@playwright/test';
import { sendCommand } from './support/commands.ts';

/** The panel on a profile, as if its tab were in front. */
export const profileHash = (address: string): string =>
  `sidepanel.html#url=${encodeURIComponent(address)}`;

export const noteField = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });

/** The state of saving beside the note. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(noteField(page)).toHaveAccessibleDescription('Saved');
}

/** Keeps somebody, through a page of the extension, and returns their id. */
export async function keep(
  page: Page,
  name: string,
  keys: `vanity:${string}`[] = [],
): Promise<string> {
  const personId = crypto.randomUUID();
  await sendCommand(page, 'person.add', { who: { personId, create: { name, keys, seen: null } } });
  return personId;
}

/** A note about somebody, and its id. */
export async function keepNote(
  page: Page,
  personId: string,
  text: string,
  on = '2026-01-15',
): Promise<string> {
  const noteId = crypto.randomUUID();
  await sendCommand(page, 'note.write', {
    who: { personId },
    noteId,
    baseRevision: 0,
    text,
    on,
    pinned: false,
  });
  return noteId;
}
