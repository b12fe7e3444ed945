/** What is kept beside people equals what a recomputation from scratch gives, whatever happened. */
import * as fc from 'fast-check';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, type Day } from '@/domain/day';
import { dueItemOf, visibleItems } from '@/domain/re-engagement-list';
import type { ConfidantDatabase } from '@/storage/database';
import { rollDay } from '@/storage/day-roll';
import { deriveRow, dossierOf } from '@/storage/derive';
import { firstRead } from '@/storage/first-read';
import { observeProfile } from '@/storage/observe';
import { PartsByPerson } from '@/storage/parts';
import { readTypes } from '@/storage/queries/settings';
import { readToday } from '@/storage/queries/today';
import { recordOf } from '@/storage/record-of';
import { runCommand } from '@/storage/run-command';
import { partTables } from '@/storage/tables';
import { history, keys, pick, plan, type Step } from './history';
import {
  contents,
  contextOn,
  id,
  newDatabase,
  today as firstDay,
  writingTransactions,
} from './support';

beforeAll(() => {
  vi.stubGlobal('indexedDB', indexedDB);
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Everything worked out from nothing but the records. */
async function fromScratch(db: ConfidantDatabase, today: Day) {
  const types = await readTypes(db);
  const parts = new PartsByPerson();
  for (const name of partTables) {
    for (const record of await db[name].toArray()) parts.add(name, record);
  }
  const rows = (await db.people.toArray()).map((row) =>
    deriveRow(recordOf(row), parts.of(row.id), types, today),
  );
  const items = rows.flatMap(
    (row) => dueItemOf(dossierOf(row, parts.of(row.id)), types, today) ?? [],
  );
  return { rows, items };
}

async function expectConsistent(db: ConfidantDatabase, today: Day): Promise<void> {
  const scratch = await fromScratch(db, today);
  expect(await db.people.toArray()).toEqual(scratch.rows);
  const view = await readToday(db, today);
  const stored = await db.device.get('dayList');
  if (stored?.id !== 'dayList' || stored.value.day !== today) return;
  if (stored.value.chosen.length + stored.value.more.length === 0) return;
  expect(view.items).toEqual(visibleItems(scratch.items, stored.value));
  expect(view.more.length).toBe(scratch.items.length - view.items.length);
  const first = await firstRead(db.name, today, Promise.resolve([]));
  expect(first?.list).toEqual({
    ...view,
    more: [],
    people: new Map(view.items.map(({ personId }) => [personId, view.people.get(personId)])),
    quotes: new Map([...view.quotes].filter(([personId]) => first?.list.people.has(personId))),
  });
}

/** Runs a step; answers the day after it. */
async function take(
  db: ConfidantDatabase,
  step: Step,
  today: Day,
  writing: Set<IDBTransaction>,
): Promise<Day> {
  if (step.what === 'nextDay') {
    const next = addDays(today, pick([1, 1, 3, step.b % 45, 400], step.a) ?? 1);
    await rollDay(db, next);
    return next;
  }
  if (step.what === 'observe') {
    const seen = { name: null, headline: `h${step.b % 3}`, company: null };
    const known = [pick(keys, step.a) ?? 'vanity:a', pick(keys, step.c) ?? 'vanity:a'];
    await observeProfile(db, { keys: [...new Set(known)], ...seen }, contextOn(today));
    return today;
  }
  const planned = await plan(db, step, today);
  if (!planned) return today;
  const before = await contents(db);
  const command = { commandId: id(), ...planned };
  writing.clear();
  const outcome = await runCommand(db, command, contextOn(today));
  const after = await contents(db);
  if (!outcome.ok) {
    expect(after, 'a refused command changes nothing').toEqual(before);
    return today;
  }
  expect(writing.size, 'one transaction writes all of a command').toBe(1);
  const again = await runCommand(db, command, contextOn(today));
  expect(again).toEqual(outcome);
  expect(await contents(db), 'a command twice acts once').toEqual(after);

  // A folded write of a note is undone with those before it: notes.test.ts.
  if ((await db.commands.get(command.commandId))?.foldedInto) return today;
  const undo = { commandId: id(), name: 'undo' as const, input: { commandId: command.commandId } };
  expect(await runCommand(db, undo, contextOn(today))).toMatchObject({ ok: true });
  expect(await contents(db), 'undo restores').toEqual(before);
  if (step.c % 3 === 0) return today;
  const redo = { commandId: id(), name: 'undo' as const, input: { commandId: undo.commandId } };
  expect(await runCommand(db, redo, contextOn(today))).toMatchObject({ ok: true });
  expect(await contents(db), 'undoing the undo does it again').toEqual(after);
  return today;
}

describe('whatever happens over the days', () => {
  it('keeps what is derived equal to a recomputation, undoes exactly, and acts once', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const db = newDatabase();
        const writing = writingTransactions(db);
        let today: Day = firstDay;
        await rollDay(db, today);
        for (const step of steps) {
          today = await take(db, step, today, writing);
          await expectConsistent(db, today);
        }
        await db.delete();
      }),
      { numRuns: Number(process.env['HISTORIES'] ?? 40) },
    );
  }, 600_000);
});
