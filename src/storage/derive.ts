/**
 * Works out what is kept beside a person for lookup from the records, from scratch.
 * A command does it for the people it touched, the day's roll for those whose day has come, bulk
 * work for everybody:
 *
 * - with the records in memory: `const parts = new PartsByPerson()`, `parts.add('notes', note)` for
 *   every record of every table, then `deriveRow(person, parts.of(person.id), types, today)` for
 *   each person gives the row to put; `types` is `resolveTypes(relationshipTypes)`;
 * - with the records in the database: `deriveAll(db, today, onProgress?)`, also within an rw
 *   transaction over all tables. One pass by table, in pieces.
 */
import { isConfidential } from '@/domain/confidentiality';
import { contactFacts } from '@/domain/contact';
import type { Day, Moment } from '@/domain/day';
import { displayName, fold } from '@/domain/display-name';
import { nextDueOn } from '@/domain/due';
import type { Dossier } from '@/domain/due-item';
import { openChange } from '@/domain/observed-change';
import type { PersonState } from '@/domain/person-state';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Person } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from './database';
import { type OpenItems, PartsByPerson, type PersonParts } from './parts';
import { readTypes } from './queries/settings';
import { recordOf } from './record-of';
import { searchWords } from './search/search-words';
import { eachChunk, partTables } from './tables';

export { PartsByPerson } from './parts';

/** One more whenever a rule below (or one in src/domain it uses) gives other values: day-roll.ts. */
export const derivationVersion = 2;

/** Longest beginning of a note kept beside the person, in UTF-16 code units. */
const quoteLength = 400;

/** The row of a person. `parts` is everything about them. */
export function deriveRow(
  person: Person,
  parts: PersonParts,
  types: RelationshipTypes,
  today: Day,
): PersonRow {
  const history = {
    facts: contactFacts(parts.contactDays),
    touchedAt: parts.touchedAt,
    quote: isConfidential(person)
      ? null
      : (parts.quoted?.text.trim().slice(0, quoteLength) ?? null),
  };
  return rowOf(person, history, parts, types, today);
}

/**
 * The row of a person of whom only the record has changed since `before` was put: contacts and
 * notes, of which there are many, are as it says. `person.updatedAt` is no earlier than it was.
 */
export function deriveEdited(
  person: Person,
  before: PersonRow,
  items: OpenItems,
  types: RelationshipTypes,
  today: Day,
): PersonRow {
  const { lastContactOn, contactDays, medianGapDays } = before.state;
  const history = {
    facts: { lastContactOn, contactDays, medianGapDays },
    touchedAt: before.touchedAt,
    quote: before.quote,
  };
  return rowOf(person, history, items, types, today);
}

type History = Pick<PersonRow, 'touchedAt' | 'quote'> & {
  facts: ReturnType<typeof contactFacts>;
};

function rowOf(
  person: Person,
  history: History,
  items: OpenItems,
  types: RelationshipTypes,
  today: Day,
): PersonRow {
  const { facts, quote } = history;
  const change = openChange(person, items.observedChanges, facts.lastContactOn);
  const state = {
    ...facts,
    changedOn: change?.on ?? null,
    nextDueOn: null,
    foldedName: fold(displayName(person, '')),
  };
  const touchedAt = touchedByItself(person);
  return {
    ...person,
    ...dueDays(dossierAbout(person, state, items), types, today),
    keyIds: person.keys.map(({ key }) => key),
    words: person.deletedAt === null ? searchWords(person, facts.contactDays > 0) : [],
    touchedAt: history.touchedAt > touchedAt ? history.touchedAt : touchedAt,
    quote,
  };
}

/**
 * When the person was last touched, all about them apart. Whoever only came with a list of
 * connections counts from the day you connected: thousands who arrive at once are not recent.
 */
export function touchedByItself(person: Person): Moment {
  const { revision, name, seen, connectedOn, createdAt, updatedAt } = person;
  if (revision > 1 || name !== null || seen?.from !== 'connections') return updatedAt;
  const listedAt = `${connectedOn ?? seen.on}T00:00:00.000Z`;
  return listedAt < createdAt ? listedAt : createdAt;
}

/** The row with the due days as they stand on `today`; the rest of it does not depend on the day. */
export function deriveDueDays(
  row: PersonRow,
  items: OpenItems,
  types: RelationshipTypes,
  today: Day,
): PersonRow {
  return { ...row, ...dueDays(dossierOf(row, items), types, today) };
}

/** What the rules need to know of a person. */
export function dossierOf(row: PersonRow, items: OpenItems): Dossier {
  return dossierAbout(recordOf(row), row.state, items);
}

function dossierAbout(person: Person, state: PersonState, items: OpenItems): Dossier {
  const { followUps, promises, importantDates, observedChanges } = items;
  return { person, state, followUps, promises, importantDates, observedChanges };
}

function dueDays(
  dossier: Dossier,
  types: RelationshipTypes,
  today: Day,
): Pick<PersonRow, 'state' | 'mustShowOn' | 'rhythmListedOn'> {
  return {
    state: { ...dossier.state, nextDueOn: nextDueOn(dossier, types, today) },
    mustShowOn: mustShowOn(dossier, types, today),
    rhythmListedOn: rhythmListedOn(dossier, types, today),
  };
}

/** A dossier less all that competes for the day's budget is left with what is always shown. */
function mustShowOn(dossier: Dossier, types: RelationshipTypes, today: Day): Day | null {
  const { followUps, promises, importantDates } = dossier;
  if (followUps.length + promises.length + importantDates.length === 0) return null;
  const person = { ...dossier.person, relationships: [], rhythmDays: null };
  const state = { ...dossier.state, contactDays: 0 };
  return nextDueOn({ ...dossier, person, state, observedChanges: [] }, types, today);
}

/** And without history or anything else, with the rhythm: no contact days make no dormant tie. */
function rhythmListedOn(
  { person, state }: Dossier,
  types: RelationshipTypes,
  today: Day,
): Day | null {
  return nextDueOn(
    {
      person,
      state: { ...state, contactDays: 0 },
      followUps: [],
      promises: [],
      importantDates: [],
      observedChanges: [],
    },
    types,
    today,
  );
}

/** Works out everybody's row anew. `onProgress` gets the share that is done, 0 to 1. */
export async function deriveAll(
  db: ConfidantDatabase,
  today: Day,
  onProgress?: (share: number) => void,
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const types = await readTypes(db);
    const counts = await Promise.all(
      [...partTables, 'people' as const].map((name) => db[name].count()),
    );
    const total = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    const progress = (count: number): void => {
      done += count;
      onProgress?.(done / total);
    };
    const parts = new PartsByPerson();
    for (const name of partTables) {
      await eachChunk(db, name, (records) => {
        for (const record of records) parts.add(name, record);
        progress(records.length);
      });
    }
    await eachChunk(db, 'people', async (rows) => {
      await db.people.bulkPut(
        rows.map((row) => deriveRow(recordOf(row), parts.of(row.id), types, today)),
      );
      progress(rows.length);
    });
  });
}
