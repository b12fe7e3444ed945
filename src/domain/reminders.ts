/**
 * What is to be announced now, and when to look again. Pure: moment, time zone and what was
 * announced come from outside, so it can be asked at any wake, twice, late, or after the clock or
 * the time zone has jumped.
 */
import { addDays, type Day, type Moment } from './day';
import type { DueItem, Reason } from './due-item';
import type { FollowUp, Settings } from './schema/records';

/**
 * What was announced, with the local day it was: reasons as `kind:sourceId:day`, follow-ups at
 * their time as `timed:id:dayTtime`, and every day that had its digest as `digest:day`.
 */
export type Announced = Record<string, Day>;

export type Reminders = {
  announce: {
    /**
     * Today's list when there is somebody or something new in it; at another time the lines of
     * several follow-ups whose time was slept through.
     */
    digest: DueItem[] | null;
    /** Follow-ups whose time has come. */
    timed: FollowUp[];
  };
  announced: Announced;
  /** The next moment that matters, at the latest the next local midnight. Always after now. */
  nextWakeAt: Moment;
};

export type ReminderSettings = Pick<
  Settings,
  'notifications' | 'digestAt' | 'digestWeekdays' | 'quietFrom' | 'quietTo'
>;

type Asked = {
  now: Moment;
  /** IANA name. */
  timeZone: string;
  settings: ReminderSettings;
  /** The lines of the list on the local day of `now`. */
  items: readonly DueItem[];
  /** Lines announced before that are due still, but have no room on the list today. */
  heldBack: readonly DueItem[];
  /** Open follow-ups with a time of day of people who are not silent; later days do no harm. */
  timedFollowUps: readonly FollowUp[];
  announced: Announced;
};

/**
 * A timed follow-up this much late was slept through: a digest that comes now says it as well, and
 * several of them make one.
 */
const missedAfterMinutes = 15;

/** This many digest days and announced times are remembered, for clocks that jump back. */
const remembered = 200;

/**
 * The decision for one wake. A digest comes once a local day, at its hour, and only if it has a
 * person or reason not announced before; quiet hours hold everything until they end; what was
 * missed comes as one digest, not as a burst. Store `announced` before saying anything.
 */
export function decideReminders(asked: Asked): Reminders {
  const { settings, items, timedFollowUps } = asked;
  const now = Temporal.Instant.from(asked.now);
  const clock = clockAt(now, asked.timeZone);
  const nextWakeAt = nextWake(clock, settings, timedFollowUps);
  const nothing = { digest: null, timed: [] };
  if (!settings.notifications) return { announce: nothing, announced: asked.announced, nextWakeAt };

  const announced = stillThere(asked.announced, [...items, ...asked.heldBack]);
  if (isQuiet(clock.time, settings)) return { announce: nothing, announced, nextWakeAt };

  const news = items.flatMap(reasonKeys).filter((key) => announced[key] === undefined);
  const digestDue =
    isDigestDue(clock, settings) && announced[`digest:${clock.today}`] === undefined;
  // A day whose digest had nothing new is over as well: what comes up later is yours, or new
  // tomorrow.
  if (digestDue) announced[`digest:${clock.today}`] = clock.today;

  const due = timedFollowUps.filter((followUp) => {
    if (followUp.dueOn > clock.today || announced[timedKey(followUp)] !== undefined) return false;
    const at = momentOf(followUp, clock.timeZone);
    return at !== null && at <= clock.at;
  });
  for (const followUp of due) announced[timedKey(followUp)] = clock.today;
  const since = clock.at - missedAfterMinutes * 60_000;
  const missed = due.filter((followUp) => (momentOf(followUp, clock.timeZone) ?? 0) <= since);

  const ofDay = digestDue && news.length > 0 ? [...items] : null;
  // Whoever slept through several is told of one that came just now in the same breath.
  const digest = ofDay ?? (missed.length < 2 ? null : linesOf(due, items));
  for (const key of (digest ?? []).flatMap(reasonKeys)) announced[key] ??= clock.today;
  const said = ofDay ? missed : due;
  const timed = digest === null ? due : due.filter((followUp) => !said.includes(followUp));
  return { announce: { digest, timed }, announced, nextWakeAt };
}

/** The lines of these follow-ups; null when they have none. */
function linesOf(followUps: readonly FollowUp[], items: readonly DueItem[]): DueItem[] | null {
  const ids = new Set(followUps.map(({ id }) => id));
  const lines = items.filter(({ reasons }) => reasons.some(({ sourceId }) => ids.has(sourceId)));
  return lines.length > 0 ? lines : null;
}

type Clock = {
  timeZone: string;
  today: Day;
  /** Local time of day, `HH:MM`. */
  time: string;
  /** Milliseconds since 1970: for comparing moments, never for counting days. */
  at: number;
};

function clockAt(now: Temporal.Instant, timeZone: string): Clock {
  const local = now.toZonedDateTimeISO(timeZone);
  return {
    timeZone,
    today: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    at: now.epochMilliseconds,
  };
}

type Disambiguation = 'compatible' | 'earlier' | 'later';

/** A local time that daylight saving skips falls as much later; one that comes twice, on the first. */
function localMoment(
  day: Day,
  time: string,
  timeZone: string,
  disambiguation: Disambiguation = 'compatible',
): number {
  return Temporal.PlainDate.from(day)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
}

function momentOf({ dueOn, at }: FollowUp, timeZone: string): number | null {
  return at === null ? null : localMoment(dueOn, at, timeZone);
}

function isQuiet(time: string, { quietFrom, quietTo }: ReminderSettings): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo
    ? time >= quietFrom && time < quietTo
    : time >= quietFrom || time < quietTo;
}

/**
 * When the digest comes, and how many days before that it was meant to: an hour in the quiet time
 * waits for its end, which may be the next morning.
 */
function digestHour(settings: ReminderSettings): { time: string; daysHeld: 0 | 1 } {
  const { digestAt, quietFrom, quietTo } = settings;
  if (!isQuiet(digestAt, settings)) return { time: digestAt, daysHeld: 0 };
  const overnight = quietFrom > quietTo && digestAt >= quietFrom;
  return { time: quietTo, daysHeld: overnight ? 1 : 0 };
}

function isDigestDue({ today, timeZone, at }: Clock, settings: ReminderSettings): boolean {
  const { time, daysHeld } = digestHour(settings);
  const weekday = Temporal.PlainDate.from(today).subtract({ days: daysHeld }).dayOfWeek;
  return settings.digestWeekdays.includes(weekday) && at >= localMoment(today, time, timeZone);
}

function nextWake(
  { today, timeZone, at }: Clock,
  settings: ReminderSettings,
  timedFollowUps: readonly FollowUp[],
): Moment {
  const midnight = Temporal.PlainDate.from(addDays(today, 1)).toZonedDateTime(timeZone);
  const moments = [
    midnight.epochMilliseconds,
    localMoment(today, digestHour(settings).time, timeZone),
    // The end of the quiet time comes twice when clocks go back over it.
    localMoment(today, settings.quietTo, timeZone, 'earlier'),
    localMoment(today, settings.quietTo, timeZone, 'later'),
    ...timedFollowUps.flatMap((followUp) =>
      followUp.dueOn === today ? (momentOf(followUp, timeZone) ?? []) : [],
    ),
  ];
  const next = Math.min(...moments.filter((moment) => moment > at));
  return Temporal.Instant.fromEpochMilliseconds(next).toString({ fractionalSecondDigits: 3 });
}

function reasonKeys({ reasons }: DueItem): string[] {
  return reasons.map(({ kind, sourceId, day }: Reason) => `${kind}:${sourceId}:${day}`);
}

function timedKey({ id, dueOn, at }: FollowUp): string {
  return `timed:${id}:${dueOn}T${at}`;
}

/** The sources of reasons that were announced and are on the list no more. */
export function announcedElsewhere(announced: Announced, items: readonly DueItem[]): string[] {
  const listed = new Set(items.flatMap(reasonKeys));
  return Object.keys(announced).flatMap((key) => {
    const [kind = '', sourceId = ''] = key.split(':');
    return listed.has(key) || kind === 'digest' || kind === 'timed' ? [] : sourceId;
  });
}

/**
 * What was announced, without reasons that are gone: answered, moved, or put off until later. What
 * comes back after that is news again; what only had no room on a day's list is not. A time of day that was announced stays so.
 */
function stillThere(announced: Announced, items: readonly DueItem[]): Announced {
  const there = new Set(items.flatMap(reasonKeys));
  const entries = Object.entries(announced);
  const kept = (prefix: string) =>
    entries.filter(([key]) => key.startsWith(prefix)).slice(-remembered);
  return Object.fromEntries([
    ...kept('digest:'),
    ...kept('timed:'),
    ...entries.filter(([key]) => there.has(key)),
  ]);
}
