/**
 * Bulk work, and looks at a profile, are like commands (history.test.ts): one transaction writes all
 * of it, and counts it once, or the canary could not tell a loss from the work itself.
 */
import { expect, it } from 'vitest';
import type { Connection } from '@/domain/connection';
import type { AllRecords } from '@/domain/schema/records';
import { addDays } from '@/domain/day';
import { readBackup } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { applyConnections } from '@/storage/bulk/apply-connections';
import { applyRestore, type RestoreMode } from '@/storage/bulk/apply-restore';
import { planConnections } from '@/storage/bulk/plan-connections';
import { eraseAll } from '@/storage/bulk/erase-all';
import { planRestore } from '@/storage/bulk/plan-restore';
import { readAll } from '@/storage/bulk/read-all';
import type { ConfidantDatabase } from '@/storage/database';
import { rollDay } from '@/storage/day-roll';
import { readIdentity } from '@/storage/identity';
import { observeProfile } from '@/storage/observe';
import { writtenAt } from '../../fixtures/backup-file';
import {
  addPerson,
  contextOn,
  did,
  newDatabase,
  today,
  writeNote,
  writingTransactions,
} from './support';

const restorePoint = { file: 'a', at: '2026-03-04T10:00:00.000Z', undone: false };

/** Does something that writes, to the end of it; what comes later would be seen with the next. */
async function isOneWrite(db: ConfidantDatabase, work: () => Promise<unknown>): Promise<void> {
  const before = await readIdentity(db);
  const writing = writingTransactions(db);
  await work();
  expect((await readIdentity(db))?.sequence).toBe((before?.sequence ?? 0) + 1);
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(writing.size, 'one transaction').toBe(1);
}

async function withAda(): Promise<ConfidantDatabase> {
  const db = newDatabase();
  await addPerson(db, { name: 'Ada', keys: ['vanity:ada'] });
  return db;
}

async function backupOf(db: ConfidantDatabase): Promise<AllRecords> {
  const { file } = await writeBackup((take) => readAll(db, take), writtenAt);
  const result = await readBackup(file);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.backup.data;
}

it.each<RestoreMode>(['replace', 'merge'])('a restore: %s', async (mode) => {
  const data = await backupOf(await withAda());
  const db = await withAda();
  const plan = await planRestore(db, data);
  await isOneWrite(db, async () => {
    expect(await applyRestore(db, plan, contextOn(today), { mode, restorePoint })).toBe('done');
  });
  expect(await db.device.get('restorePoint')).toMatchObject({ value: restorePoint });
});

it('a restore that does not come about leaves nothing, not even its restore point', async () => {
  const db = await withAda();
  const plan = await planRestore(db, await backupOf(newDatabase()));
  await addPerson(db, { name: 'Bo' });
  const options = { mode: 'replace' as const, restorePoint };
  expect(await applyRestore(db, plan, contextOn(today), options)).toBe('changedMeanwhile');
  expect(await db.device.get('restorePoint')).toBeUndefined();
});

it('a look at a profile', async () => {
  const db = await withAda();
  const seen = { keys: ['vanity:ada' as const], name: null, headline: 'Countess', company: null };
  await isOneWrite(db, async () => {
    expect(await observeProfile(db, seen, contextOn(today))).toBe(true);
  });
});

/** A list of as many people as that, of whom one is Ada. */
function listOf(size: number): Connection[] {
  return Array.from({ length: size }, (_, index) => ({
    row: index + 1,
    key: index === 0 ? 'vanity:ada' : `vanity:of-the-list-${index}`,
    name: `Somebody ${index}`,
    position: null,
    company: null,
    connectedOn: '2020-05-06',
  }));
}

it('an import, and taking back each one of it', async () => {
  const db = await withAda();
  // More than are removed at once.
  const list = { connections: listOf(2_003), on: today };
  const plan = await planConnections(db, list);
  const options = { withoutAddress: false, restorePoint };
  let commandId = '';
  await isOneWrite(db, async () => {
    const outcome = await applyConnections(db, list, plan, contextOn(today), options);
    if (outcome.is === 'done') ({ commandId } = outcome.imported);
  });
  expect(await db.people.count()).toBe(2_003);
  await isOneWrite(db, () => did(db, 'undo', { commandId }));
  expect(await db.people.count()).toBe(1);
});

it('erasing', async () => {
  const db = await withAda();
  const writing = writingTransactions(db);
  await eraseAll(db);
  expect(writing.size, 'one transaction').toBe(1);
  expect(await db.people.count()).toBe(0);
});

it('a day on which one record leaves the trash', async () => {
  const db = await withAda();
  const ada = (await db.people.toArray())[0]?.id ?? '';
  const { noteId } = await writeNote(db, ada, 'About the harbour');
  await did(db, 'trash.put', { table: 'notes', id: noteId });
  const later = addDays(today, 40);
  await isOneWrite(db, () => rollDay(db, later));
  expect(await db.notes.count()).toBe(0);
});

it('a day on which somebody is suggested', async () => {
  const db = newDatabase();
  const personId = await addPerson(db, { name: 'Ada' }, '2020-01-01');
  for (const on of ['2020-01-01', '2020-02-01', '2020-03-01']) {
    const talked = { who: { personId }, interactionId: crypto.randomUUID() };
    await did(db, 'interaction.talkedToday', talked, on);
  }
  await isOneWrite(db, () => rollDay(db, today));
  expect((await db.people.get(personId))?.suggestedOn).toBe(today);
});
