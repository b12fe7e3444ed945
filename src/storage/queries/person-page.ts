/** One person with what is known about them. */
import type { Day } from '@/domain/day';
import type { Dossier } from '@/domain/due-item';
import type { FollowUp, Interaction, Note, PromiseRecord } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '../database';
import { dossierOf } from '../derive';
import { readOpenItems } from '../parts';

/** Everything about one person, for the panel. */
export type PersonPage = {
  /** Also one in the trash (`deletedAt`). */
  person: PersonRow;
  /** Open items and observed changes. */
  dossier: Dossier;
  /** Newest first; none of these in the trash. */
  notes: Note[];
  interactions: Interaction[];
  /** Done or dropped, newest first. */
  closedFollowUps: FollowUp[];
  closedPromises: PromiseRecord[];
  /** The others who were at these interactions, by id. */
  people: Map<string, PersonRow>;
};

/** undefined when there is no such person. */
export function readPersonPage(
  db: ConfidantDatabase,
  personId: string,
): Promise<PersonPage | undefined> {
  return db.transaction('r', db.tables, async () => {
    const person = await db.people.get(personId);
    if (!person) return undefined;
    const [notes, interactions, followUps, promises, importantDates, observedChanges] =
      await Promise.all([
        db.notes.where('personId').equals(personId).toArray(),
        db.interactions.where('personIds').equals(personId).toArray(),
        db.followUps.where('personId').equals(personId).toArray(),
        db.promises.where('personId').equals(personId).toArray(),
        db.importantDates.where('personId').equals(personId).toArray(),
        db.observedChanges.where('personId').equals(personId).toArray(),
      ]);
    const shown = kept(interactions);
    const others = [...new Set(shown.flatMap(({ personIds }) => personIds))];
    const people = await db.people.bulkGet(others);
    return {
      person,
      dossier: dossierOf(person, {
        followUps: kept(followUps).filter(isOpen).toSorted(byDueDay),
        promises: kept(promises).filter(isOpen).toSorted(byDueDay),
        importantDates: kept(importantDates),
        observedChanges: kept(observedChanges).toSorted(byNewest),
      }),
      notes: kept(notes).toSorted(byNewest),
      interactions: shown.toSorted(byNewest),
      closedFollowUps: kept(followUps).filter(isClosed).toSorted(byClosing),
      closedPromises: kept(promises).filter(isClosed).toSorted(byClosing),
      people: new Map(people.flatMap((row) => (row ? [[row.id, row]] : []))),
    };
  });
}

/** A person and what is open about them; undefined when there is no such person. */
export function readDossier(db: ConfidantDatabase, personId: string): Promise<Dossier | undefined> {
  return db.transaction('r', db.tables, async () => {
    const row = await db.people.get(personId);
    if (!row) return undefined;
    return dossierOf(row, (await readOpenItems(db, [row])).of(personId));
  });
}

function kept<Kept extends { deletedAt: string | null }>(records: Kept[]): Kept[] {
  return records.filter(({ deletedAt }) => deletedAt === null);
}

type Closable = { status: FollowUp['status']; dueOn: Day | null; closedOn: Day | null };

function isOpen({ status }: Closable): boolean {
  return status === 'open';
}

function isClosed(record: Closable): boolean {
  return !isOpen(record);
}

/** What has no day comes last. */
function byDueDay(a: Closable, b: Closable): number {
  return compare(a.dueOn ?? '9999', b.dueOn ?? '9999');
}

function byClosing(a: Closable, b: Closable): number {
  return compare(b.closedOn ?? '', a.closedOn ?? '');
}

type Dated = { on: Day; createdAt: string };

function byNewest(a: Dated, b: Dated): number {
  return compare(b.on, a.on) || compare(b.createdAt, a.createdAt);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
