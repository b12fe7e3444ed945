/** When the rows are counted for the canary, beside the quiet moment after writes (loss.test.ts). */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { handlersOf } from '@/background/handlers';
import { wakeInTurn } from '@/background/wake-in-turn';
import { ConfidantDatabase } from '@/storage/database';
import { runCommand } from '@/storage/run-command';
import { storeContext } from '@/background/context';
import { fakeOutside, type FakeOutside } from './fake-outside';

let db: ConfidantDatabase;
let outside: FakeOutside;

beforeEach(() => {
  db = new ConfidantDatabase(`canary-${crypto.randomUUID()}`);
  outside = fakeOutside('2026-03-03T09:30:00.000Z');
});
afterEach(() => db.delete());

async function add(): Promise<void> {
  const who = { personId: crypto.randomUUID(), create: { name: 'Ada', keys: [], seen: null } };
  const command = { commandId: crypto.randomUUID(), name: 'person.add' as const, input: { who } };
  expect(await runCommand(db, command, storeContext(outside))).toMatchObject({ ok: true });
}

it('a write is known by its number, and by its rows with the next hourly look', async () => {
  await add();
  await wakeInTurn(db, outside);
  await add();
  await wakeInTurn(db, outside);
  expect(outside.remembered).toMatchObject({ sequence: 2, countedAt: 1, counts: { people: 1 } });
  await wakeInTurn(db, outside, { vouching: true });
  expect(outside.remembered).toMatchObject({ sequence: 2, countedAt: 2, counts: { people: 2 } });
});

it('what bulk work has left is known by its rows before it is answered', async () => {
  await add();
  await wakeInTurn(db, outside);
  await add();
  const background = { db, outside, wake: () => wakeInTurn(db, outside) };
  const outcome = await handlersOf(background)['data.changed'](null, {});
  expect(outcome).toMatchObject({ ok: true });
  expect(outside.remembered).toMatchObject({ countedAt: 2, counts: { people: 2 } });
});
