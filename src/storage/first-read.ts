/**
 * What the popup paints first, read from IndexedDB itself: in a script of its own, while Dexie and
 * React are still being loaded. Whatever is out of the ordinary (no database yet, another version,
 * no choice made for the day) is left to Dexie, which takes over after the first paint anyway.
 */
import type { Day } from '@/domain/day';
import type { ProfileKey } from '@/domain/profile-key';
import { resolveTypes } from '@/domain/relationship-types';
import type { Records, RelationshipType } from '@/domain/schema/records';
import type { ConfidantDatabase, DeviceRow, PersonRow } from './database';
import { nativeVersion } from './migrations';
import { type OpenItems, PartsByPerson, whoHasOpen } from './parts';
import { type KeyMatch, matchAmong } from './queries/person-by-keys';
import { todayFrom, type TodaySource, type TodayView } from './queries/today';

export type FirstRead = {
  list: TodayView;
  /** Somebody is kept at all. */
  anybody: boolean;
  /** Who has the keys asked for; null without any. */
  match: KeyMatch | null;
  /** Names and notes are covered. */
  covered: boolean;
};

/**
 * The first view of `today`; `keys` say who is on the page in front. Undefined where it is Dexie's
 * to read; rejects when the database refuses.
 */
export async function firstRead(
  databaseName: string,
  today: Day,
  keys: Promise<readonly ProfileKey[]>,
): Promise<FirstRead | undefined> {
  const database = await openAsItIs(databaseName);
  if (!database) return undefined;
  try {
    if (database.version !== nativeVersion) return undefined;
    // One moment of the database: each step is asked for in the answer to the one before.
    const transaction = database.transaction(tables);
    const [list, anyKey, match, cover] = await Promise.all([
      // Those who wait are counted: nobody sees them before asking for more.
      todayFrom(sourceIn(transaction), today, 0),
      answerOf(transaction.objectStore('people').getAllKeys(null, 1)),
      keys.then((known) => whoHas(database, known)),
      answerOf<DeviceRow | undefined>(transaction.objectStore('device').get('screenCover')),
    ]);
    const covered = cover?.id === 'screenCover' && cover.value.covered;
    return { list, anybody: anyKey.length > 0, match, covered };
  } catch (error) {
    if (error instanceof NoChoiceYet) return undefined;
    throw error;
  } finally {
    // An open connection would hold up an upgrade.
    database.close();
  }
}

const tables = [
  'people',
  'followUps',
  'promises',
  'importantDates',
  'observedChanges',
  'relationshipTypes',
  'device',
] as const satisfies (keyof ConfidantDatabase)[];

/** Today's list has not been made yet. */
class NoChoiceYet extends Error {}

/** Opened as it is; undefined where there is none, and none is made. */
async function openAsItIs(name: string): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name);
  let missing = false;
  request.addEventListener('upgradeneeded', () => {
    missing = true;
    request.transaction?.abort();
  });
  try {
    return await answerOf(request);
  } catch (error) {
    if (missing) return undefined;
    throw error;
  }
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}

async function whoHas(
  database: IDBDatabase,
  keys: readonly ProfileKey[],
): Promise<KeyMatch | null> {
  if (keys.length === 0) return null;
  const index = database.transaction('people').objectStore('people').index('keyIds');
  const rows = await Promise.all(keys.map((key) => answerOf<PersonRow[]>(index.getAll(key))));
  return matchAmong([...new Map(rows.flat().map((row) => [row.id, row])).values()], keys);
}

function sourceIn(transaction: IDBTransaction): TodaySource {
  const people = transaction.objectStore('people');
  return {
    types: async () => {
      const stored = transaction.objectStore('relationshipTypes').getAll();
      return resolveTypes(await answerOf<RelationshipType[]>(stored));
    },
    makeList: () => Promise.reject(new NoChoiceYet()),
    dayList: () =>
      answerOf<DeviceRow | undefined>(transaction.objectStore('device').get('dayList')),
    dueBy: async (kind, today, limit) => {
      const range = IDBKeyRange.upperBound(today);
      return (await answerOf(people.index(kind).getAllKeys(range, limit))).map(String);
    },
    firstDueAfter: async (today) => {
      const range = IDBKeyRange.lowerBound(today, true);
      const index = people.index('state.nextDueOn');
      return (await answerOf<PersonRow[]>(index.getAll(range, 1)))[0];
    },
    people: (ids) => Promise.all(ids.map((id) => answerOf<PersonRow | undefined>(people.get(id)))),
    openItems: async (rows) => {
      const parts = new PartsByPerson();
      const { withItems, withChanges } = whoHasOpen(rows);
      await Promise.all([
        addAbout(transaction, parts, 'followUps', withItems),
        addAbout(transaction, parts, 'promises', withItems),
        addAbout(transaction, parts, 'importantDates', withItems),
        addAbout(transaction, parts, 'observedChanges', withChanges),
      ]);
      return parts;
    },
  };
}

/** Adds what a table has about these people. */
async function addAbout(
  transaction: IDBTransaction,
  parts: PartsByPerson,
  name: keyof OpenItems,
  personIds: readonly string[],
): Promise<void> {
  const store = transaction.objectStore(name);
  const ofDays = name === 'observedChanges';
  const index = store.index(ofDays ? '[personId+on]' : 'personId');
  const found = await Promise.all(
    personIds.map((id) =>
      answerOf<Records[typeof name][]>(
        index.getAll(ofDays ? IDBKeyRange.bound([id], [id, []]) : id),
      ),
    ),
  );
  for (const record of found.flat()) parts.add(name, record);
}
