/** The records of the sample on a day: the same ids each time, whoever adds it and when. */
import { blankPerson } from '../blank-person';
import { addDays, type Day, type Moment } from '../day';
import type { Records } from '../schema/records';
import { sampleId } from './sample-ids';
import { type SamplePerson, samplePeople } from './sample-people';

/** Stamps and counts are the writer's. */
type Fields<Name extends keyof Records> = Omit<
  Records[Name],
  'createdAt' | 'updatedAt' | 'revision' | 'deletedAt'
>;

export type SampleNetwork = {
  people: Fields<'people'>[];
  notes: Fields<'notes'>[];
  interactions: Fields<'interactions'>[];
  followUps: Fields<'followUps'>[];
  promises: Fields<'promises'>[];
  importantDates: Fields<'importantDates'>[];
  observedChanges: Fields<'observedChanges'>[];
};

/** All of it, with days counted from `today`; `now` is when somebody was put off. */
export function sampleNetwork(today: Day, now: Moment): SampleNetwork {
  const nextId = idsInOrder();
  const ids = new Map(samplePeople.map(({ name }) => [name, nextId()]));
  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`${name} is not in the sample`);
    return id;
  };
  const sources = { today, now, idOf, nextId };
  const parts = samplePeople.map((person) => partsOf(person, sources));
  return {
    people: samplePeople.map((person) => personOf(person, sources)),
    notes: parts.flatMap(({ notes }) => notes),
    interactions: parts.flatMap(({ interactions }) => interactions),
    followUps: parts.flatMap(({ followUps }) => followUps),
    promises: parts.flatMap(({ promises }) => promises),
    importantDates: parts.flatMap(({ importantDates }) => importantDates),
    observedChanges: parts.flatMap(({ observedChanges }) => observedChanges),
  };
}

/** A source of ids that gives the same ones in the same order each time. */
function idsInOrder(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return sampleId(number);
  };
}

type Sources = {
  today: Day;
  now: Moment;
  idOf: (name: string) => string;
  nextId: () => string;
};

function personOf(person: SamplePerson, { today, now, idOf, nextId }: Sources): Fields<'people'> {
  const ago = (days: number | undefined): Day | null =>
    days === undefined ? null : addDays(today, -days);
  const { laterIn } = person;
  return {
    ...blankPerson({ name: person.name, keys: [], seen: null }, today),
    id: idOf(person.name),
    headline: person.headline,
    company: person.company || null,
    relationships: person.roles.map(({ type, startedAgo, endedAgo }) => ({
      id: nextId(),
      typeId: type,
      startedOn: ago(startedAgo),
      endedOn: ago(endedAgo),
    })),
    tags: person.tags ?? [],
    howMet: person.howMet,
    trackingSince: ago(person.trackedFor),
    snooze:
      laterIn === undefined ? null : { setAt: now, setOn: today, until: addDays(today, laterIn) },
    pausedOn: ago(person.pausedAgo),
    archivedOn: ago(person.archivedAgo),
  };
}

/** Everything about one person. */
function partsOf(
  person: SamplePerson,
  { today, idOf, nextId }: Sources,
): Omit<SampleNetwork, 'people'> {
  const personId = idOf(person.name);
  const day = (count: number): Day => addDays(today, count);
  return {
    notes: (person.notes ?? []).map(({ ago, text, pinned = false }) => ({
      id: nextId(),
      personId,
      text,
      on: day(-ago),
      pinned,
    })),
    interactions: (person.met ?? []).map(
      ({ ago, kind, summary = '', minutes = null, with: others = [] }) => {
        const personIds = [personId, ...others.map(idOf)];
        const on = day(-ago);
        const contactIds = personIds;
        return { id: nextId(), kind, direction: null, on, summary, minutes, personIds, contactIds };
      },
    ),
    followUps: (person.followUps ?? []).map(({ text, in: days }) => ({
      id: nextId(),
      personId,
      text,
      dueOn: day(days),
      at: null,
      repeat: null,
      status: 'open',
      closedOn: null,
    })),
    promises: (person.promises ?? []).map(({ owedBy, text, ago, in: days }) => ({
      id: nextId(),
      personId,
      owedBy,
      text,
      promisedOn: day(-ago),
      dueOn: day(days),
      status: 'open',
      closedOn: null,
    })),
    importantDates: (person.dates ?? []).map(({ kind, in: days, leadDays }) => ({
      id: nextId(),
      personId,
      kind,
      label: '',
      monthDay: day(days).slice(5),
      year: null,
      leadDays,
    })),
    observedChanges: (person.changes ?? []).map(({ field, before, ago }) => ({
      id: nextId(),
      personId,
      field,
      before,
      after: person[field],
      on: day(-ago),
    })),
  };
}
