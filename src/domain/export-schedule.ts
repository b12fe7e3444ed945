/** Backups that are saved by themselves: how often, encrypted for which key, and what became of the last. */
import type { Day, Moment } from './day';

export const exportIntervals = ['day', 'week', 'month'] as const;
export type ExportInterval = (typeof exportIntervals)[number];

/**
 * `permission`: may not save files any more. `full`: the disk is. `unanswered`: the browser asked where
 * to save it and nobody was there, or it was called off.
 */
export type ExportTrouble = 'permission' | 'full' | 'unanswered' | 'failed';

/** What the user chose; a key when the files are to be encrypted (src/interchange/encrypted/seal.ts). */
export type ExportPlan = {
  every: ExportInterval;
  key: { recipient: string; file: string } | null;
};

export type ExportSchedule = ExportPlan & {
  /** The last look for changes: its day, and what was there then. */
  looked: { on: Day; sequence: number; checksum: string } | null;
  savedAt: Moment | null;
  trouble: { code: ExportTrouble; at: Moment } | null;
};

/**
 * Minutes before what failed is tried again. Less than from one hourly wake to the next, which would
 * often be a second too soon and leave it to the one after. A question that got no answer is asked
 * once a day; whether it may save files costs nothing to ask.
 */
const pauseAfter: Record<ExportTrouble, number> = {
  permission: 0,
  full: 50,
  failed: 50,
  unanswered: 20 * 60,
};

/** Whether it is time to look for changes. A last look in the future was before the clock went back. */
export function isExportDue(
  { every, looked, trouble }: ExportSchedule,
  { now, today }: { now: Moment; today: Day },
): boolean {
  if (trouble !== null) {
    const minutes = Temporal.Instant.from(trouble.at).until(now).total('minutes');
    if (minutes >= 0 && minutes < pauseAfter[trouble.code]) return false;
  }
  return looked === null || looked.on > today || nextExportDay(looked.on, every) <= today;
}

/** The first day on which there may be another after a look on `day`. */
export function nextExportDay(day: Day, every: ExportInterval): Day {
  return Temporal.PlainDate.from(day)
    .add({ [`${every}s`]: 1 })
    .toString();
}
