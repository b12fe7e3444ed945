/**
 * The re-engagement list of a day, from index ranges: what it costs depends on how much is on the
 * list, not on how many people are kept.
 */
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
import type { ConfidantDatabase, PersonRow } from '../database';
import { dossierOf } from '../derive';
import { readOpenItems } from '../parts';
import { readSettings, readTypes } from './settings';

export type TodayView = {
  /** The lines of the list, in order. */
  items: DueItem[];
  /** The next ones for *Show more*, at most `moreAtOnce`. */
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
const moreAtOnce = 20;
/** More people than that are "200 more": nobody gets through them in a day. */
const mostCounted = 200;

/** The list of `today`; without a stored choice it is made from everybody who is due. */
export function readToday(db: ConfidantDatabase, today: Day): Promise<TodayView> {
  return db.transaction('r', db.tables, async () => {
    // All at once: an answer of the database takes longer on its way than in the making.
    const [types, stored, due, mustShow, next] = await Promise.all([
      readTypes(db),
      storedList(db, today),
      db.people.where('state.nextDueOn').belowOrEqual(today).limit(mostCounted).primaryKeys(),
      db.people.where('mustShowOn').belowOrEqual(today).primaryKeys(),
      db.people.where('state.nextDueOn').above(today).first(),
    ]);
    const list = stored ?? (await makeDayList(db, types, today)).list;
    const shown = [...new Set([...list.chosen, ...mustShow])];
    const waiting = [...new Set([...list.more, ...due])].filter((id) => !shown.includes(id));

    const [shownRows, moreRows] = await Promise.all([
      dueRows(db, shown, today),
      firstDueRows(db, waiting, today),
    ]);
    const [shownItems, moreOfThem] = await Promise.all([
      itemsOf(db, shownRows, types, today),
      itemsOf(db, moreRows, types, today),
    ]);
    const items = visibleItems(shownItems, list);
    const more = moreItems(moreOfThem, list);
    const rows = [...shownRows, ...moreRows];
    return {
      items,
      more,
      moreCount: Math.max(more.length, due.length - items.length),
      people: new Map(rows.map((row) => [row.id, row])),
      quotes: new Map(rows.flatMap(({ id, quote }) => (quote === null ? [] : [[id, quote]]))),
      nextDueOn: next?.state.nextDueOn ?? null,
    };
  });
}

async function storedList(db: ConfidantDatabase, today: Day): Promise<DayList | undefined> {
  const row = await db.device.get('dayList');
  return row?.id === 'dayList' && stillHolds(row.value, today) ? row.value : undefined;
}

/** The day's choice among everybody who is due, and what it was made from. */
export async function makeDayList(
  db: ConfidantDatabase,
  types: RelationshipTypes,
  today: Day,
): Promise<{ list: DayList; items: DueItem[] }> {
  const rows = await db.people.where('state.nextDueOn').belowOrEqual(today).toArray();
  const items = await itemsOf(db, rows, types, today);
  const { dailyBudget: budget } = await readSettings(db);
  const list = chooseDayList(items, { day: today, budget });
  return { list: { ...list, more: list.more.slice(0, mostCounted) }, items };
}

async function itemsOf(
  db: ConfidantDatabase,
  rows: readonly PersonRow[],
  types: RelationshipTypes,
  today: Day,
): Promise<DueItem[]> {
  // Of what is in the future nothing is said today.
  const current = rows.map((row) =>
    row.mustShowOn !== null && row.mustShowOn > today ? { ...row, mustShowOn: null } : row,
  );
  const parts = await readOpenItems(db, current);
  return rows.flatMap((row) => dueItemOf(dossierOf(row, parts.of(row.id)), types, today) ?? []);
}

async function dueRows(db: ConfidantDatabase, ids: string[], today: Day): Promise<PersonRow[]> {
  const rows = await db.people.bulkGet(ids);
  return rows
    .filter((row) => row !== undefined)
    .filter(({ state }) => state.nextDueOn !== null && state.nextDueOn <= today);
}

/** The first of these who are due still. */
async function firstDueRows(
  db: ConfidantDatabase,
  ids: string[],
  today: Day,
): Promise<PersonRow[]> {
  const found: PersonRow[] = [];
  for (let start = 0; start < ids.length && found.length < moreAtOnce; start += moreAtOnce) {
    found.push(...(await dueRows(db, ids.slice(start, start + moreAtOnce), today)));
  }
  return found.slice(0, moreAtOnce);
}
