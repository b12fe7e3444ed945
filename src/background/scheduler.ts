/**
 * What happens at every wake: the day is rolled, what is due is announced, the badge and the
 * alarms follow the database. Everything is derived anew each time, so it does not matter which
 * wake was missed, came twice, or was killed halfway.
 */
import { dayOf, type Moment } from '@/domain/day';
import type { DueItem } from '@/domain/due-item';
import { announcedElsewhere, decideReminders } from '@/domain/reminders';
import { isSampleId } from '@/domain/sample/sample-ids';
import type { FollowUp } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '@/storage/database';
import { rollDay } from '@/storage/day-roll';
import { readStillDue } from '@/storage/queries/still-due';
import { readToday } from '@/storage/queries/today';
import { announceDigest, announceTimed } from './announce';
import type { Outside } from './outside';
import { readDiscreetSettings } from './screen-cover';

/** The next moment that matters, and the hourly look at the clock and the time zone. */
export const alarmNames = { next: 'next', heartbeat: 'heartbeat' } as const;
const heartbeatMinutes = 60;

/** Rolls the day, announces, sets badge and alarms. Rejects when the database cannot be read. */
export async function wake(db: ConfidantDatabase, outside: Outside): Promise<void> {
  const now = outside.now();
  const timeZone = outside.timeZone();
  const today = dayOf(now, timeZone);
  await rollDay(db, today);

  const settings = await readDiscreetSettings(db);
  const list = await readToday(db, today);
  await outside.showBadge(settings.badge && list.items.length > 0 ? `${list.items.length}` : '');

  const notifications = settings.notifications && (await outside.mayNotify());
  // Nobody is called to invented people.
  const items = list.items.filter(({ personId }) => !isSampleId(personId));
  const timedFollowUps = await timedOf(db, items);
  const decision = await db.transaction('rw', db.tables, async () => {
    const row = await db.device.get('announced');
    const announced = row?.id === 'announced' ? row.value : {};
    const elsewhere = announcedElsewhere(announced, items);
    const heldBack = elsewhere.length === 0 ? [] : await readStillDue(db, elsewhere, today);
    const decided = decideReminders({
      now,
      timeZone,
      settings: { ...settings, notifications },
      items,
      heldBack,
      timedFollowUps,
      announced,
    });
    if (notifications) await db.device.put({ id: 'announced', value: decided.announced });
    return decided;
  });

  await setNext(decision.nextWakeAt, outside);
  // Announced was written down before it is said: a worker that dies in between stays silent, and
  // the list and the badge still say it. The other way round it would say it again at every start.
  await announce(decision.announce, { people: list.people, settings, outside });
}

async function announce(
  { digest, timed }: { digest: DueItem[] | null; timed: FollowUp[] },
  { people, settings, outside }: Announcing,
): Promise<void> {
  if (digest !== null) await outside.notify(announceDigest(digest, people, settings));
  for (const followUp of timed) await outside.notify(announceTimed(followUp, people, settings));
}

type Announcing = {
  people: ReadonlyMap<string, PersonRow>;
  settings: { hideNames: boolean };
  outside: Outside;
};

/** The follow-ups with a time of day among what is due; silent people are not in the list. */
async function timedOf(db: ConfidantDatabase, items: DueItem[]): Promise<FollowUp[]> {
  const ids = items.flatMap((item) =>
    item.reasons.flatMap((reason) =>
      reason.kind === 'followUp' && reason.at !== null ? reason.sourceId : [],
    ),
  );
  const found = await db.followUps.bulkGet(ids);
  return found.filter((followUp) => followUp !== undefined);
}

/**
 * Without a heartbeat nobody would try again after a failure, so it comes before anything that can
 * fail. Leaves a running one alone: set anew at every wake, a busy hour would put it off for ever.
 * Clears alarms that are not ours any more.
 */
export async function keepHeartbeat(outside: Outside): Promise<void> {
  const all = await outside.alarms();
  for (const alarm of all) {
    if (alarm.name !== alarmNames.next && alarm.name !== alarmNames.heartbeat) {
      await outside.clearAlarm(alarm.name);
    }
  }
  const heartbeat = all.find((alarm) => alarm.name === alarmNames.heartbeat);
  const latest = Temporal.Instant.from(outside.now()).add({ minutes: heartbeatMinutes });
  // One that is further away than its own period was set before the clock went back.
  if (
    heartbeat?.everyMinutes === heartbeatMinutes &&
    Temporal.Instant.compare(heartbeat.at, latest) <= 0
  ) {
    return;
  }
  await outside.setAlarm({
    name: alarmNames.heartbeat,
    at: inMilliseconds(latest),
    everyMinutes: heartbeatMinutes,
  });
}

async function setNext(at: Moment, outside: Outside): Promise<void> {
  const next = (await outside.alarms()).find((alarm) => alarm.name === alarmNames.next);
  if (next?.at === at) return;
  await outside.setAlarm({ name: alarmNames.next, at, everyMinutes: null });
}

function inMilliseconds(instant: Temporal.Instant): Moment {
  return instant.toString({ fractionalSecondDigits: 3 });
}
