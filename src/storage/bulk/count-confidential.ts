/** How much a backup without the confidential leaves out. */
import { isConfidential, type LeftOut } from '@/domain/confidentiality';
import type { ConfidantDatabase } from '../database';
import { eachChunk } from '../tables';

/** Whether it leaves out anything at all. */
export async function isSomethingConfidential(db: ConfidantDatabase): Promise<boolean> {
  const { people, notes } = await countConfidential(db);
  return people + notes > 0;
}

/** Passes over everybody and every note: for the moment before a backup, not for a live view. */
export function countConfidential(db: ConfidantDatabase): Promise<LeftOut> {
  return db.transaction('r', db.people, db.notes, async () => {
    const left = new Set<string>();
    await eachChunk(db, 'people', (people) => {
      for (const person of people) if (isConfidential(person)) left.add(person.id);
    });
    let notes = 0;
    await eachChunk(db, 'notes', (some) => {
      notes += some.filter((note) => isConfidential(note) && !left.has(note.personId)).length;
    });
    return { people: left.size, notes };
  });
}
