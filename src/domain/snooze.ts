/**
 * Later: a snooze lives on the person and silences what was due when it was set, and the rhythm,
 * changes and suggestions until it ends. A follow-up or promise dated inside it, or written later,
 * still comes on its day.
 */
import { addDays, type Day, laterDay, type Moment } from './day';
import type { Snooze } from './schema/records';

export type SnoozeChoice = {
  id: 'tomorrow' | 'monday' | 'week' | 'twoWeeks' | 'month';
  /** The first day that is not silent any more. */
  until: Day;
};

/** The five offered choices, always in this order; Monday is the next one after today. */
export function snoozeChoices(today: Day): SnoozeChoice[] {
  const date = Temporal.PlainDate.from(today);
  return [
    { id: 'tomorrow', until: addDays(today, 1) },
    { id: 'monday', until: addDays(today, 8 - date.dayOfWeek) },
    { id: 'week', until: addDays(today, 7) },
    { id: 'twoWeeks', until: addDays(today, 14) },
    { id: 'month', until: date.add({ months: 1 }).toString() },
  ];
}

/** When something that would be listed from `from` is listed, if all of it waits for the snooze. */
export function afterSnooze(snooze: Snooze | null, from: Day): Day {
  return laterDay(from, snooze?.until ?? null) ?? from;
}

/**
 * When a dated thing (listed from `from`, last written at `writtenAt`) is listed: a snooze holds
 * back only what was there and due when it was set.
 */
export function afterSnoozeIfDue(snooze: Snooze | null, from: Day, writtenAt: Moment): Day {
  const held = snooze !== null && from <= snooze.setOn && writtenAt <= snooze.setAt;
  return held ? afterSnooze(snooze, from) : from;
}
