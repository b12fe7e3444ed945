/**
 * What happened across all people, newest first, a stretch of whole days at a time: what a stretch
 * costs depends on what happened in it, not on how much ever did.
 */
import type { Collection, Table } from 'dexie';
import { isCovered, withoutWords } from '@/domain/confidentiality';
import type { Day, Moment } from '@/domain/day';
import type { Records } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '../database';
import { peopleOf } from '../tables';

/** The tables of what happened, with the index and field that has its day. */
const dayField = {
  interactions: 'on',
  notes: 'on',
  observedChanges: 'on',
  // Done or dropped; of a repeating one, the last time it was done.
  followUps: 'closedOn',
  promises: 'closedOn',
} as const;

export type TimelineTable = keyof typeof dayField;
export const timelineTables = [
  'interactions',
  'notes',
  'observedChanges',
  'followUps',
  'promises',
] as const satisfies readonly TimelineTable[];

type EventOf<Name extends TimelineTable> = {
  table: Name;
  id: string;
  day: Day;
  /** When it was written down: orders what happened on one day. */
  at: Moment;
  record: Records[Name];
  /** Whom it is about; nobody of them is in the trash. */
  people: PersonRow[];
  /** It is confidential: its words are left out. */
  covered: boolean;
};
/** One thing that happened. */
export type TimelineEvent = { [Name in TimelineTable]: EventOf<Name> }[TimelineTable];

/** Which events, and up to which day. */
export type TimelineQuery = {
  tables: readonly TimelineTable[];
  /** Only what happened with this person. */
  personId: string | null;
};

/** Days from `from` on, before `before`; null is without an end. */
export type Stretch = { from: Day | null; before: Day | null };

/**
 * The stretch before a day that holds at least `count` records, or all that is left. One person's
 * history is read whole: it is small, and has no index by day alone.
 */
export async function stretchBefore(
  db: ConfidantDatabase,
  { tables, personId }: TimelineQuery,
  before: Day | null,
  count: number,
): Promise<Stretch> {
  if (personId !== null) return { from: null, before };
  const newest = await Promise.all(
    tables.map((table) => {
      const records = within(tableFrom(db, table), dayField[table], { from: null, before });
      records.reverse(); // Dexie turns the collection itself round.
      return records.limit(count).keys();
    }),
  );
  const days = newest.flat().map(String).toSorted();
  return { from: days.at(-count) ?? null, before };
}

/** What happened in a stretch, newest first; without what is in the trash, or of people there. */
export function readStretch(
  db: ConfidantDatabase,
  { tables, personId }: TimelineQuery,
  stretch: Stretch,
): Promise<TimelineEvent[]> {
  return db.transaction('r', [...timelineTables, 'people'], async () => {
    const found = await Promise.all(
      tables.map((table) => eventsOf(table, tableFrom(db, table), personId, stretch)),
    );
    const ids = [...new Set(found.flat().flatMap(({ about }) => about))];
    const rows = await db.people.bulkGet(ids);
    const kept = new Map(rows.flatMap((row) => (row?.deletedAt === null ? [[row.id, row]] : [])));
    for (const { event, about } of found.flat()) {
      event.people = about.flatMap((id) => kept.get(id) ?? []);
    }
    return found
      .flat()
      .map(({ event }) => event)
      .filter(({ people }) => people.length > 0)
      .map(coverEvent)
      .toSorted(byNewest);
  });
}

type Found = { event: TimelineEvent; about: readonly string[] };

async function eventsOf<Name extends TimelineTable>(
  table: Name,
  rows: Table<Records[Name], string>,
  personId: string | null,
  stretch: Stretch,
): Promise<Found[]> {
  const records =
    personId === null
      ? await within(rows, dayField[table], stretch).toArray()
      : await rows
          .where(table === 'interactions' ? 'personIds' : 'personId')
          .equals(personId)
          .toArray();
  return records.flatMap((record) => {
    const day = dayOf[table](record);
    const inside =
      day !== null &&
      (stretch.from === null || day >= stretch.from) &&
      (stretch.before === null || day < stretch.before);
    if (!inside || record.deletedAt !== null) return [];
    return [{ event: toEvent[table](record, day), about: peopleOf[table](record) }];
  });
}

const dayOf: { [Name in TimelineTable]: (record: Records[Name]) => Day | null } = {
  interactions: ({ on }) => on,
  notes: ({ on }) => on,
  observedChanges: ({ on }) => on,
  followUps: ({ closedOn }) => closedOn,
  promises: ({ closedOn }) => closedOn,
};

const toEvent: { [Name in TimelineTable]: (record: Records[Name], day: Day) => TimelineEvent } = {
  interactions: (record, day) => ({ table: 'interactions', ...common(record), day, record }),
  notes: (record, day) => ({ table: 'notes', ...common(record), day, record }),
  observedChanges: (record, day) => ({ table: 'observedChanges', ...common(record), day, record }),
  followUps: (record, day) => ({ table: 'followUps', ...closed(record), day, record }),
  promises: (record, day) => ({ table: 'promises', ...closed(record), day, record }),
};

/** What is confidential has no words here: one reads them with the person. */
function coverEvent(event: TimelineEvent): TimelineEvent {
  if (!isCovered(event.record, event.people)) return event;
  switch (event.table) {
    case 'interactions':
      return { ...event, record: withoutWords.interactions(event.record), covered: true };
    case 'notes':
      return { ...event, record: withoutWords.notes(event.record), covered: true };
    case 'observedChanges':
      return { ...event, record: withoutWords.observedChanges(event.record), covered: true };
    case 'followUps':
      return { ...event, record: withoutWords.followUps(event.record), covered: true };
    case 'promises':
      return { ...event, record: withoutWords.promises(event.record), covered: true };
  }
}

function common({ id, createdAt }: { id: string; createdAt: Moment }) {
  return { id, at: createdAt, people: [], covered: false };
}

/** What was written long ago was closed when it was last changed. */
function closed({ id, updatedAt }: { id: string; updatedAt: Moment }) {
  return { id, at: updatedAt, people: [], covered: false };
}

/** Above every day. */
const end = '\uFFFF';

function within<Row>(
  rows: Table<Row, string>,
  field: string,
  { from, before }: Stretch,
): Collection<Row, string> {
  return rows.where(field).between(from ?? '', before ?? end, true, false);
}

/** None of these has a derived part: rows are records. */
function tableFrom<Name extends TimelineTable>(
  db: ConfidantDatabase,
  table: Name,
): Table<Records[Name], string> {
  const tables: { [Each in TimelineTable]: Table<Records[Each], string> } = db;
  return tables[table];
}

function byNewest(a: TimelineEvent, b: TimelineEvent): number {
  return compare(b.day, a.day) || compare(b.at, a.at) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
