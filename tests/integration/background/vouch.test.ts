import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vouch, vouchAnew } from '@/background/vouch';
import { ConfidantDatabase } from '@/storage/database';
import { checkCanary } from '@/storage/canary';
import { runCommand } from '@/storage/run-command';
import { rollDay } from '@/storage/day-roll';
import { fakeOutside, type FakeOutside } from './fake-outside';

let db: ConfidantDatabase;
let outside: FakeOutside;

beforeEach(() => {
  db = new ConfidantDatabase(`vouch-${crypto.randomUUID()}`);
  outside = fakeOutside('2026-03-03T09:30:00.000Z');
});
afterEach(() => db.delete());

async function keepSomebody(): Promise<string> {
  const personId = crypto.randomUUID();
  const input = { who: { personId, create: { name: 'Jane', keys: [], seen: null } } };
  const command = { commandId: crypto.randomUUID(), name: 'person.add' as const, input };
  const context = { now: outside.now(), today: '2026-03-03', newId: () => crypto.randomUUID() };
  expect(await runCommand(db, command, context)).toMatchObject({ ok: true });
  return personId;
}

describe('the memory of the database', () => {
  it('notices that everything is gone, and does not forget it', async () => {
    await keepSomebody();
    await vouch(db, outside);
    const before = outside.remembered;
    await Promise.all(db.tables.map((table) => table.clear()));
    await vouch(db, outside);
    expect(outside.remembered).toEqual(before);
    expect(await checkCanary(db, outside.canary)).toBe('lost');
  });

  it('lets a page that replaced everything on purpose say so', async () => {
    await keepSomebody();
    await vouch(db, outside);
    await Promise.all(db.tables.map((table) => table.clear()));
    await keepSomebody();
    expect(await checkCanary(db, outside.canary)).toBe('lost');
    await vouchAnew(db, outside);
    expect(await checkCanary(db, outside.canary)).toBe('fine');
  });

  it('begins anew after everything was erased on purpose', async () => {
    await keepSomebody();
    await vouch(db, outside);
    await Promise.all(db.tables.map((table) => table.clear()));
    await vouchAnew(db, outside);
    expect(await checkCanary(db, outside.canary)).toBe('firstRun');
  });

  it('does not take the emptying of the trash for a loss', async () => {
    const personId = await keepSomebody();
    const input = { table: 'people', id: personId };
    const command = { commandId: crypto.randomUUID(), name: 'trash.put' as const, input };
    const context = { now: outside.now(), today: '2026-03-03', newId: () => crypto.randomUUID() };
    await runCommand(db, command, context);
    await vouch(db, outside);
    await rollDay(db, '2026-05-03');
    expect(await db.people.count()).toBe(0);
    expect(await checkCanary(db, outside.canary)).toBe('fine');
  });
});
