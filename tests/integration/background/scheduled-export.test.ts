/** Backups that are saved by themselves: when, what is in them, and what is said when they are not. */
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { handlersOf } from '@/background/handlers';
import { type Downloads, exportWhenDue } from '@/background/scheduled-export';
import type { ExportPlan } from '@/domain/export-schedule';
import { readBackup } from '@/interchange/backup/read';
import { openEncrypted } from '@/interchange/encrypted/open';
import { makeBackupKey } from '@/interchange/encrypted/seal';
import type { SaveOutcome } from '@/platform/downloads';
import { countForCanary } from '@/storage/canary';
import type { ConfidantDatabase } from '@/storage/database';
import { isBackupMissed } from '@/storage/queries/backup-age';
import { readExportSchedule } from '@/storage/queries/export-schedule';
import { addPerson, did, newDatabase } from '../storage/support';
import { fakeOutside, type FakeOutside } from './fake-outside';
import { eventually } from '../../fixtures/eventually';

let db: ConfidantDatabase;
let outside: FakeOutside;
let files: { path: string; file: Blob }[];
let granted: boolean;
let answer: SaveOutcome;
let whileSaving: () => Promise<unknown>;

const downloads: Downloads = {
  maySave: async () => granted,
  saveDownload: async (path, file) => {
    await whileSaving();
    if (answer === 'saved') files.push({ path, file });
    return answer;
  },
};

beforeEach(() => {
  db = newDatabase();
  outside = fakeOutside('2026-03-04T09:00:00.000Z');
  files = [];
  granted = true;
  answer = 'saved';
  whileSaving = async () => {};
});

const wake = () => exportWhenDue(db, outside, downloads);
const goTo = (moment: string) => {
  outside.clock.now = moment;
};
const paths = () => files.map(({ path }) => path);
const schedule = () => readExportSchedule(db);

async function choose(plan: ExportPlan | null): Promise<void> {
  const handlers = handlersOf({ db, outside, wake });
  expect(await handlers['export.schedule'](plan, {})).toEqual({ ok: true, value: null });
}

const weekly: ExportPlan = { every: 'week', key: null };

it('changing how often does not undo what was saved in that moment', async () => {
  await addPerson(db, { name: 'Ada' });
  await choose(weekly);
  const savedAt = '2026-03-04T09:00:01.000Z';
  let noted: PromiseLike<unknown> | undefined;
  // As soon as the choice of before was read.
  db.device.hook('reading', (row) => {
    if (row.id === 'exportSchedule' && !noted) {
      noted = new Promise((resolve) => {
        resolve(Dexie.ignoreTransaction(noteSaved));
      });
    }
    return row;
  });
  async function noteSaved(): Promise<void> {
    await Promise.resolve();
    await db.transaction('rw', db.device, async () => {
      const row = await db.device.get('exportSchedule');
      if (row?.id !== 'exportSchedule') throw new Error('Nothing is chosen.');
      await db.device.put({ ...row, value: { ...row.value, savedAt } });
    });
  }
  await choose({ every: 'day', key: null });
  await noted;
  expect(await schedule()).toMatchObject({ every: 'day', savedAt });
});

describe('when', () => {
  it('at once, then at the first wake after it is due, and only when something changed', async () => {
    const personId = await addPerson(db, { name: 'Ada' });
    await wake();
    expect(paths()).toEqual([]);
    await choose(weekly);
    expect(paths()).toEqual(['Confidant/confidant-backup-2026-03-04.json']);

    await did(db, 'person.change', { who: { personId }, fields: { howMet: 'At sea' } });
    goTo('2026-03-10T22:00:00.000Z');
    await wake();
    expect(files).toHaveLength(1);
    goTo('2026-03-11T05:00:00.000Z');
    await wake();
    await wake();
    expect(paths().slice(1)).toEqual(['Confidant/confidant-backup-2026-03-11.json']);

    // Nothing changed: the next look is a week later all the same.
    goTo('2026-03-20T05:00:00.000Z');
    await wake();
    expect(files).toHaveLength(2);
    expect((await schedule())?.looked?.on).toBe('2026-03-20');
  });

  it('not for what was done and undone', async () => {
    await addPerson(db, { name: 'Ada' });
    await choose({ every: 'day', key: null });
    const added = await did(db, 'savedView.write', {
      savedViewId: crypto.randomUUID(),
      name: 'Harbour',
      query: 'tag:harbour',
      sort: 'name',
    });
    await did(db, 'undo', { commandId: added.commandId });
    goTo('2026-03-05T09:00:00.000Z');
    await wake();
    expect(files).toHaveLength(1);
  });

  it('once when the clock goes back, and not for nobody', async () => {
    await choose(weekly);
    expect(files).toEqual([]);
    const personId = await addPerson(db, { name: 'Ada' });
    await wake();
    expect(files).toHaveLength(1);
    await did(db, 'person.change', { who: { personId }, fields: { howMet: 'At sea' } });
    goTo('2026-01-01T09:00:00.000Z');
    await wake();
    await wake();
    expect(paths().slice(1)).toEqual(['Confidant/confidant-backup-2026-01-01.json']);
  });

  it('the last of a month follows the last of a shorter one', async () => {
    const personId = await addPerson(db, { name: 'Ada' });
    goTo('2026-01-31T09:00:00.000Z');
    await choose({ every: 'month', key: null });
    await did(db, 'person.change', { who: { personId }, fields: { howMet: 'At sea' } });
    goTo('2026-02-27T09:00:00.000Z');
    await wake();
    expect(files).toHaveLength(1);
    goTo('2026-02-28T09:00:00.000Z');
    await wake();
    expect(files).toHaveLength(2);
  });

  it('no more once it is switched off; twice at once is once', async () => {
    const personId = await addPerson(db, { name: 'Ada' });
    await choose(weekly);
    await did(db, 'person.change', { who: { personId }, fields: { howMet: 'At sea' } });
    goTo('2026-03-11T09:00:00.000Z');
    await Promise.all([wake(), wake(), wake()]);
    expect(files).toHaveLength(2);
    await choose(null);
    await did(db, 'person.change', { who: { personId }, fields: { howMet: 'Ashore' } });
    goTo('2026-05-11T09:00:00.000Z');
    await wake();
    expect(files).toHaveLength(2);
    expect(await schedule()).toBeUndefined();
  });

  it('once when another interval is chosen while it is being saved', async () => {
    await addPerson(db, { name: 'Ada' });
    await choose(weekly);
    await db.device.update('exportSchedule', { 'value.looked': null });
    whileSaving = async () => {
      whileSaving = async () => {};
      // Its own wake waits for this one.
      void choose({ ...weekly, every: 'month' });
      await eventually(async () => expect((await schedule())?.every).toBe('month'));
    };
    await wake();
    await wake();
    expect(files).toHaveLength(2);
    expect(await schedule()).toMatchObject({ every: 'month', savedAt: outside.now() });
  });

  it('not when it is switched off while what is to be saved is read', async () => {
    await addPerson(db, { name: 'Ada' });
    await db.device.put({
      id: 'exportSchedule',
      value: { ...weekly, looked: null, savedAt: null, trouble: null },
    });
    outside.appVersion = () => {
      void db.device.delete('exportSchedule');
      return '0.1.0';
    };
    await wake();
    expect(files).toEqual([]);
    expect(await db.device.get('lastBackupAt')).toBeUndefined();
  });

  it('never of a database that lost something', async () => {
    const gone = await addPerson(db, { name: 'Ada' });
    const personId = await addPerson(db, { name: 'Ben' });
    await choose(weekly);
    await did(db, 'person.change', { who: { personId }, fields: { howMet: 'At sea' } });
    await countForCanary(db, outside.canary);
    await db.people.delete(gone);
    outside.seen = { ...outside.seen, counted: false };
    goTo('2026-03-11T09:00:00.000Z');
    await wake();
    expect(files).toHaveLength(1);
    expect(outside.loss).not.toBeNull();
  });
});

describe('what', () => {
  it('a backup like any other', async () => {
    await addPerson(db, { name: 'Ada' });
    await choose(weekly);
    const result = await readBackup(files[0]?.file ?? new Blob());
    expect(result.ok && result.backup.data.people.length).toBe(1);
    expect(await db.device.get('lastBackupAt')).toMatchObject({ value: outside.now() });
  });

  it('with a passphrase: encrypted for its key, which nothing that is kept can open', async () => {
    await addPerson(db, { name: 'Ada' });
    const passphrase = 'an invented phrase';
    await choose({ every: 'week', key: await makeBackupKey(passphrase, 1) });
    expect(paths()).toEqual(['Confidant/confidant-backup-2026-03-04.json.age']);
    const [{ file } = { file: new Blob() }] = files;
    expect(await file.text()).not.toContain('Ada');
    const opened = await openEncrypted(file, passphrase);
    const result = opened.ok ? await readBackup(opened.file) : opened;
    expect(result.ok).toBe(true);
    const kept = JSON.stringify(await db.device.toArray());
    expect(kept).not.toContain(passphrase);
    expect(kept).not.toContain('AGE-SECRET-KEY');
  });

  it('what is confidential, only where there is a passphrase', async () => {
    const personId = await addPerson(db, { name: 'Ada' });
    await addPerson(db, { name: 'Ben' });
    await did(db, 'person.change', { who: { personId }, fields: { confidential: true } });
    await choose(weekly);
    expect(await files[0]?.file.text()).not.toContain('Ada');
    expect(await db.device.get('lastBackupAt')).toMatchObject({ sent: false, partial: true });
    await choose({ every: 'week', key: await makeBackupKey('an invented phrase', 1) });
    const opened = await openEncrypted(files[1]?.file ?? new Blob(), 'an invented phrase');
    expect(opened.ok && (await opened.file.text())).toContain('Ada');
    expect(await db.device.get('lastBackupAt')).toMatchObject({ sent: false, partial: false });
  });

  it('anew when the passphrase is another', async () => {
    await addPerson(db, { name: 'Ada' });
    await choose(weekly);
    await choose({ every: 'week', key: await makeBackupKey('an invented phrase', 1) });
    await choose({ ...weekly, every: 'day' });
    expect(paths().map((path) => path.endsWith('.age'))).toEqual([false, true, false]);
  });
});

describe('what goes wrong', () => {
  it('without the permission it waits and says so, and goes on with it', async () => {
    await addPerson(db, { name: 'Ada' });
    granted = false;
    await choose(weekly);
    expect((await schedule())?.trouble?.code).toBe('permission');
    granted = true;
    await choose(weekly);
    expect(files).toHaveLength(1);
    expect((await schedule())?.trouble).toBeNull();
  });

  it('allowed elsewhere, such as in the browser’s own settings, it goes on at once', async () => {
    await addPerson(db, { name: 'Ada' });
    granted = false;
    await choose(weekly);
    const said = await schedule();
    goTo('2026-03-04T09:05:00.000Z');
    await wake();
    expect(await schedule()).toEqual(said);
    granted = true;
    await wake();
    expect(files).toHaveLength(1);
    expect((await schedule())?.trouble).toBeNull();
  });

  it('a database that takes nothing more is not saved again at every wake', async () => {
    await addPerson(db, { name: 'Ada' });
    await choose(weekly);
    await db.device.update('exportSchedule', { 'value.looked': null });
    db.device.hook('updating', () => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await wake();
    await wake();
    expect(files).toHaveLength(1);
  });

  it('a full disk is said, tried again within the hour, and nothing counts as saved', async () => {
    await addPerson(db, { name: 'Ada' });
    answer = 'full';
    await choose(weekly);
    expect(await schedule()).toMatchObject({ trouble: { code: 'full' }, looked: null });
    expect(await db.device.get('lastBackupAt')).toBeUndefined();
    answer = 'saved';
    goTo('2026-03-04T09:30:00.000Z');
    await wake();
    expect(files).toHaveLength(0);
    // The hourly wake, which may come a little sooner after this one than after the one before.
    goTo('2026-03-04T09:59:58.000Z');
    await wake();
    expect(files).toHaveLength(1);
    expect((await schedule())?.trouble).toBeNull();
  });
});

it('a question of the browser that nobody answers is asked once a day', async () => {
  await addPerson(db, { name: 'Ada' });
  answer = 'unanswered';
  await choose(weekly);
  expect((await schedule())?.trouble?.code).toBe('unanswered');
  answer = 'saved';
  goTo('2026-03-04T18:00:00.000Z');
  await wake();
  expect(files).toHaveLength(0);
  goTo('2026-03-05T09:00:00.000Z');
  await wake();
  expect(files).toHaveLength(1);
});

describe('a word about the last backup', () => {
  const missed = (today: string) => isBackupMissed(db, { today, timeZone: 'Europe/Berlin' });

  it('30 days after it, when something changed since; with none, 30 days after the first', async () => {
    expect(await missed('2026-06-01')).toBe(false);
    const personId = await addPerson(db, { name: 'Ada' });
    expect(await missed('2026-03-20')).toBe(false);
    expect(await missed('2026-05-01')).toBe(true);
    await db.device.put({ id: 'lastBackupAt', value: '2026-03-05T09:00:00.000Z' });
    expect(await missed('2026-05-01')).toBe(false);
    await did(
      db,
      'person.change',
      { who: { personId }, fields: { howMet: 'At sea' } },
      '2026-03-06',
    );
    expect(await missed('2026-04-03')).toBe(false);
    expect(await missed('2026-04-04')).toBe(true);
  });

  it('at once when a scheduled one failed', async () => {
    await addPerson(db, { name: 'Ada' });
    answer = 'failed';
    await choose(weekly);
    expect(await missed('2026-03-04')).toBe(true);
  });
});
