import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepHeartbeat, wake } from '@/background/scheduler';
import type { CommandInput, CommandName } from '@/domain/commands';
import { dayOf } from '@/domain/day';
import { ConfidantDatabase } from '@/storage/database';
import { runCommand } from '@/storage/run-command';
import { fakeOutside, type FakeOutside } from './fake-outside';

vi.mock('#i18n', () => import('./keys-as-words'));

const morning = '2026-03-03T09:30:00.000Z'; // 10:30 in Berlin, a Tuesday
let db: ConfidantDatabase;
let outside: FakeOutside;

beforeEach(() => {
  db = new ConfidantDatabase(`scheduler-${crypto.randomUUID()}`);
  outside = fakeOutside(morning);
});
afterEach(() => db.delete());

async function run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<void> {
  const today = dayOf(outside.now(), outside.timeZone());
  const outcome = await runCommand(
    db,
    { commandId: crypto.randomUUID(), name, input },
    { now: outside.now(), today, newId: outside.newId },
  );
  expect(outcome, name).toMatchObject({ ok: true });
}

/** Keeps somebody with a follow-up, and returns their id. */
async function keep(name: string, dueOn: string, at: string | null = null): Promise<string> {
  const personId = crypto.randomUUID();
  await run('followUp.write', {
    who: { personId, create: { name, keys: [], seen: null } },
    followUpId: crypto.randomUUID(),
    baseRevision: 0,
    text: `Ask ${name} about the launch`,
    dueOn,
    at,
    repeat: null,
  });
  return personId;
}

const notified = () => run('settings.change', { fields: { notifications: true } });
const goTo = (moment: string) => {
  outside.clock.now = moment;
};

describe('the badge', () => {
  it('counts the lines of the day and is blank without any', async () => {
    await wake(db, outside);
    expect(outside.badge).toBe('');
    const jane = await keep('Jane', '2026-03-03');
    await keep('Ada', '2026-03-01');
    await keep('Grace', '2026-03-04');
    await wake(db, outside);
    expect(outside.badge).toBe('2');
    await run('interaction.talkedToday', {
      who: { personId: jane },
      interactionId: crypto.randomUUID(),
    });
    await wake(db, outside);
    expect(outside.badge).toBe('1');
  });

  it('grows at the first wake of the next day', async () => {
    await keep('Grace', '2026-03-04');
    await wake(db, outside);
    expect(outside.badge).toBe('');
    goTo('2026-03-03T23:00:00.000Z'); // midnight in Berlin
    await wake(db, outside);
    expect(outside.badge).toBe('1');
  });

  it('stays blank when it is switched off', async () => {
    await keep('Jane', '2026-03-03');
    await run('settings.change', { fields: { badge: false } });
    await wake(db, outside);
    expect(outside.badge).toBe('');
  });
});

describe('the first wake of a day', () => {
  it('chooses its list, and empties the trash of what is a month old', async () => {
    const jane = await keep('Jane', '2026-03-03');
    await run('trash.put', { table: 'people', id: jane });
    await wake(db, outside);
    expect(await db.people.count()).toBe(1);
    goTo('2026-04-20T09:30:00.000Z');
    await wake(db, outside);
    expect(await db.people.count()).toBe(0);
    expect(await db.device.get('dayList')).toMatchObject({ value: { day: '2026-04-20' } });
  });
});

describe('alarms', () => {
  it('are two, the next moment and the heartbeat, whatever was there before', async () => {
    await outside.setAlarm({ name: 'of an older version', at: morning, everyMinutes: 5 });
    await notified();
    for (let index = 0; index < 5; index += 1) {
      await keep(`Person ${index}`, '2026-03-03', `1${index}:00`);
    }
    await keepHeartbeat(outside);
    await wake(db, outside);
    expect([...outside.setAlarms.keys()].toSorted()).toEqual(['heartbeat', 'next']);
    expect(outside.setAlarms.get('heartbeat')).toMatchObject({ everyMinutes: 60 });
  });

  it('are the same after they were lost, and are not touched when they are right', async () => {
    await keepHeartbeat(outside);
    await wake(db, outside);
    const before = new Map(outside.setAlarms);
    const writes = outside.alarmWrites;
    await keepHeartbeat(outside);
    await wake(db, outside);
    expect(outside.alarmWrites).toBe(writes);
    outside.setAlarms.clear();
    await keepHeartbeat(outside);
    await wake(db, outside);
    expect(outside.setAlarms).toEqual(before);
  });

  it('bring the heartbeat back when the clock was put back by a week', async () => {
    await keepHeartbeat(outside);
    goTo('2026-02-24T09:30:00.000Z');
    await keepHeartbeat(outside);
    expect(outside.setAlarms.get('heartbeat')?.at).toBe('2026-02-24T10:30:00.000Z');
  });

  it('wait for midnight where the user is now', async () => {
    await wake(db, outside);
    expect(outside.setAlarms.get('next')?.at).toBe('2026-03-03T23:00:00.000Z');
    outside.clock.timeZone = 'America/New_York';
    await wake(db, outside);
    expect(outside.setAlarms.get('next')?.at).not.toBe('2026-03-03T23:00:00.000Z');
  });
});

describe('the digest', () => {
  it('does not say somebody again who had no room on the list for a day', async () => {
    await notified();
    await run('settings.change', { fields: { dailyBudget: 1 } });
    const withRhythm = async (name: string, rhythmDays: number) => {
      const who = { personId: crypto.randomUUID(), create: { name, keys: [], seen: null } };
      await run('person.change', { who, fields: { rhythmDays } });
      return who.personId;
    };
    goTo('2026-02-23T09:30:00.000Z');
    const jane = await withRhythm('Jane', 8);
    goTo(morning);
    await wake(db, outside);
    expect(outside.shown).toMatchObject([{ message: 'Jane' }]);
    await run('settings.change', { fields: { dailyBudget: 0 } });
    goTo('2026-03-04T09:30:00.000Z');
    await wake(db, outside);
    await run('settings.change', { fields: { dailyBudget: 1 } });
    goTo('2026-03-05T09:30:00.000Z');
    await wake(db, outside);
    expect(outside.shown).toHaveLength(1);
    await run('person.snooze', { personId: jane, until: '2026-03-07' });
    await wake(db, outside);
    goTo('2026-03-07T09:30:00.000Z');
    await wake(db, outside);
    expect(outside.shown).toHaveLength(2);
  });

  it('names nobody while the screen is shared', async () => {
    await notified();
    await keep('Ada', '2026-03-03');
    await keep('Jane', '2026-03-03', '10:20');
    await run('screen.cover', { covered: true });
    await wake(db, outside);
    expect(outside.shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(outside.shown)).not.toMatch(/Ada|Jane/);
  });

  it('counts somebody confidential and does not name them', async () => {
    await notified();
    const ada = await keep('Ada', '2026-03-03');
    await keep('Jane', '2026-03-03');
    await run('person.change', { who: { personId: ada }, fields: { confidential: true } });
    await wake(db, outside);
    const [{ title, message } = { title: '', message: '' }] = outside.shown;
    expect(title).toContain('2');
    expect(message).toContain('Jane');
    expect(message).toContain('reminders.others');
    expect(message).not.toContain('Ada');
  });

  it('says of a timed follow-up with somebody confidential that there is one', async () => {
    await notified();
    const ada = await keep('Ada', '2026-03-03', '10:20');
    await run('person.change', { who: { personId: ada }, fields: { confidential: true } });
    await wake(db, outside);
    expect(outside.shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(outside.shown)).not.toContain('Ada');
    expect(outside.shown.at(-1)).toMatchObject({ title: 'reminders.timed' });
  });

  it('comes once a day, also when the worker wakes again and again', async () => {
    await notified();
    await keep('Jane', '2026-03-03');
    await wake(db, outside);
    await wake(db, outside);
    await Promise.all([wake(db, outside), wake(db, outside)]);
    expect(outside.shown).toMatchObject([{ id: 'digest', message: 'Jane' }]);
  });

  it('is one after a week in which the browser was closed', async () => {
    await notified();
    await keep('Jane', '2026-03-05');
    await keep('Ada', '2026-03-07', '11:00');
    goTo('2026-03-10T09:30:00.000Z');
    await wake(db, outside);
    await wake(db, outside);
    expect(outside.shown.map(({ id }) => id)).toEqual(['digest']);
  });

  it('does not come twice when the worker is killed before it is shown', async () => {
    await notified();
    await keep('Jane', '2026-03-03');
    outside.dieAtNextNotice = true;
    await expect(wake(db, outside)).rejects.toThrow('killed');
    expect(outside.setAlarms.has('next'), 'somebody comes to the rest').toBe(true);
    await wake(db, outside);
    expect(outside.shown).toEqual([]);
    expect(outside.badge).toBe('1');
    expect(outside.setAlarms.has('next')).toBe(true);
  });

  it('does not come without the permission, and comes once it is granted', async () => {
    await notified();
    await keep('Jane', '2026-03-03');
    outside.granted = false;
    await wake(db, outside);
    expect(outside.shown).toEqual([]);
    expect(outside.badge).toBe('1');
    outside.granted = true;
    await wake(db, outside);
    expect(outside.shown).toHaveLength(1);
  });

  it('waits for the end of the quiet hours', async () => {
    await notified();
    await keep('Jane', '2026-03-03');
    goTo('2026-03-03T06:30:00.000Z'); // 7:30 in Berlin
    await wake(db, outside);
    expect(outside.shown).toEqual([]);
    expect(outside.setAlarms.get('next')?.at).toBe('2026-03-03T07:00:00.000Z');
    goTo('2026-03-03T08:00:00.000Z'); // nine o'clock
    await wake(db, outside);
    expect(outside.shown).toHaveLength(1);
  });

  it('names nobody when names are hidden', async () => {
    await notified();
    await run('settings.change', { fields: { hideNames: true } });
    await keep('Jane', '2026-03-03', '10:20');
    await wake(db, outside);
    expect(outside.shown.map(({ id }) => id.split(':')[0])).toEqual(['digest', 'followUp']);
    expect(JSON.stringify(outside.shown)).not.toMatch(/Jane|launch/);
  });

  it('names three and counts the others', async () => {
    await notified();
    for (const name of ['Ada', 'Bea', 'Cleo', 'Dora', 'Eve']) await keep(name, '2026-03-03');
    await wake(db, outside);
    expect(outside.shown[0]?.title).toBe('reminders.digest:5');
    expect(outside.shown[0]?.message).toContain('reminders.others:2');
  });
});

describe('a follow-up with a time of day', () => {
  it('is announced at its time, once', async () => {
    await notified();
    await wake(db, outside);
    await keep('Jane', '2026-03-03', '14:00');
    await wake(db, outside);
    expect(outside.setAlarms.get('next')?.at).toBe('2026-03-03T13:00:00.000Z');
    goTo('2026-03-03T13:00:00.000Z');
    await wake(db, outside);
    await wake(db, outside);
    expect(outside.shown.filter(({ id }) => id.startsWith('followUp:'))).toMatchObject([
      { title: 'Jane', message: 'Ask Jane about the launch' },
    ]);
  });

  it('of somebody who is paused stays silent', async () => {
    await notified();
    const jane = await keep('Jane', '2026-03-03', '14:00');
    await run('person.pause', { personId: jane, paused: true });
    goTo('2026-03-03T13:00:00.000Z');
    await wake(db, outside);
    expect(outside.shown).toEqual([]);
  });
});

describe('sample people', () => {
  it('stand in the list and on the badge, and are announced to nobody', async () => {
    await notified();
    await run('sample.add', {});
    await wake(db, outside);
    expect(Number(outside.badge)).toBeGreaterThan(0);
    expect(outside.shown).toEqual([]);
    await keep('Jane', '2026-03-04');
    goTo('2026-03-04T09:30:00.000Z');
    await wake(db, outside);
    expect(outside.shown).toMatchObject([{ message: 'Jane' }]);
  });
});
