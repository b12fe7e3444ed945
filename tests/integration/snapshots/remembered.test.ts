/** What the snapshots say was here; a file system in trouble says nothing, and holds nobody up. */
import { expect, it, vi } from 'vitest';
import { snapshotName } from '@/domain/snapshots';
import { rememberedBySnapshots } from '@/snapshots/remembered';
import { inMemoryFiles } from './in-memory-files';

const now = '2026-03-04T10:00:00.000Z';

it('is what the name of the best one says', async () => {
  const facts = {
    reason: 'timed',
    notes: 2,
    records: 5,
    bytes: 900,
    database: '1a2b3c4d',
  } as const;
  const files = inMemoryFiles();
  for (const [day, people] of [
    ['02', 2],
    ['03', 3],
  ] as const) {
    const at = `2026-03-${day}T09:00:00.000Z`;
    await files.write(snapshotName({ ...facts, at, people, sequence: people }), new Blob());
  }
  expect(await rememberedBySnapshots(files, now)).toMatchObject({
    databaseId: '1a2b3c4d',
    sequence: 3,
    counts: { people: 3, notes: 2 },
  });
});

it('is nothing when there is none, when the folder cannot be read, and when it does not answer', async () => {
  const files = inMemoryFiles();
  expect(await rememberedBySnapshots(files, now)).toBeNull();
  const refusing = { ...files, list: () => Promise.reject(new Error('NotReadableError')) };
  expect(await rememberedBySnapshots(refusing, now)).toBeNull();
  vi.useFakeTimers();
  const asked = rememberedBySnapshots({ ...files, list: () => new Promise(() => {}) }, now);
  await vi.runAllTimersAsync();
  expect(await asked).toBeNull();
  vi.useRealTimers();
});
