/**
 * What a restore would do: each record of a backup beside the one here with the same id. The later
 * change wins. Nothing is written, and the database is read in pieces: the backup is in memory, the
 * database need not fit there as well.
 */
import { displayName } from '@/domain/display-name';
import type { Moment } from '@/domain/day';
import type { AllRecords, Person, Records } from '@/domain/schema/records';
import { type TableName, tableNames } from '@/domain/schema/table-names';
import { sameContent } from '../change';
import type { ConfidantDatabase, Rows } from '../database';
import { readIdentity } from '../identity';
import { recordOf } from '../record-of';
import { eachChunk } from '../tables';
import { type KeyOwners, ownersOf, type SharingStep, whoIsWho } from './who-is-who';

/** Records of one table, by what a merge would do with them. */
export type RestoreCounts = {
  /** Only in the backup. */
  new: number;
  /** The backup has the later change. */
  changed: number;
  same: number;
  /** The later change is here. */
  newerHere: number;
  /** Changed on both sides, whichever wins; counted above as well. */
  conflicting: number;
  /** Not in the backup: a merge keeps them, replacing takes them away. */
  onlyHere: number;
};

/** A record that was changed here and in the backup apart from each other. */
export type Conflict = {
  table: TableName;
  id: string;
  /** Whom it is about; blank when it is about nobody or the name is not known. */
  name: string;
  wins: 'here' | 'backup';
  changedHere: Moment;
  changedInBackup: Moment;
};

export type RestorePlan = {
  data: AllRecords;
  /** Records that a merge writes. */
  winners: AllRecords;
  /** Whoever has something changed by a merge, or by what it takes the place of. */
  touched: ReadonlySet<string>;
  counts: { [Name in TableName]: RestoreCounts };
  conflicts: Conflict[];
  /** What a merge does about profiles that are kept under two ids, in this order. */
  sharing: SharingStep[];
  /** Whether anything but settings is here. */
  isEmptyHere: boolean;
  /** How often the database had been written: a plan is good until it is written again. */
  sequence: number;
};

/** Compares a backup with the database. `data` is checked, each table in the order of its ids. */
export function planRestore(db: ConfidantDatabase, data: AllRecords): Promise<RestorePlan> {
  return db.transaction('r', [...tableNames, 'device'], async () => {
    const names = new Map(data.people.map((person) => [person.id, displayName(person, '')]));
    const comparison = new Comparison(db, names);
    const tables = {
      people: await comparison.table('people', data.people, recordOf),
      notes: await comparison.table('notes', data.notes, asItIs),
      interactions: await comparison.table('interactions', data.interactions, asItIs),
      followUps: await comparison.table('followUps', data.followUps, asItIs),
      promises: await comparison.table('promises', data.promises, asItIs),
      importantDates: await comparison.table('importantDates', data.importantDates, asItIs),
      observedChanges: await comparison.table('observedChanges', data.observedChanges, asItIs),
      relationshipTypes: await comparison.table(
        'relationshipTypes',
        data.relationshipTypes,
        asItIs,
      ),
      savedViews: await comparison.table('savedViews', data.savedViews, asItIs),
      settings: await comparison.table('settings', data.settings, asItIs),
    };
    const { counts, winners } = comparison.result(tables);
    return {
      sharing: whoIsWho(comparison.people, winners.people),
      data,
      winners,
      touched: comparison.touched,
      counts,
      conflicts: comparison.conflicts,
      isEmptyHere: comparison.isEmptyHere,
      sequence: (await readIdentity(db))?.sequence ?? 0,
    };
  });
}

type Compared<Name extends TableName> = { counts: RestoreCounts; winners: Records[Name][] };

class Comparison {
  readonly conflicts: Conflict[] = [];
  readonly touched = new Set<string>();
  /** Keys of everybody here. */
  readonly people: KeyOwners = new Map();
  isEmptyHere = true;

  readonly #db: ConfidantDatabase;
  readonly #names: ReadonlyMap<string, string>;

  constructor(db: ConfidantDatabase, names: ReadonlyMap<string, string>) {
    this.#db = db;
    this.#names = names;
  }

  /** Walks both sides at once, as both are in the order of their ids. */
  async table<Name extends TableName>(
    table: Name,
    backup: readonly Records[Name][],
    toRecord: (row: Rows[Name]) => Records[Name],
  ): Promise<Compared<Name>> {
    const counts = { new: 0, changed: 0, same: 0, newerHere: 0, conflicting: 0, onlyHere: 0 };
    const winners: Records[Name][] = [];
    let next = 0;
    const isNew = (record: Records[Name]): void => {
      counts.new += 1;
      winners.push(record);
      this.#touch(record);
    };
    await eachChunk(this.#db, table, (rows) => {
      for (const row of rows) {
        this.#meet(table, row);
        for (; ; next += 1) {
          const before = backup[next];
          if (!before || before.id >= row.id) break;
          isNew(before);
        }
        const record = backup[next];
        if (record?.id !== row.id) {
          counts.onlyHere += 1;
          continue;
        }
        next += 1;
        const here = toRecord(row);
        const outcome = compare(here, record);
        counts[outcome.is] += 1;
        if (outcome.is === 'changed') {
          winners.push(record);
          this.#touch(record);
          this.#touch(here);
        }
        if (!outcome.conflicting) continue;
        counts.conflicting += 1;
        this.conflicts.push({
          table,
          id: record.id,
          name: this.#names.get(subjectOf(record)) ?? '',
          wins: outcome.is === 'changed' ? 'backup' : 'here',
          changedHere: here.updatedAt,
          changedInBackup: record.updatedAt,
        });
      }
    });
    for (const record of backup.slice(next)) isNew(record);
    return { counts, winners };
  }

  result(tables: { [Name in TableName]: Compared<Name> }): Pick<RestorePlan, 'counts' | 'winners'> {
    const { people, notes, interactions, followUps, promises } = tables;
    const { importantDates, observedChanges, relationshipTypes, savedViews, settings } = tables;
    return {
      counts: {
        people: people.counts,
        notes: notes.counts,
        interactions: interactions.counts,
        followUps: followUps.counts,
        promises: promises.counts,
        importantDates: importantDates.counts,
        observedChanges: observedChanges.counts,
        relationshipTypes: relationshipTypes.counts,
        savedViews: savedViews.counts,
        settings: settings.counts,
      },
      winners: {
        people: people.winners,
        notes: notes.winners,
        interactions: interactions.winners,
        followUps: followUps.winners,
        promises: promises.winners,
        importantDates: importantDates.winners,
        observedChanges: observedChanges.winners,
        relationshipTypes: relationshipTypes.winners,
        savedViews: savedViews.winners,
        settings: settings.winners,
      },
    };
  }

  #meet(table: TableName, row: Records[TableName]): void {
    if (table !== 'settings') this.isEmptyHere = false;
    if ('keys' in row) this.people.set(row.id, ownersOf(row));
  }

  #touch(record: Records[TableName]): void {
    if ('personId' in record) this.touched.add(record.personId);
    else if ('personIds' in record) for (const id of record.personIds) this.touched.add(id);
    else if ('keys' in record) this.touched.add(record.id);
  }
}

/** Only people have something kept beside them. */
function asItIs<Row>(row: Row): Row {
  return row;
}

/** The person it is about; of an interaction, the first. */
function subjectOf(record: Records[TableName]): string {
  if ('personId' in record) return record.personId;
  return 'personIds' in record ? (record.personIds[0] ?? '') : record.id;
}

type Outcome = { is: 'same' | 'changed' | 'newerHere'; conflicting: boolean };

/**
 * The later change wins; at the same moment, what is here. The side with more changes contains the
 * other's; when that is not the one that wins, both were changed apart.
 */
function compare(here: Records[TableName], backup: Records[TableName]): Outcome {
  if (sameContent(here, backup)) return { is: 'same', conflicting: false };
  const backupWins = backup.updatedAt > here.updatedAt;
  const [later, earlier] = backupWins ? [backup, here] : [here, backup];
  const conflicting =
    later.revision < earlier.revision ||
    (later.revision === earlier.revision && !onlySeen(here, backup));
  return { is: backupWins ? 'changed' : 'newerHere', conflicting };
}

/** What pages said, and what was suggested, is nobody's edit and counts no revision. */
function onlySeen(here: Records[TableName], backup: Records[TableName]): boolean {
  if (!('keys' in here) || !('keys' in backup)) return false;
  return sameContent(edited(here), edited(backup));
}

function edited(person: Person): Partial<Person> {
  const said = { keys: [], seen: null, connectedOn: undefined, suggestedOn: null };
  return { ...person, ...said, updatedAt: '' };
}
