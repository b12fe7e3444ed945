/** A store with people to be found, and the names of those who are. */
import { resolveTypes } from '@/domain/relationship-types';
import type { Day } from '@/domain/day';
import type { ConfidantDatabase } from '@/storage/database';
import { search, type SearchHit } from '@/storage/queries/search';
import { indexStep } from '@/storage/search/index-step';
import { did, id, today } from '../storage/support';

/** Somebody to keep; what is left out is blank. */
export type Kept = {
  name: string;
  headline?: string;
  company?: string;
  tags?: string[];
  howMet?: string;
  notes?: string[];
  talks?: string[];
};

/** Keeps somebody; answers their id. */
export async function keep(db: ConfidantDatabase, kept: Kept, on: Day = today): Promise<string> {
  const { name, headline, company, tags, howMet, notes = [], talks = [] } = kept;
  const personId = id();
  const who = { personId };
  await did(db, 'person.add', { who: { personId, create: { name, keys: [], seen: null } } }, on);
  await did(db, 'person.change', { who, fields: { headline, company, tags, howMet } }, on);
  for (const text of notes) {
    const note = { noteId: id(), baseRevision: 0, text, on, pinned: false };
    await did(db, 'note.write', { who, ...note }, on);
  }
  for (const summary of talks) {
    await did(
      db,
      'interaction.log',
      {
        who,
        interactionId: id(),
        baseRevision: 0,
        kind: 'call',
        direction: null,
        on,
        summary,
        minutes: null,
        alsoPersonIds: [],
        next: null,
      },
      on,
    );
  }
  return personId;
}

/** Indexes all there is to index. */
export async function indexAll(db: ConfidantDatabase): Promise<void> {
  while ((await indexStep(db, { newId: id, pause: async () => {} })) === 'more');
}

export const types = resolveTypes([]);

export async function hitsOf(
  db: ConfidantDatabase,
  text: string,
  { on = today, limit = 20 } = {},
): Promise<SearchHit[]> {
  return (await search(db, text, { today: on, types, limit })).hits;
}

/** The names of the people found, best first. */
export async function namesOf(db: ConfidantDatabase, text: string): Promise<string[]> {
  return (await hitsOf(db, text)).map(({ person }) => person.name ?? '');
}
