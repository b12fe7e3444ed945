/** Everything about a person that their derived row is worked out from, gathered by person. */
import { isConfidential } from '@/domain/confidentiality';
import type { Day, Moment } from '@/domain/day';
import type {
  FollowUp,
  ImportantDate,
  Interaction,
  Note,
  ObservedChange,
  PromiseRecord,
  Records,
} from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from './database';
import { eachChunk, type PartTable, partTables, tableOf } from './tables';

/** What the rules look at beside the person: nothing that is closed or in the trash. */
export type OpenItems = {
  followUps: FollowUp[];
  promises: PromiseRecord[];
  importantDates: ImportantDate[];
  /** Newest first. */
  observedChanges: ObservedChange[];
};

/** What is in the trash counts for `touchedAt` only. */
export type PersonParts = OpenItems & {
  /** Days of contact, in no order, a day as often as it had one. */
  contactDays: Day[];
  /** The pinned note (the newest of several), else the newest; no blank or confidential one. */
  quoted: Note | null;
  /** Newest change of any of them; blank when there is none. */
  touchedAt: Moment;
};

const noParts = (): PersonParts => ({
  contactDays: [],
  followUps: [],
  promises: [],
  importantDates: [],
  observedChanges: [],
  quoted: null,
  touchedAt: '',
});

export class PartsByPerson {
  readonly #parts = new Map<string, PersonParts>();

  readonly #adders: { [Name in PartTable]: (record: Records[Name]) => void } = {
    notes: (note) => {
      const parts = this.#touch(note.personId, note);
      const kept = note.deletedAt === null && note.text.trim() !== '' && !isConfidential(note);
      if (kept && (parts.quoted === null || comesBefore(note, parts.quoted))) parts.quoted = note;
    },
    interactions: (interaction) => this.#addInteraction(interaction),
    followUps: (followUp) => {
      const parts = this.#touch(followUp.personId, followUp);
      if (followUp.deletedAt === null && followUp.status === 'open') parts.followUps.push(followUp);
    },
    promises: (promise) => {
      const parts = this.#touch(promise.personId, promise);
      if (promise.deletedAt === null && promise.status === 'open') parts.promises.push(promise);
    },
    importantDates: (date) => {
      const parts = this.#touch(date.personId, date);
      if (date.deletedAt === null) parts.importantDates.push(date);
    },
    observedChanges: (change) => {
      const parts = this.#touch(change.personId, change);
      if (change.deletedAt === null) parts.observedChanges.push(change);
    },
  };

  /** Takes in one record. */
  add<Name extends PartTable>(name: Name, record: Records[Name]): void {
    this.#adders[name](record);
  }

  /** All that was added about a person. */
  of(personId: string): PersonParts {
    const parts = this.#parts.get(personId) ?? noParts();
    parts.observedChanges.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
    return parts;
  }

  #addInteraction(interaction: Interaction): void {
    const { personIds, contactIds, on, deletedAt } = interaction;
    for (const personId of personIds) {
      const parts = this.#touch(personId, interaction);
      if (deletedAt === null && contactIds.includes(personId)) parts.contactDays.push(on);
    }
  }

  #touch(personId: string, { updatedAt }: { updatedAt: Moment }): PersonParts {
    let parts = this.#parts.get(personId);
    if (parts === undefined) {
      parts = noParts();
      this.#parts.set(personId, parts);
    }
    if (updatedAt > parts.touchedAt) parts.touchedAt = updatedAt;
    return parts;
  }
}

/** Pinned before newer, newer before older; the id decides between equals, for a stable answer. */
export function comesBefore(a: Note, b: Note): boolean {
  if (a.pinned !== b.pinned) return a.pinned;
  return age(a) > age(b);
}

function age({ on, createdAt, id }: Note): string {
  return `${on} ${createdAt} ${id}`;
}

/** From this many people on, one pass over a table is cheaper than asking for each. */
const manyPeople = 300;

/** Reads what these tables have about these people. */
export async function readParts(
  db: ConfidantDatabase,
  personIds: readonly string[],
  tables: readonly PartTable[] = partTables,
  parts = new PartsByPerson(),
): Promise<PartsByPerson> {
  if (personIds.length === 0) return parts;
  await Promise.all(
    tables.map(async (name) => {
      if (personIds.length >= manyPeople) {
        await eachChunk(db, name, (records) => {
          for (const record of records) parts.add(name, record);
        });
        return;
      }
      const index = name === 'interactions' ? 'personIds' : 'personId';
      const records = await tableOf(db, name).where(index).anyOf(personIds).distinct().toArray();
      for (const record of records) parts.add(name, record);
    }),
  );
  return parts;
}

/** Reads the open items of these people, as far as their rows say that there are any. */
export async function readOpenItems(
  db: ConfidantDatabase,
  rows: readonly PersonRow[],
): Promise<PartsByPerson> {
  const { withItems, withChanges } = whoHasOpen(rows);
  const parts = new PartsByPerson();
  await Promise.all([
    readParts(db, withItems, ['followUps', 'promises', 'importantDates'], parts),
    readParts(db, withChanges, ['observedChanges'], parts),
  ]);
  return parts;
}

/** Whose rows say that there are open items, and whose that there are changes. */
export function whoHasOpen(rows: readonly PersonRow[]): {
  withItems: string[];
  withChanges: string[];
} {
  return {
    withItems: rows.flatMap(({ id, mustShowOn }) => (mustShowOn === null ? [] : id)),
    withChanges: rows.flatMap(({ id, state }) => (state.changedOn === null ? [] : id)),
  };
}
