/**
 * The browser's alarm and badge follow whatever a command has changed, at once: nobody would wake to
 * find out that they are of before.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { alarmNames } from '@/background/scheduler';
import { wakeInTurn } from '@/background/wake-in-turn';
import { doCommand } from '@/background/do-command';
import type { CommandInput, CommandName } from '@/domain/commands';
import { ConfidantDatabase } from '@/storage/database';
import { fakeOutside, type FakeOutside } from './fake-outside';
import { eventually } from '../../fixtures/eventually';

vi.mock('#i18n', () => import('./keys-as-words'));

let db: ConfidantDatabase;
let outside: FakeOutside;
let wakes: Promise<void>[];

beforeEach(() => {
  wakes = [];
  db = new ConfidantDatabase(`follows-${crypto.randomUUID()}`);
  // Half past ten there, after the digest.
  outside = fakeOutside('2026-03-03T09:30:00.000Z');
});
afterEach(() => db.delete());

async function run<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Promise<string> {
  // What follows the one before must not be taken for what follows this one.
  await Promise.all(wakes);
  const commandId = crypto.randomUUID();
  const wake = () => {
    const waking = wakeInTurn(db, outside);
    wakes.push(waking);
    return waking;
  };
  const background = { db, outside, wake };
  expect(await doCommand(background, { commandId, name, input }), name).toMatchObject({ ok: true });
  return commandId;
}

/** Waits until the next alarm is at this time of that day, and the badge says so many. */
function follows(time: string, badge: string): Promise<void> {
  return eventually(() => {
    const at = outside.setAlarms.get(alarmNames.next)?.at;
    expect([at, outside.badge]).toEqual([`2026-03-03T${time}:00.000Z`, badge]);
  });
}

/** When nothing else comes: midnight, after the end of the quiet hours. */
const midnight = '23:00';

async function keepWithFollowUp(name: string): Promise<{ personId: string; followUpId: string }> {
  const [personId, followUpId] = [crypto.randomUUID(), crypto.randomUUID()];
  await run('followUp.write', {
    who: { personId, create: { name, keys: [], seen: null } },
    followUpId,
    baseRevision: 0,
    text: 'Ask how it went',
    dueOn: '2026-03-03',
    at: '15:00',
    repeat: null,
  });
  await follows('14:00', '1');
  return { personId, followUpId };
}

it('into the trash, out of it, and after an undo', async () => {
  const { followUpId } = await keepWithFollowUp('Jane');
  const put = await run('trash.put', { table: 'followUps', id: followUpId });
  await follows(midnight, '');
  await run('undo', { commandId: put });
  await follows('14:00', '1');
  await run('trash.put', { table: 'followUps', id: followUpId });
  await follows(midnight, '');
  await run('trash.restore', { table: 'followUps', id: followUpId });
  await follows('14:00', '1');
});

it('when a setting moves the digest, or takes the badge away', async () => {
  await keepWithFollowUp('Jane');
  await run('settings.change', { fields: { digestAt: '13:15' } });
  await follows('12:15', '1');
  await run('settings.change', { fields: { badge: false } });
  await follows('12:15', '');
});

it('when somebody silent is joined with somebody who is not', async () => {
  const { personId: from } = await keepWithFollowUp('Jane');
  await run('person.pause', { personId: from, paused: true });
  await follows(midnight, '');
  const into = crypto.randomUUID();
  await run('person.add', {
    who: { personId: into, create: { name: 'Ada', keys: [], seen: null } },
  });
  const merge = await run('person.merge', { into, from });
  await follows('14:00', '1');
  await run('undo', { commandId: merge });
  await follows(midnight, '');
});
