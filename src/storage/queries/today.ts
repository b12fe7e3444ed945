/**
 * The re-engagement list of a day, from index ranges: what it costs depends on how much is on the
 * list, not on how many people are kept.
 */
import { isConfidential, sayable } from '@/domain/confidentiality';
import type { Day } from '@/domain/day';
import type { DayList, DueItem } from '@/domain/due-item';
import {
  chooseDayList,
  dueItemOf,
  moreItems,
  stillHolds,
  visibleItems,
} from '@/domain/re-engagement-list';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { ConfidantDatabase, DeviceRow, PersonRow } from '../database';
import { dossierOf } from '../derive';
import { type PartsByPerson, readOpenItems } from '../parts';
import { readSettings, readTypes } from './settings';

export type TodayView = {
  types: RelationshipTypes;
  /** The lines of the list, in order. */
  items: DueItem[];
  /** The next ones for *Show more*. */
  more: DueItem[];
  /** How many more there are, counted up to `mostCounted`. */
  moreCount: number;
  /** Everybody in `items` and `more`. */
  people: Map<string, PersonRow>;
  /** Beginning of the pinned or newest note by person id, as markdown. */
  quotes: Map<string, string>;
  /** The next day after today with anything due, for "all caught up". */
  nextDueOn: Day | null;
};

/** How many *Show more* brings. */
const shownMore = 20;
/** More people than that are "200 more": nobody gets through them in a day. */
const mostCounted = 200;

/** The list of `today`; without a stored choice it is made from everybody who is due. */
export function readToday(db: ConfidantDatabase, today: Day): Promise<TodayView> {
  return db.transaction('r', db.tables, async () => todayFrom(dexieSource(db), today, shownMore));
}

/** What the list asks of the store, so that it can be read before Dexie is there: ../first-read.ts. */
export type TodaySource = {
  types(): Promise<RelationshipTypes>;
  dayList(): Promise<DeviceRow | undefined>;
  /** The choice of a day that has none yet. */
  makeList(types: RelationshipTypes, today: Day): Promise<DayList>;
  /** Ids of those whose day of this kind has come, oldest first. */
  dueBy(kind: 'state.nextDueOn' | 'mustShowOn', today: Day, limit?: number): Promise<string[]>;
  firstDueAfter(today: Day): Promise<PersonRow | undefined>;
  people(ids: readonly string[]): Promise<(PersonRow | undefined)[]>;
  openItems(rows: readonly PersonRow[]): Promise<PartsByPerson>;
};

function dexieSource(db: ConfidantDatabase): TodaySource {
  return {
    types: () => readTypes(db),
    makeList: async (types, today) => (await makeDayList(db, types, today)).list,
    dayList: async () => db.device.get('dayList'),
    dueBy: async (kind, today, limit = Number.POSITIVE_INFINITY) =>
      db.people.where(kind).belowOrEqual(today).limit(limit).primaryKeys(),
    firstDueAfter: async (today) => db.people.where('state.nextDueOn').above(today).first(),
    people: async (ids) => db.people.bulkGet([...ids]),
    openItems: (rows) => readOpenItems(db, rows),
  };
}

/** The list from any source. `moreAtOnce` is the most of those who wait that are read along. */
export async function todayFrom(
  source: TodaySource,
  today: Day,
  moreAtOnce: number,
): Promise<TodayView> {
  // All at once: an answer of the database takes longer on its way than in the making.
  const [types, stored, due, mustShow, next] = await Promise.all([
    source.types(),
    source.dayList(),
    source.dueBy('state.nextDueOn', today, mostCounted),
    source.dueBy('mustShowOn', today),
    source.firstDueAfter(today),
  ]);
  const list =
    stored?.id === 'dayList' && stillHolds(stored.value, today)
      ? stored.value
      : await source.makeList(types, today);
  const shown = [...new Set([...list.chosen, ...mustShow])];
  const waiting = [...new Set([...list.more, ...due])].filter((id) => !shown.includes(id));

  const [shownRows, moreRows] = await Promise.all([
    dueRows(source, shown, today),
    firstDueRows(source, waiting, today, moreAtOnce),
  ]);
  const [shownItems, moreOfThem] = await Promise.all([
    itemsOf(source, shownRows, types, today),
    itemsOf(source, moreRows, types, today),
  ]);
  const items = visibleItems(shownItems, list);
  const more = moreItems(moreOfThem, list);
  const rows = [...shownRows, ...moreRows];
  return {
    types,
    items,
    more,
    moreCount: Math.max(more.length, due.length - items.length),
    people: new Map(rows.map((row) => [row.id, row])),
    quotes: new Map(rows.flatMap(({ id, quote }) => (quote === null ? [] : [[id, quote]]))),
    nextDueOn: next?.state.nextDueOn ?? null,
  };
}

/** The day's choice among everybody who is due, and what it was made from. */
export async function makeDayList(
  db: ConfidantDatabase,
  types: RelationshipTypes,
  today: Day,
): Promise<{ list: DayList; items: DueItem[] }> {
  const rows = await db.people.where('state.nextDueOn').belowOrEqual(today).toArray();
  const items = await itemsOf(dexieSource(db), rows, types, today);
  const { dailyBudget: budget } = await readSettings(db);
  const list = chooseDayList(items, { day: today, budget });
  return { list: { ...list, more: list.more.slice(0, mostCounted) }, items };
}

async function itemsOf(
  source: TodaySource,
  rows: readonly PersonRow[],
  types: RelationshipTypes,
  today: Day,
): Promise<DueItem[]> {
  // Of what is in the future nothing is said today.
  const current = rows.map((row) =>
    row.mustShowOn !== null && row.mustShowOn > today ? { ...row, mustShowOn: null } : row,
  );
  const parts = await source.openItems(current);
  return rows.flatMap((row) => {
    const item = dueItemOf(dossierOf(row, parts.of(row.id)), types, today);
    if (!item || !isConfidential(row)) return item ?? [];
    const [strongest, ...others] = item.reasons;
    const rest = others.map((reason) => sayable(reason, row));
    return { ...item, reasons: [sayable(strongest, row), ...rest] };
  });
}

async function dueRows(source: TodaySource, ids: string[], today: Day): Promise<PersonRow[]> {
  const rows = await source.people(ids);
  return rows
    .filter((row) => row !== undefined)
    .filter(({ state }) => state.nextDueOn !== null && state.nextDueOn <= today);
}

/** The first of these who are due still, at most `most`. */
async function firstDueRows(
  source: TodaySource,
  ids: string[],
  today: Day,
  most: number,
): Promise<PersonRow[]> {
  const found: PersonRow[] = [];
  for (let start = 0; start < ids.length && found.length < most; start += most) {
    found.push(...(await dueRows(source, ids.slice(start, start + most), today)));
  }
  return found.slice(0, most);
}
