/**
 * What is planned on the days of a range: follow-ups, promises and important dates on their own
 * days, and whose rhythm lists them from that day on. From index ranges, so that a month costs what
 * is in it. Paused, archived and trashed people are silent; a snooze moves a rhythm, never a plan.
 */
import { isConfidential, withoutWords } from '@/domain/confidentiality';
import { addDays, type Day } from '@/domain/day';
import { isSilent } from '@/domain/due';
import { dateOnOrAfter } from '@/domain/important-date';
import type { FollowUp, ImportantDate, PromiseRecord } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '../database';

/** One thing planned for a person on a day. */
export type Plan =
  | { kind: 'followUp'; record: FollowUp }
  | { kind: 'promise'; record: PromiseRecord }
  | { kind: 'importantDate'; record: ImportantDate }
  | { kind: 'rhythm' };

export type PlannedPerson = { personId: string; plans: Plan[] };

export type CalendarDay = {
  day: Day;
  /** Everybody with something on that day; those with a date or a commitment first. */
  people: PlannedPerson[];
};

export type CalendarView = {
  /** Every day of the range, in order. */
  days: CalendarDay[];
  /** The first people of each day, by id. */
  people: Map<string, PersonRow>;
};

/** `from` to `to`, both included. Of each day, the rows of at most `named` people are read. */
export function readCalendar(
  db: ConfidantDatabase,
  { from, to, named }: { from: Day; to: Day; named: number },
): Promise<CalendarView> {
  const { people, followUps, promises, importantDates } = db;
  return db.transaction('r', [people, followUps, promises, importantDates], async () => {
    const days = daysOf(from, to);
    const [planned, listed] = await Promise.all([
      plansWithin(db, from, to),
      Promise.all(days.map((day) => db.people.where('rhythmListedOn').equals(day).primaryKeys())),
    ]);
    const spoken = new Map<string, PersonRow>();
    for (const row of await db.people.bulkGet([
      ...new Set(planned.map(({ personId }) => personId)),
    ])) {
      if (row && !isSilent(row)) spoken.set(row.id, row);
    }
    const byDay = Map.groupBy(
      planned.flatMap((dated) => {
        const person = spoken.get(dated.personId);
        if (!person) return [];
        return isConfidential(person) ? withoutItsWords(dated) : dated;
      }),
      ({ day }) => day,
    );
    const view = days.map((day, index) => ({
      day,
      people: byPerson(byDay.get(day) ?? [], listed[index] ?? []),
    }));
    const first = view.flatMap((day) => day.people.slice(0, named).map(({ personId }) => personId));
    const missing = [...new Set(first)].filter((id) => !spoken.has(id));
    for (const row of await db.people.bulkGet(missing)) if (row) spoken.set(row.id, row);
    return { days: view, people: spoken };
  });
}

type Dated = { day: Day; personId: string; plan: Plan };

/** What is planned with somebody confidential has no words here. */
function withoutItsWords({ day, personId, plan }: Dated): Dated {
  return { day, personId, plan: coverPlan(plan) };
}

function coverPlan(plan: Plan): Plan {
  switch (plan.kind) {
    case 'followUp':
      return { ...plan, record: withoutWords.followUps(plan.record) };
    case 'promise':
      return { ...plan, record: withoutWords.promises(plan.record) };
    case 'importantDate':
      return { ...plan, record: withoutWords.importantDates(plan.record) };
    case 'rhythm':
      return plan;
  }
}

/** Important dates first, then promises, then follow-ups. */
async function plansWithin(db: ConfidantDatabase, from: Day, to: Day): Promise<Dated[]> {
  const [dates, promises, followUps] = await Promise.all([
    datesWithin(db, from, to),
    db.promises.where('[status+dueOn]').between(['open', from], ['open', to], true, true).toArray(),
    db.followUps
      .where('[status+dueOn]')
      .between(['open', from], ['open', to], true, true)
      .toArray(),
  ]);
  return [
    ...dates,
    ...promises.flatMap((record): Dated[] =>
      record.dueOn === null || record.deletedAt !== null
        ? []
        : [{ day: record.dueOn, personId: record.personId, plan: { kind: 'promise', record } }],
    ),
    ...followUps.flatMap((record): Dated[] =>
      record.deletedAt === null
        ? [{ day: record.dueOn, personId: record.personId, plan: { kind: 'followUp', record } }]
        : [],
    ),
  ];
}

/** `from` and `to` less than a year apart. */
async function datesWithin(db: ConfidantDatabase, from: Day, to: Day): Promise<Dated[]> {
  // From the day before: 29 February falls on 1 March in other years.
  const first = addDays(from, -1).slice(5);
  const last = to.slice(5);
  const ranges: [string, string][] =
    first <= last
      ? [[first, last]]
      : [
          ['01-01', last],
          [first, '12-31'],
        ];
  const dates = await db.importantDates
    .where('monthDay')
    .inAnyRange(ranges, { includeLowers: true, includeUppers: true })
    .toArray();
  return dates.flatMap((record): Dated[] => {
    const day = dateOnOrAfter(record, from);
    if (record.deletedAt !== null || day > to) return [];
    return [{ day, personId: record.personId, plan: { kind: 'importantDate', record } }];
  });
}

/** Each person once, with all of the day; `listed` are those whose rhythm comes round. */
function byPerson(plans: readonly Dated[], listed: readonly string[]): PlannedPerson[] {
  const found = new Map<string, PlannedPerson>();
  const add = (personId: string, plan: Plan) => {
    const known = found.get(personId) ?? { personId, plans: [] };
    known.plans.push(plan);
    found.set(personId, known);
  };
  for (const { personId, plan } of plans) add(personId, plan);
  for (const personId of listed) add(personId, { kind: 'rhythm' });
  return [...found.values()];
}

function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
