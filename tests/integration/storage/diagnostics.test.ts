/** What a bug report says of an installation: nothing of what is kept in it, whatever goes wrong. */
import { beforeEach, expect, it, vi } from 'vitest';
import { diagnostics } from '@/pages/dashboard/storage/diagnostics';
import type { ConfidantDatabase } from '@/storage/database';
import { addPerson, did, id, newDatabase, today, writeNote } from './support';

const marker = 'zmarkerwortq';

/** What the browser answers; with `fails` it throws, in words that quote what is kept. */
const browser = vi.hoisted(() => ({ fails: false }));
const answer = vi.hoisted(() => async <Value>(value: Value): Promise<Value> => {
  if (browser.fails) throw new TypeError('Cannot read zmarkerwortq');
  return value;
});
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/platform/canary-area', () => ({
  canaryArea: { read: () => answer({ known: null, loss: null }) },
}));
vi.mock('@/platform/alarms', () => ({ allAlarms: () => answer([]) }));
vi.mock('@/platform/permissions', () => ({ hasPermission: () => answer(true) }));
vi.mock('@/platform/runtime', () => ({ appVersion: () => '0.1.0' }));
vi.mock('@/platform/snapshots', () => ({ snapshotFiles: { list: () => answer([]) } }));
vi.mock('@/platform/trouble-log', () => ({ troubleLog: { read: () => answer([]) } }));
vi.mock('@/pages/dashboard/storage/storage-use', () => ({
  storageUse: () => answer({ bytes: 1, persisted: true }),
}));

let db: ConfidantDatabase;

beforeEach(async () => {
  browser.fails = false;
  vi.stubGlobal('screen', { width: 800, height: 600 });
  vi.stubGlobal('devicePixelRatio', 1);
  db = newDatabase();
  const personId = await addPerson(db, { name: marker, keys: [`vanity:${marker}`] });
  const fields = { company: marker, headline: marker, tags: [marker], howMet: marker };
  await did(db, 'person.change', { who: { personId }, fields });
  await writeNote(db, personId, marker);
  await did(db, 'savedView.write', {
    savedViewId: id(),
    name: marker,
    query: marker,
    sort: 'name',
  });
});

it('counts what is kept and quotes none of it', async () => {
  const report = await diagnostics(db, today);
  expect(report).toContain('rows: people 1, notes 1,');
  expect(report).toContain('savedViews 1');
  expect(report).not.toContain(marker);
});

it('says that a part could not be read, by the kind of the error alone', async () => {
  browser.fails = true;
  const report = await diagnostics(db, today);
  for (const part of ['database', 'backups', 'surroundings', 'troubles']) {
    expect(report).toContain(`${part}: could not be read (TypeError)`);
  }
  expect(report).not.toContain(marker);
});
