/** What time takes away for good: old trash, and the way back of old commands. */
import { addDays, type Day } from '@/domain/day';
import type { Interaction, Person } from '@/domain/schema/records';
import type { ConfidantDatabase } from './database';
import { countWrite } from './identity';
import { recordOf } from './record-of';
import { type PartTable, partTables, tableOf } from './tables';
import { Writer } from './writer';

/**
 * Days in the trash and days that a command can be undone. One more than promised: moments are in
 * UTC, and a local day may be ahead of them.
 */
const kept = { trash: 30 + 1, commands: 7 + 1, foldedCommands: 1 + 1 };

/** Deletes what was put into the trash 30 days ago; within an rw transaction over all tables. */
export async function purgeTrash(db: ConfidantDatabase, today: Day): Promise<void> {
  const before = addDays(today, -kept.trash);
  const people = await db.people.where('deletedAt').below(before).toArray();
  const now = `${today}T00:00:00.000Z`;
  const writer = new Writer(db, { now, today, newId: () => crypto.randomUUID() });
  for (const row of people) await purgePerson(recordOf(row), writer);
  for (const name of partTables) {
    const records = await tableOf(db, name).where('deletedAt').below(before).toArray();
    for (const record of records) await writer.remove(name, record);
  }
  // Fewer records without a write counted would look like a loss to the canary.
  if ((await writer.finish()).length > 0) await countWrite(db, writer.context);
}

/** Takes a person away for good, with everything about them and nobody else. */
export async function purgePerson(person: Person, writer: Writer): Promise<void> {
  for (const name of partTables) await purgeOf(person.id, name, writer);
  await writer.remove('people', person);
}

async function purgeOf(personId: string, name: PartTable, writer: Writer): Promise<void> {
  if (name === 'interactions') {
    const all = writer.db.interactions.where('personIds').equals(personId);
    for (const interaction of await all.toArray()) await leave(interaction, personId, writer);
    return;
  }
  const records = await tableOf(writer.db, name).where('personId').equals(personId).toArray();
  for (const record of records) await writer.remove(name, record);
}

/** Others who were there keep it; with nobody else it goes. */
async function leave(interaction: Interaction, personId: string, writer: Writer): Promise<void> {
  const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== personId);
  const personIds = without(interaction.personIds);
  if (personIds.length === 0) return writer.remove('interactions', interaction);
  const contactIds = without(interaction.contactIds);
  await writer.change('interactions', interaction, { personIds, contactIds });
}

/** Deletes commands that are too old to undo; folded ones answer only a message sent twice. */
export async function purgeCommands(db: ConfidantDatabase, today: Day): Promise<void> {
  await db.commands.where('at').below(addDays(today, -kept.commands)).delete();
  await db.commands
    .where('at')
    .below(addDays(today, -kept.foldedCommands))
    .filter(({ foldedInto }) => foldedInto !== undefined)
    .delete();
}
