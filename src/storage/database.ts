/**
 * The database and its rows. Pages read it directly; everything that writes is a command
 * (run-command.ts), bulk work (bulk/), the passing of time (day-roll.ts) or a look at a profile
 * (observe.ts).
 */
import { Dexie, type Table } from 'dexie';
import type { Day, Moment } from '@/domain/day';
import type { DayList } from '@/domain/due-item';
import type { ExportSchedule } from '@/domain/export-schedule';
import type { PersonState } from '@/domain/person-state';
import type { Person, Records } from '@/domain/schema/records';
import type { TableName } from '@/domain/schema/table-names';
import type { HeadRow, IdRow, PageRow } from '@/search/segment';
import { NewerDatabase } from './database-error';
import { databaseName } from './database-name';
import { migrations } from './migrations';
import type { IndexStateRow, PendingRow, SegmentRow } from './search/rows';

/** What is worked out from the records and kept beside a person for lookup: derive.ts. */
type PersonDerived = {
  state: PersonState;
  /** The profile keys alone. */
  keyIds: string[];
  /** What the person is found by, each behind the letter of its kind: search-words.ts. */
  words: string[];
  /** The first day with a reason that is shown whatever the budget (promise, follow-up, date). */
  mustShowOn: Day | null;
  /** The day on which the rhythm lists this person; null without one, and while they are silent. */
  rhythmListedOn: Day | null;
  /** The newest change of the person or of anything about them. */
  touchedAt: Moment;
  /** Beginning of the pinned note, else of the newest one, as markdown; null without an open one. */
  quote: string | null;
};
/** A person with what lists need to know of them; the derived part never leaves the store. */
export type PersonRow = Person & PersonDerived;
/** Rows as stored: the record, for people with their derived state beside it. */
export type Rows = Omit<Records, 'people'> & { people: PersonRow };

/**
 * What a command did to one record: the fields that changed, before and after, and the revision
 * after. `before` is null when it came into being, `after` when it went.
 */
export type Change = {
  table: TableName;
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** A command that was run: its reply for the same id coming twice, and the way back. Kept 7 days. */
export type CommandRow = {
  id: string;
  name: string;
  at: Moment;
  reply: unknown;
  personId: string | null;
  changes: Change[];
  undoneAt: Moment | null;
  /** The note of a `note.write`, so that the next write of it finds this row. */
  subjectId?: string;
  /** The earlier command that holds this one's changes: see fold-note-write.ts. */
  foldedInto?: string;
  /** The people an import brought, by id: too many to keep them a second time as `changes`. */
  imported?: string[];
  /** It cannot be undone: what it removed is written down nowhere. */
  isFinal?: true;
};

/**
 * What this installation knows of itself, one row a fact. Not in a backup: it is derived, or is
 * about this machine only.
 */
export type DeviceRow =
  /** Who this database is, and how often it was written: canary.ts. */
  | { id: 'identity'; value: { databaseId: string; sequence: number } }
  /** The day and the version of the rules the derived parts were last brought up to. */
  | { id: 'rolled'; value: { on: Day; derivation: number } }
  | { id: 'dayList'; value: DayList }
  /**
   * `sent`: given to the browser, which does not say whether it was called off. `partial`: without
   * what is confidential. Both came later than the rest.
   */
  | { id: 'lastBackupAt'; value: string; sent?: boolean; partial?: boolean }
  | { id: 'exportSchedule'; value: ExportSchedule }
  | { id: 'lastOpenedAt'; value: string }
  /** What was announced, with the local day: src/domain/reminders.ts says the keys. */
  | { id: 'announced'; value: Record<string, string> }
  /** Whom triage was told not to bring up again. */
  | { id: 'triage'; value: { skipped: string[] } }
  /** Names and notes are covered, because the screen is shared. */
  | { id: 'screenCover'; value: { covered: boolean } }
  | { id: 'restorePoint'; value: RestorePoint }
  /** The loss about which the user has chosen last: of which database, and when it was noticed. */
  | { id: 'answeredLoss'; value: { databaseId: string; noticedAt: Moment } }
  | { id: 'lastImport'; value: LastImport };

/** The snapshot of what was here before a restore or an import. */
export type RestorePoint = {
  /** Its name: src/domain/snapshots.ts. */
  file: string;
  at: Moment;
  undone: boolean;
  /** Left out for a restore. */
  before?: 'import';
};

/** The last import of connections. */
export type LastImport = {
  /** What undoes it, as long as it is kept. */
  commandId: string;
  at: Moment;
  added: number;
  updated: number;
  /** Once it was taken back: how many went, and how many stay because something was done since. */
  undone: { removed: number; stayed: number } | null;
};

export class ConfidantDatabase extends Dexie {
  declare people: Table<PersonRow, string>;
  declare notes: Table<Rows['notes'], string>;
  declare interactions: Table<Rows['interactions'], string>;
  declare followUps: Table<Rows['followUps'], string>;
  declare promises: Table<Rows['promises'], string>;
  declare importantDates: Table<Rows['importantDates'], string>;
  declare observedChanges: Table<Rows['observedChanges'], string>;
  declare relationshipTypes: Table<Rows['relationshipTypes'], string>;
  declare savedViews: Table<Rows['savedViews'], string>;
  declare settings: Table<Rows['settings'], string>;
  declare commands: Table<CommandRow, string>;
  declare device: Table<DeviceRow, DeviceRow['id']>;
  declare searchPending: Table<PendingRow, string>;
  declare searchState: Table<IndexStateRow, 'state'>;
  declare searchSegments: Table<SegmentRow, number>;
  declare searchPages: Table<PageRow, [bucket: string, segment: number, part: number]>;
  declare searchHeads: Table<HeadRow, [segment: number, part: number]>;
  declare searchIds: Table<IdRow, [segment: number, part: number]>;

  /** One of an earlier version is left as it is, and whoever asks it for something waits: open.ts. */
  leavesOlder = false;
  /** Fulfilled once that was so. */
  readonly leftOlder: Promise<void>;

  constructor(name = databaseName) {
    const { promise, resolve } = Promise.withResolvers<void>();
    // Strict: what the panel calls saved has reached the disk, not only the cache.
    super(name, {
      chromeTransactionDurability: 'strict',
      indexedDB: guarded(Dexie.dependencies.indexedDB, () => {
        if (this.leavesOlder) resolve();
        return this.leavesOlder;
      }),
    });
    this.leftOlder = promise;
    for (const { version, stores, upgrade } of migrations) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }

  /** From now on one of an earlier version is brought up: the opening that left it so ends. */
  async endLeaving(): Promise<void> {
    this.leavesOlder = false;
    const left = this.open();
    this.close();
    await left.catch(() => undefined);
  }
}

/**
 * Told that the stored database is of a newer version, Dexie 4 opens it again without saying any,
 * adds the indexes it misses and goes on, dropping the fields it does not know. It says a version
 * every other time, so that second opening is where to refuse.
 *
 * For one of an earlier version `leaves` is asked: left as it is, Dexie never hears of it, as of a
 * database that has not answered yet. To be told of every other one costs nothing.
 */
function guarded(
  indexedDB: IDBFactory,
  leaves: () => boolean,
): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'> {
  return {
    open(name, version) {
      if (version === undefined) {
        throw new NewerDatabase('The database was written by a newer version of Confidant');
      }
      const request = indexedDB.open(name, version);
      let left = false;
      // Both are heard before Dexie's own, which are there only once this returns.
      request.addEventListener('upgradeneeded', (event) => {
        left = event.oldVersion > 0 && leaves();
        if (!left) return;
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      request.addEventListener('error', (event) => {
        if (!left) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      });
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    // Without it Dexie keeps a list of its own, in another database.
    databases: () => indexedDB.databases(),
  };
}
