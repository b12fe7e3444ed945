/** What the browser is asked for: to the millisecond, in minutes where it counts in minutes. */
import { expect, it, vi } from 'vitest';
import { allAlarms, setAlarm } from '@/platform/alarms';

type Created = { when: number; periodInMinutes?: number };

const fake = vi.hoisted(() => ({ alarms: new Map<string, Created>() }));
vi.mock('@/platform/browser', () => ({
  browser: {
    alarms: {
      create: async (name: string, alarm: Created) => void fake.alarms.set(name, alarm),
      getAll: async () =>
        [...fake.alarms].map(([name, { when, periodInMinutes }]) => ({
          name,
          scheduledTime: when,
          periodInMinutes,
        })),
    },
  },
}));

it('an alarm goes off when it was asked for, and comes back as it was set', async () => {
  const at = '2026-03-03T09:30:00.001Z';
  const once = { name: 'next', at, everyMinutes: null };
  const hourly = { name: 'heartbeat', at, everyMinutes: 60 };
  await setAlarm(once);
  await setAlarm(hourly);
  expect(fake.alarms).toEqual(
    new Map([
      ['next', { when: Date.parse(at) }],
      ['heartbeat', { when: Date.parse(at), periodInMinutes: 60 }],
    ]),
  );
  expect(await allAlarms()).toEqual([once, hourly]);
});
