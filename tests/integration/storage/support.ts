/** A store in memory, and commands on chosen days. */
import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import type { CommandInput, CommandName, CommandReply, Outcome } from '@/domain/commands';
import { addDays, type Day } from '@/domain/day';
import type { Person } from '@/domain/schema/records';
import { ConfidantDatabase } from '@/storage/database';
import { recordOf } from '@/storage/record-of';
import { runCommand } from '@/storage/run-command';

// Dexie may have been loaded first, by a file under test.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

/** A Wednesday. */
export const today = '2026-03-04';
export const tomorrow = addDays(today, 1);

const open: ConfidantDatabase[] = [];

/** An empty database of its own, gone after the test. */
export function newDatabase(): ConfidantDatabase {
  const db = new ConfidantDatabase(`test-${crypto.randomUUID()}`);
  open.push(db);
  return db;
}

afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

export function id(): string {
  return crypto.randomUUID();
}

let seconds = 0;
/** A moment of that day; each later than the one before. */
export function momentOn(day: Day): string {
  seconds += 1;
  const time = new Date(Date.UTC(2000, 0, 1, 8) + seconds * 1000).toISOString().slice(10);
  return `${day}${time}`;
}

export function contextOn(day: Day): { now: string; today: Day; newId: () => string } {
  return { now: momentOn(day), today: day, newId: id };
}

/** Runs a command as it comes from a page. */
export function run<Name extends CommandName>(
  db: ConfidantDatabase,
  name: Name,
  input: CommandInput<Name>,
  { on = today, commandId = id() }: { on?: Day; commandId?: string } = {},
): Promise<Outcome<CommandReply>> {
  return runCommand(db, { commandId, name, input }, contextOn(on));
}

/** Runs a command that has to succeed; answers its id and reply. */
export async function did<Name extends CommandName>(
  db: ConfidantDatabase,
  name: Name,
  input: CommandInput<Name>,
  on: Day = today,
): Promise<CommandReply & { commandId: string }> {
  const commandId = id();
  const outcome = await run(db, name, input, { on, commandId });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.code} ${outcome.error.message}`);
  return { ...outcome.value, commandId };
}

/** The code of a refusal, or `done`. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'done' : outcome.error.code;
}

/** Somebody new; answers their id. */
export async function addPerson(
  db: ConfidantDatabase,
  fields: { name?: string; keys?: Person['keys'][number]['key'][] } = {},
  on: Day = today,
): Promise<string> {
  const personId = id();
  const { name = 'Ada Lovelace', keys = [] } = fields;
  await did(db, 'person.add', { who: { personId, create: { name, keys, seen: null } } }, on);
  return personId;
}

/** The record of a person who is there. */
export async function person(db: ConfidantDatabase, personId: string): Promise<Person> {
  return recordOf(await row(db, personId));
}

export async function row(db: ConfidantDatabase, personId: string) {
  const found = await db.people.get(personId);
  if (!found) throw new Error(`No person ${personId}`);
  return found;
}

/** A note that has to be written; answers what the panel would keep of it. */
export async function writeNote(
  db: ConfidantDatabase,
  personId: string,
  text: string,
  on: Day = today,
): Promise<{ noteId: string; revision: number | null; commandId: string }> {
  const noteId = id();
  const { revision, commandId } = await did(
    db,
    'note.write',
    { who: { personId }, noteId, baseRevision: 0, text, on, pinned: false },
    on,
  );
  return { noteId, revision, commandId };
}

export async function mentor(db: ConfidantDatabase, personId: string, on: Day = today) {
  const relationship = { id: id(), typeId: 'mentor', startedOn: null, endedOn: null };
  return did(
    db,
    'person.setRelationships',
    { who: { personId }, relationships: [relationship] },
    on,
  );
}

/** Everything a person keeps, as a backup would have it; stamps left out, which undo sets anew. */
export async function contents(db: ConfidantDatabase): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  const names = [
    'notes',
    'interactions',
    'followUps',
    'promises',
    'importantDates',
    'observedChanges',
    'relationshipTypes',
    'savedViews',
    'settings',
  ] as const;
  for (const name of names) all[name] = (await db[name].toArray()).map(unstamped);
  all['people'] = (await db.people.toArray()).map((each) => unstamped(recordOf(each)));
  return all;
}

function unstamped(record: object): object {
  return { ...record, updatedAt: '', revision: 0 };
}

/** The transactions that write from now on; a command has one, or it could be done by half. */
export function writingTransactions(db: ConfidantDatabase): Set<IDBTransaction> {
  const found = new Set<IDBTransaction>();
  for (const table of db.tables) {
    table.hook('creating', (_key, _row, { idbtrans }) => void found.add(idbtrans));
    table.hook('updating', (_change, _key, _row, { idbtrans }) => void found.add(idbtrans));
    table.hook('deleting', (_key, _row, { idbtrans }) => void found.add(idbtrans));
  }
  return found;
}
