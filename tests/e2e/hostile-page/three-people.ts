/** Somebody about whom there is a word, somebody about whom there is a book, and somebody with nothing. */
import { sendCommand, type SomePage } from '../support/commands.ts';
import { profiles } from './pages.ts';

export const shortNote = 'zebrawort żħß quince';
export const longNote =
  `zebrawort żħß quince ${'and many more words about Wilhelmina '.repeat(3_000)}`.slice(0, 100_000);
const day = (offset: number) => Temporal.Now.plainDateISO().add({ days: offset }).toString();

/**
 * Somebody with few words, somebody with a role, a history and the longest note there can be, and
 * somebody who is kept and of whom nothing is said.
 */
export async function keepThreePeople(ours: SomePage): Promise<void> {
  const keys = [`vanity:${profiles.bare.vanity}` as const];
  await sendCommand(ours, 'person.add', {
    who: { personId: crypto.randomUUID(), create: { name: 'Zora Il', keys, seen: null } },
  });
  for (const [name, note] of [
    ['little', shortNote],
    ['much', longNote],
  ] as const) {
    const personId = crypto.randomUUID();
    const who = {
      personId,
      create: {
        name: name === 'little' ? 'Zora Il' : `Wilhelmina ${'Marmalade '.repeat(40)}`.trim(),
        keys: [`vanity:${profiles[name].vanity}` as const],
        seen: null,
      },
    };
    await sendCommand(ours, 'note.write', {
      who,
      noteId: crypto.randomUUID(),
      baseRevision: 0,
      text: note,
      on: day(0),
      pinned: true,
    });
    if (name === 'little') continue;
    await sendCommand(ours, 'person.setRelationships', {
      who: { personId },
      relationships: [
        { id: crypto.randomUUID(), typeId: 'mentor', startedOn: null, endedOn: null },
      ],
    });
    await sendCommand(ours, 'interaction.log', {
      who: { personId },
      interactionId: crypto.randomUUID(),
      baseRevision: 0,
      kind: 'coffee',
      direction: null,
      on: day(-100),
      summary: 'quince marmalade',
      minutes: null,
      alsoPersonIds: [],
      next: null,
    });
    await sendCommand(ours, 'followUp.write', {
      who: { personId },
      followUpId: crypto.randomUUID(),
      baseRevision: 0,
      text: 'ask for the quince marmalade',
      dueOn: day(0),
      at: null,
      repeat: null,
    });
  }
}
