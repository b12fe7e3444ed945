/**
 * Alarms: never the only copy of anything. Chromium keeps them over a restart and forgets them
 * with an update, Firefox forgets them with both; so they are derived anew at every wake.
 */
import type { Moment } from '@/domain/day';
import { browser } from './browser';

export type Alarm = { name: string; at: Moment; everyMinutes: number | null };

/** All alarms there are. */
export async function allAlarms(): Promise<Alarm[]> {
  const alarms = await browser.alarms.getAll();
  return alarms.map((alarm) => ({
    name: alarm.name,
    at: new Date(alarm.scheduledTime).toISOString(),
    everyMinutes: alarm.periodInMinutes ?? null,
  }));
}

/** Sets an alarm, in the place of the one of the same name. One in the past fires at once. */
export async function setAlarm({ name, at, everyMinutes }: Alarm): Promise<void> {
  await browser.alarms.create(name, {
    when: Date.parse(at),
    ...(everyMinutes === null ? {} : { periodInMinutes: everyMinutes }),
  });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back with the name of each alarm that goes off. */
export function onAlarm(callback: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => callback(alarm.name));
}
