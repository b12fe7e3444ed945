/**
 * The versions of the database, oldest first. Append-only: a released version is never edited, only
 * followed by another, and tests/fixtures/golden has a database of every version that goes through
 * all later ones (tests/integration/storage/golden.test.ts fails when one is missing).
 */
import type { Transaction } from 'dexie';

export type Migration = {
  version: number;
  /** Dexie's index syntax: primary key first, `*` is multi-entry; a table named null goes away. */
  stores: Record<string, string | null>;
  /** Changes rows of the version before. Awaits nothing but the transaction. */
  upgrade?: (transaction: Transaction) => Promise<void>;
};

export const migrations: readonly Migration[] = [
  {
    version: 1,
    stores: {
      // From keyIds on these are derived: src/storage/derive.ts.
      people:
        'id, deletedAt, *keyIds, *words, mustShowOn, rhythmListedOn, touchedAt, state.nextDueOn, state.foldedName',
      notes: 'id, [personId+on], deletedAt',
      interactions: 'id, *personIds, on, deletedAt',
      followUps: 'id, personId, [status+dueOn], deletedAt',
      promises: 'id, personId, deletedAt',
      importantDates: 'id, personId, deletedAt',
      observedChanges: 'id, [personId+on], deletedAt',
      relationshipTypes: 'id',
      settings: 'id',
      commands: 'id, at, subjectId',
      device: 'id',
    },
  },
  {
    version: 2,
    stores: {
      savedViews: 'id',
      // The word index (src/storage/search): derived, and made anew when it is not there.
      searchPending: 'id, table',
      searchState: 'id',
      searchSegments: 'id',
      searchPages: '[bucket+segment+part], segment',
      searchHeads: '[segment+part], segment',
      searchIds: '[segment+part], segment',
      // By day, across all people: the timeline, and the calendar of what is planned.
      notes: 'id, [personId+on], deletedAt, on',
      observedChanges: 'id, [personId+on], deletedAt, on',
      followUps: 'id, personId, [status+dueOn], deletedAt, closedOn',
      promises: 'id, personId, deletedAt, [status+dueOn], closedOn',
      importantDates: 'id, personId, deletedAt, monthDay',
      // What happened without being contact with anybody, by day: the circle's months leave it out.
      interactions: 'id, *personIds, on, deletedAt, [contactIds.length+on]',
    },
    // A record without a field would differ from the one in its own backup.
    upgrade: async (transaction) => {
      await transaction
        .table('settings')
        .toCollection()
        .modify((settings: { marks?: boolean }) => {
          settings.marks = false;
        });
    },
  },
];

/** The version as IndexedDB counts it: Dexie multiplies by ten. */
export const nativeVersion = 10 * Math.max(...migrations.map(({ version }) => version));
