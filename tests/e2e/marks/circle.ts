/** Three people of the saved feed who are kept, and one who was. */
import type { Page } from '@playwright/test';
import { sendCommand } from '../support/commands.ts';

/** Keeps somebody by their vanity name, with a role when there is one. */
export async function keep(ours: Page, vanity: string, typeId: string | null): Promise<string> {
  const personId = crypto.randomUUID();
  const create = { name: null, keys: [`vanity:${vanity}` as const], seen: null };
  await sendCommand(ours, 'person.add', { who: { personId, create } });
  if (typeId !== null) {
    await sendCommand(ours, 'person.setRelationships', {
      who: { personId },
      relationships: [{ id: crypto.randomUUID(), typeId, startedOn: null, endedOn: null }],
    });
  }
  return personId;
}

export async function switchMarks(ours: Page, marks: boolean): Promise<void> {
  await sendCommand(ours, 'settings.change', { fields: { marks } });
}
