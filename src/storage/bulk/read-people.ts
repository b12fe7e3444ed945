/** Everybody as a table of people shows them: those who are not in the trash, by name. */
import { isConfidential } from '@/domain/confidentiality';
import type { Day } from '@/domain/day';
import { type RelationshipTypes, resolveTypes } from '@/domain/relationship-types';
import type { Note, Person } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '../database';
import { comesBefore } from '../parts';
import { lineMaker, type PersonLine } from '../queries/person-line';
import { eachChunk } from '../tables';

export type PersonToRead = PersonLine &
  Pick<Person, 'howMet' | 'keys'> & {
    connectedOn: Day | null;
    /** The pinned note (the newest of several), else the newest; blank without one. */
    note: string;
  };

/** All of one moment. Without `confidential`, neither the people nor the notes that are so. */
export function readPeople(
  db: ConfidantDatabase,
  { confidential, today }: { confidential: boolean; today: Day },
): Promise<{ people: PersonToRead[]; types: RelationshipTypes }> {
  const isLeftOut = (record: { deletedAt: string | null }): boolean =>
    record.deletedAt !== null || (!confidential && isConfidential(record));
  return db.transaction('r', db.people, db.notes, db.relationshipTypes, async () => {
    const types = resolveTypes(await db.relationshipTypes.toArray());
    const notes = new Map<string, Note>();
    await eachChunk(db, 'notes', (some) => {
      for (const note of some) {
        if (isLeftOut(note) || note.text.trim() === '') continue;
        const before = notes.get(note.personId);
        if (before === undefined || comesBefore(note, before)) notes.set(note.personId, note);
      }
    });
    const lineOf = lineMaker(types, today);
    const toRead = (row: PersonRow): PersonToRead => ({
      ...lineOf(row),
      howMet: row.howMet,
      keys: row.keys,
      connectedOn: row.connectedOn ?? null,
      note: notes.get(row.id)?.text ?? '',
    });
    const people: PersonToRead[] = [];
    await eachChunk(db, 'people', (rows) => {
      for (const row of rows) if (!isLeftOut(row)) people.push(toRead(row));
    });
    people.sort((a, b) => (a.foldedName < b.foldedName ? -1 : 1));
    return { people, types };
  });
}
