import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Background } from '@/background/context';
import { codeOf } from '@/background/error-code';
import { handlersOf } from '@/background/handlers';
import { keepIndexed } from '@/background/keep-indexed';
import { readThrough } from '@/background/read-through';
import { wakeInTurn } from '@/background/wake-in-turn';
import { whenQuiet } from '@/background/when-quiet';
import { Dexie } from 'dexie';
import type { CommandInput, CommandName, Outcome } from '@/domain/commands';
import { dispatcher } from '@/messaging/dispatch';
import type { RouteName } from '@/messaging/protocol';
import type { Sender } from '@/platform/runtime';
import { listSnapshots } from '@/snapshots/files';
import { applyRestore } from '@/storage/bulk/apply-restore';
import { planRestore } from '@/storage/bulk/plan-restore';
import { ConfidantDatabase } from '@/storage/database';
import { readBackup } from '@/interchange/backup/read';
import { bestSnapshot } from '@/snapshots/best-snapshot';
import { answerLoss, beginAnew, recordsIn } from '@/storage/canary';
import { countWrite } from '@/storage/identity';
import { contents } from '../storage/support';
import { fakeOutside, type FakeOutside } from './fake-outside';
import { eventually } from '../../fixtures/eventually';

vi.mock('#i18n', () => import('./keys-as-words'));

const self = { id: 'ourselves', origin: 'chrome-extension://ourselves' };
const page: Sender = { id: self.id, origin: self.origin };
const content: Sender = { id: self.id, origin: 'https://www.linkedin.com', frameId: 0 };

let db: ConfidantDatabase;
let outside: FakeOutside;
let background: Background;
let listen: ReturnType<typeof dispatcher>;

beforeEach(() => {
  db = new ConfidantDatabase(`loss-${crypto.randomUUID()}`);
  outside = fakeOutside('2026-03-03T09:30:00.000Z');
  background = { db, outside, wake: () => wakeInTurn(db, outside) };
  listen = dispatcher(handlersOf(background), self, codeOf);
});
afterEach(() => db.delete());

async function ask(route: RouteName, request: unknown, sender = page): Promise<Outcome<unknown>> {
  const outcome = await listen({ to: 'background', route, request }, sender);
  if (outcome === undefined) throw new Error('Nobody answered.');
  return outcome;
}

function run<Name extends CommandName>(name: Name, input: CommandInput<Name>) {
  return ask('command', { commandId: crypto.randomUUID(), name, input });
}

async function keep(name = 'Jane Doe'): Promise<string> {
  const personId = crypto.randomUUID();
  const keys = [`vanity:${name.toLowerCase().replace(' ', '-')}` as const];
  const who = { personId, create: { name, keys, seen: null } };
  expect(await run('person.add', { who })).toMatchObject({ ok: true });
  await wakeInTurn(db, outside);
  return personId;
}

const lost = { ok: false, error: { code: 'lost' } };

/** Every row of every table, to see that nothing was written. */
async function rows(): Promise<unknown[][]> {
  return Promise.all(db.tables.map((table) => table.toArray()));
}

async function clearAll(): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
}

describe('a loss that took the canary along', () => {
  async function keptAndLost(): Promise<void> {
    await keep();
    await whenQuiet(db, outside, 0);
    expect(await listSnapshots(outside.snapshots)).toMatchObject([{ people: 1 }]);
    await clearAll();
    outside.remembered = null;
    outside.seen = { counted: false, tried: false, newLog: false };
  }

  it('is missed by the snapshots: nothing is written, and the one is offered', async () => {
    await keptAndLost();
    const before = await rows();
    expect(await ask('surface.opened', null)).toMatchObject(lost);
    expect(await run('sample.add', {})).toMatchObject(lost);
    expect(await rows()).toEqual(before);
    const { loss } = outside;
    expect(loss).toMatchObject({ known: { counts: { people: 1 } }, found: { sequence: null } });
    const known = recordsIn(loss?.known.counts ?? {});
    expect(
      await bestSnapshot(outside.snapshots, known, outside.now(), loss?.noticedAt),
    ).toMatchObject({ people: 1 });
  });

  it('is asked about once, also when nothing is written after it', async () => {
    await keptAndLost();
    await wakeInTurn(db, outside);
    if (!outside.loss) throw new Error('No loss was noticed');
    await answerLoss(db, outside.loss, outside);
    await beginAnew(db, outside.canary);
    outside.seen = { counted: false, tried: false, newLog: false };
    expect(await ask('surface.opened', null)).toMatchObject({ ok: true });
    expect(outside.loss).toBeNull();
  });

  it('is none when the database is there after all', async () => {
    await keep();
    await whenQuiet(db, outside, 0);
    const all = await rows();
    await clearAll();
    outside.remembered = null;
    await wakeInTurn(db, outside);
    expect(outside.loss).not.toBeNull();
    for (const [at, table] of db.tables.entries()) await table.bulkPut(all[at] ?? []);
    await wakeInTurn(db, outside);
    expect(outside.loss).toBeNull();
  });

  it('is none while everything is being erased on purpose', async () => {
    await keptAndLost();
    outside.erasing = { databaseId: 'of before', sequence: 1 };
    expect(await ask('surface.opened', null)).toMatchObject({ ok: true });
    expect(outside.loss).toBeNull();
  });

  it('draws nothing on a page: off-page mode may have been on', async () => {
    await keptAndLost();
    const said = { name: 'Jane', headline: null, company: null, own: false };
    const sighting = { url: 'https://www.linkedin.com/in/jane-doe/', pageKeys: [], ...said };
    expect(await ask('profile.shown', sighting, content)).toMatchObject({
      value: { show: 'nothing' },
    });
  });
});

describe('after a loss', () => {
  it('writes nothing, whatever is asked, before the user has chosen', async () => {
    const personId = await keep();
    await clearAll();
    const before = await rows();

    await wakeInTurn(db, outside);
    await wakeInTurn(db, outside, { vouching: true });
    await whenQuiet(db, outside, 0);
    await keepIndexed(db, outside);
    expect(await run('person.pause', { personId, paused: true })).toMatchObject(lost);
    expect(await run('sample.add', {})).toMatchObject(lost);
    // It would begin with a snapshot of what is left.
    expect(await run('sample.remove', {})).toMatchObject(lost);
    expect(await ask('surface.opened', null)).toMatchObject(lost);
    expect(await ask('data.changed', null)).toMatchObject(lost);
    expect(await ask('export.schedule', { every: 'day', key: null })).toMatchObject(lost);
    expect(await ask('annotation.collapse', { collapsed: true }, content)).toMatchObject(lost);
    const sighting = {
      url: 'https://www.linkedin.com/in/jane-doe/',
      pageKeys: [],
      name: 'Jane',
      headline: 'Engineer',
      company: null,
      own: false,
    };
    expect(await ask('profile.shown', sighting, content)).toMatchObject({
      value: { show: 'question', words: 'loss.onPage' },
    });

    expect(await rows()).toEqual(before);
    expect(outside.badge).toBe('!');
    expect(outside.snapshots.files.size).toBe(0);
    expect(outside.loss).toMatchObject({ known: { counts: { people: 1 } } });
  });

  it('keeps the canary and the snapshots as they were when only some rows went', async () => {
    await keep('Ada');
    const jane = await keep('Jane');
    await wakeInTurn(db, outside, { vouching: true });
    await whenQuiet(db, outside, 0);
    const { remembered } = outside;
    const names = [...outside.snapshots.files.keys()];
    await db.people.delete(jane);
    outside.seen = { ...outside.seen, counted: false };
    expect(await ask('surface.opened', null)).toMatchObject(lost);
    // What had passed the gate just before it closed.
    await countWrite(db, outside);
    outside.clock.now = '2026-03-04T09:30:00.000Z';
    await wakeInTurn(db, outside, { vouching: true });
    await whenQuiet(db, outside, 0);
    expect(outside.remembered).toEqual(remembered);
    expect([...outside.snapshots.files.keys()]).toEqual(names);
    expect(await ask('surface.opened', null)).toMatchObject(lost);
  });

  it('counts the rows once a session before anything is written', async () => {
    await keep();
    await wakeInTurn(db, outside, { vouching: true });
    // Damage between two sessions: the newest row is there, another is not.
    await db.people.clear();
    expect(await ask('surface.opened', null)).toMatchObject({ ok: true });
    outside.seen = { ...outside.seen, counted: false };
    expect(await ask('surface.opened', null)).toMatchObject(lost);
    expect(await ask('surface.opened', null)).toMatchObject(lost);
  });

  it('goes on when the best snapshot was put back, with every record as it was', async () => {
    await keep('Ada');
    const personId = await keep('Jane');
    const who = { personId };
    await run('note.write', {
      who,
      noteId: crypto.randomUUID(),
      baseRevision: 0,
      text: 'A boat',
      on: '2026-03-01',
      pinned: false,
    });
    await wakeInTurn(db, outside);
    const before = await contents(db);
    await whenQuiet(db, outside, 0);
    await clearAll();
    await wakeInTurn(db, outside);
    const { loss } = outside;
    if (!loss) throw new Error('The loss was not noticed.');

    const best = await bestSnapshot(outside.snapshots, recordsIn(loss.known.counts), outside.now());
    const file = best && (await outside.snapshots.read(best.name, Infinity));
    const result = file && (await readBackup(file));
    if (!result?.ok) throw new Error('There is no good snapshot.');
    const plan = await planRestore(db, result.backup.data);
    const context = { now: outside.now(), today: '2026-03-03', newId: outside.newId };
    const options = { mode: 'merge' as const, restorePoint: null, answers: loss };
    expect(await applyRestore(db, plan, context, options)).toBe('done');

    expect(await ask('data.changed', null)).toMatchObject({ ok: true });
    expect(outside.loss).toBeNull();
    expect(await contents(db)).toEqual(before);
    await keep('Grace');
    expect(await db.people.count()).toBe(3);
  });
});

describe('all by itself', () => {
  it('tells the canary of each write, and counts when it is quiet', async () => {
    await keep();
    expect(outside.remembered).toMatchObject({ sequence: 1, countedAt: 1 });
    await run('sample.add', {});
    await wakeInTurn(db, outside);
    expect(outside.remembered?.countedAt).toBe(1);
    expect(outside.remembered?.sequence).toBeGreaterThan(1);
    await whenQuiet(db, outside, 0);
    expect(outside.remembered?.countedAt).toBe(outside.remembered?.sequence);
    expect(outside.remembered?.counts.people).toBe(await db.people.count());
  });

  it('makes a snapshot after 30 minutes of changes, and none of nothing new', async () => {
    await keep();
    await whenQuiet(db, outside, 0);
    expect(outside.snapshots.files.size).toBe(1);
    await run('sample.add', {});
    await whenQuiet(db, outside, 0);
    expect(outside.snapshots.files.size).toBe(1);
    outside.clock.now = '2026-03-03T10:00:00.000Z';
    await whenQuiet(db, outside, 0);
    await whenQuiet(db, outside, 0);
    expect(await listSnapshots(outside.snapshots)).toMatchObject([
      { at: '2026-03-03T10:00:00.000Z', reason: 'timed', people: 13 },
      { at: '2026-03-03T09:30:00.000Z', reason: 'timed', people: 1 },
    ]);
    outside.clock.now = '2026-03-05T10:00:00.000Z';
    await whenQuiet(db, outside, 0);
    expect(outside.snapshots.files.size).toBe(2);
  });

  it('keeps what came of a risky action, not only what was there before it', async () => {
    await keep();
    await run('sample.add', {});
    outside.clock.now = '2026-03-03T10:00:00.000Z';
    await run('sample.remove', {});
    expect(await listSnapshots(outside.snapshots)).toMatchObject([{ reason: 'sample' }]);
    outside.clock.now = '2026-03-03T10:01:00.000Z';
    await whenQuiet(db, outside, 0);
    expect(await listSnapshots(outside.snapshots)).toMatchObject([
      { reason: 'timed', people: 1 },
      { reason: 'sample', people: 13 },
    ]);
  });

  it('keeps the worker awake as long as a snapshot takes', async () => {
    await keep();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { promise, resolve } = Promise.withResolvers<void>();
    const write = vi.spyOn(outside.snapshots, 'write').mockReturnValueOnce(promise);
    const quiet = whenQuiet(db, outside, 0);
    await eventually(() => expect(write).toHaveBeenCalled());
    const asked = vi.spyOn(outside, 'alarms');
    // The browser ends one that has asked it nothing for 30 seconds.
    for (let times = 1; times <= 20; times += 1) {
      vi.advanceTimersByTime(29_000);
      expect(asked.mock.calls.length).toBeGreaterThanOrEqual(times);
    }
    resolve();
    await quiet;
    asked.mockClear();
    vi.advanceTimersByTime(60_000);
    expect(asked).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('makes no more of them when the clock goes back', async () => {
    outside.clock.now = '2027-03-03T09:30:00.000Z';
    await keep('Ada');
    await whenQuiet(db, outside, 0);
    outside.clock.now = '2026-03-03T09:30:00.000Z';
    await keep('Jane');
    await whenQuiet(db, outside, 0);
    expect(outside.snapshots.files.size).toBe(2);
    await keep('Grace');
    await whenQuiet(db, outside, 0);
    expect(outside.snapshots.files.size).toBe(2);
    outside.clock.now = '2026-03-03T10:00:00.000Z';
    await whenQuiet(db, outside, 0);
    expect(outside.snapshots.files.size).toBe(3);
    outside.clock.now = '2026-03-03T12:00:00.000Z';
    await whenQuiet(db, outside, 0);
    expect(outside.snapshots.files.size).toBe(3);
  });

  it('makes none of an empty database', async () => {
    const personId = await keep();
    await run('sample.add', {});
    await run('sample.remove', {});
    await run('trash.put', { table: 'people', id: personId });
    const made = outside.snapshots.files.size;
    outside.clock.now = '2026-05-03T10:00:00.000Z';
    await wakeInTurn(db, outside);
    expect(await db.people.count()).toBe(0);
    await whenQuiet(db, outside, 0);
    expect(outside.snapshots.files.size).toBe(made);
  });

  it('keeps what is here before the sample goes and before many are changed at once', async () => {
    await keep();
    await run('sample.add', {});
    await run('sample.remove', {});
    expect(await listSnapshots(outside.snapshots)).toMatchObject([
      { reason: 'sample', people: 13 },
    ]);
    const ids: string[] = [];
    for (let at = 0; at < 501; at += 1) {
      const personId = crypto.randomUUID();
      ids.push(personId);
      await run('person.add', {
        who: { personId, create: { name: `P ${at}`, keys: [], seen: null } },
      });
    }
    outside.clock.now = '2026-03-03T09:31:00.000Z';
    const some = { personIds: ids.slice(1), archived: true };
    expect(await run('people.archive', some)).toMatchObject({ ok: true });
    expect(outside.snapshots.files.size).toBe(1);
    expect(await run('people.archive', { personIds: ids, archived: true })).toMatchObject({
      ok: true,
    });
    expect(await listSnapshots(outside.snapshots)).toMatchObject([
      { reason: 'bulk', people: 502 },
      { reason: 'sample' },
    ]);
    // And before one is taken back, or as many rhythms are restarted.
    const at = async <Name extends CommandName>(
      minute: number,
      name: Name,
      input: CommandInput<Name>,
    ) => {
      outside.clock.now = `2026-03-03T09:${minute}:00.000Z`;
      expect(await run(name, input)).toMatchObject({ ok: true });
    };
    await at(32, 'people.archive', { personIds: ids, archived: false });
    await at(33, 'people.setRhythm', { personIds: ids, rhythmDays: 7 });
    const [rhythm] = await db.commands.filter((row) => row.name === 'people.setRhythm').toArray();
    await at(34, 'undo', { commandId: rhythm?.id ?? '' });
    await at(35, 'people.setRhythm', { personIds: ids, rhythmDays: 7 });
    await at(36, 'freshStart.answer', { answer: 'decline', days: 1 });
    await at(37, 'freshStart.answer', { answer: 'restart', days: 1 });
    const bulk = (await listSnapshots(outside.snapshots)).filter(({ reason }) => reason === 'bulk');
    expect(bulk.map((each) => each.at.slice(14, 16))).toEqual(['37', '35', '34', '33', '32', '31']);
    // A command can be taken back: no room for a snapshot does not stop it.
    outside.snapshots.isFull = true;
    expect(await run('people.archive', { personIds: ids, archived: false })).toMatchObject({
      ok: true,
    });
  });
});

it('the browser begins a new log once a session, before anything is written', async () => {
  await keep();
  // The browser is started on another day: there is a list to be made.
  outside.seen = { ...outside.seen, newLog: false };
  outside.clock.now = '2026-03-04T09:30:00.000Z';
  const before = await rows();
  const seen: unknown[] = [];
  const begin = vi.spyOn(outside, 'beginNewLog').mockImplementation(async () => {
    seen.push(await rows());
    if (seen.length === 1) throw new Error('The disk is full');
  });
  await wakeInTurn(db, outside);
  expect(seen).toEqual([before]);
  expect(await rows()).not.toEqual(before);
  await wakeInTurn(db, outside);
  await wakeInTurn(db, outside);
  expect(begin).toHaveBeenCalledTimes(2);
});

it('a database that goes while it is counted is missed at once', async () => {
  await keep();
  outside.seen = { ...outside.seen, counted: false };
  // Chromium drops a damaged database when it meets the damage, and the next reader finds none.
  vi.spyOn(db.people, 'count').mockImplementationOnce(() => {
    void db.delete({ disableAutoOpen: false });
    throw new Dexie.UnknownError('Internal error');
  });
  await wakeInTurn(db, outside);
  expect(outside.loss).not.toBeNull();
});

it('a database that does not open is tried again within the hour', async () => {
  vi.spyOn(db, 'open').mockImplementation(() => Dexie.Promise.reject(new Dexie.OpenFailedError()));
  await wakeInTurn(db, outside);
  expect([...outside.setAlarms.keys()]).toEqual(['heartbeat']);
});

it('a failure that is not of the database leaves it open, and is not tried twice', async () => {
  await keep();
  const close = vi.spyOn(db, 'close');
  const badge = vi.spyOn(outside, 'showBadge').mockRejectedValue(new Error('The browser refuses'));
  await wakeInTurn(db, outside);
  expect(badge).toHaveBeenCalledOnce();
  expect(close).not.toHaveBeenCalled();
});

describe('rows that the browser cannot read', () => {
  /** From now on the browser fails to read notes, as Firefox does where its file went bad. */
  function spoilNotes(): void {
    db.close();
    db.use({
      stack: 'dbcore',
      name: 'spoilt',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          const query = () => Promise.reject(new Dexie.UnknownError('unrelated to the database'));
          return name === 'notes' ? { ...table, query } : table;
        },
      }),
    });
  }

  it('are met before anybody asks for them, and nothing is written any more', async () => {
    await keep();
    spoilNotes();
    await readThrough(db, outside);
    expect(outside.badge).toBe('!');
    const before = await db.people.count();
    const who = { personId: crypto.randomUUID(), create: { name: 'Late', keys: [], seen: null } };
    expect(await run('person.add', { who })).toMatchObject({
      ok: false,
      error: { code: 'storage' },
    });
    expect(await db.people.count()).toBe(before);
    // Opened anew they cannot be read either.
    const close = vi.spyOn(db, 'close');
    await wakeInTurn(db, outside);
    expect(close).not.toHaveBeenCalled();
    expect(outside.badge).toBe('!');
  });

  it('are known after a restart, before they are met again, until all can be read', async () => {
    await keep();
    const { name } = db;
    spoilNotes();
    await readThrough(db, outside);
    db.close();
    db = new ConfidantDatabase(name);
    listen = dispatcher(handlersOf({ ...background, db }), self, codeOf);
    outside.seen = { counted: false, tried: false, newLog: true };
    expect(await ask('surface.opened', null)).toMatchObject({ error: { code: 'storage' } });
    // They were only out of reach.
    await readThrough(db, outside);
    expect(await ask('surface.opened', null)).toMatchObject({ ok: true });
  });

  it('are looked for once a session, and nothing is said of a database that is well', async () => {
    await keep();
    const asked = vi.spyOn(outside, 'alarms');
    await readThrough(db, outside);
    expect(asked, 'so that the browser does not end it halfway').toHaveBeenCalled();
    expect(outside.seen.tried).toBe(true);
    spoilNotes();
    await readThrough(db, outside);
    expect(outside.unreadable, 'not asked again').toBe(false);
  });

  it('are another thing than a database that was closed meanwhile: that is tried again', async () => {
    await keep();
    const query = vi.spyOn(db.people, 'where').mockImplementation(() => {
      throw new Dexie.DatabaseClosedError();
    });
    await readThrough(db, outside);
    query.mockRestore();
    expect(outside.seen.tried).toBe(false);
  });
});
