/** Daniel's profile, and what is kept about him. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sendCommand } from '../support/commands.ts';

export const pathname = '/in/daniel-okonkwo-reyes/';
export const address = `https://www.linkedin.com${pathname}`;
export const sample = readFileSync('tests/fixtures/sample-profile.html', 'utf8');
const note = 'Thinks I should ask for the **platform role** before the reorg.';

/** Daniel, mentor, last talked three months ago, with a follow-up that is due. */
export async function keepDaniel(ours: Page): Promise<string> {
  const personId = crypto.randomUUID();
  const today = Temporal.Now.plainDateISO();
  const who = {
    personId,
    create: {
      name: 'Daniel Okonkwo Reyes',
      keys: ['vanity:daniel-okonkwo-reyes' as const],
      seen: null,
    },
  };
  await sendCommand(ours, 'note.write', {
    who,
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text: note,
    on: today.toString(),
    pinned: true,
  });
  await sendCommand(ours, 'person.setRelationships', {
    who: { personId },
    relationships: [{ id: crypto.randomUUID(), typeId: 'mentor', startedOn: null, endedOn: null }],
  });
  await sendCommand(ours, 'interaction.log', {
    who: { personId },
    interactionId: crypto.randomUUID(),
    baseRevision: 0,
    kind: 'coffee',
    direction: null,
    on: today.subtract({ days: 42 }).toString(),
    summary: '',
    minutes: null,
    alsoPersonIds: [],
    next: null,
  });
  await sendCommand(ours, 'promise.write', {
    who: { personId },
    promiseId: crypto.randomUUID(),
    baseRevision: 0,
    owedBy: 'me',
    text: 'the hiring plan',
    promisedOn: today.subtract({ days: 20 }).toString(),
    dueOn: today.toString(),
  });
  return personId;
}
