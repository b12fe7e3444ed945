/** Records for the rules' tests: whole ones, of which a test says only what it is about. */
import type { Day } from '@/domain/day';
import type { Dossier } from '@/domain/due-item';
import type { PersonState } from '@/domain/person-state';
import { resolveTypes } from '@/domain/relationship-types';
import type {
  FollowUp,
  ImportantDate,
  ObservedChange,
  Person,
  PromiseRecord,
  Relationship,
} from '@/domain/schema/records';

export const types = resolveTypes([]);

/** The same id for the same number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

let made = 0;
function record() {
  made += 1;
  return {
    id: idOf(made),
    createdAt: '2026-01-01T08:00:00.000Z',
    updatedAt: '2026-01-01T08:00:00.000Z',
    revision: 1,
    deletedAt: null,
  };
}

export function role(typeId: string, span: Partial<Relationship> = {}): Relationship {
  return { id: record().id, typeId, startedOn: null, endedOn: null, ...span };
}

export function somebody(fields: Partial<Person> = {}): Person {
  return {
    ...record(),
    name: 'Daniel Okonkwo',
    headline: null,
    company: null,
    seen: null,
    keys: [],
    relationships: [],
    tags: [],
    howMet: '',
    rhythmDays: null,
    trackingSince: null,
    restartedOn: null,
    snooze: null,
    pausedOn: null,
    archivedOn: null,
    dismissals: [],
    suggestedOn: null,
    ...fields,
  };
}

export function stateOf(fields: Partial<PersonState> = {}): PersonState {
  return {
    lastContactOn: null,
    contactDays: 0,
    medianGapDays: null,
    changedOn: null,
    nextDueOn: null,
    foldedName: 'daniel okonkwo',
    ...fields,
  };
}

export function dossier(
  fields: Partial<Person> = {},
  about: Partial<Omit<Dossier, 'person' | 'state'>> & { state?: Partial<PersonState> } = {},
): Dossier {
  const { state, ...open } = about;
  return {
    person: somebody(fields),
    state: stateOf(state),
    followUps: [],
    promises: [],
    importantDates: [],
    observedChanges: [],
    ...open,
  };
}

const nobody = idOf(0);

export function followUp(dueOn: Day, fields: Partial<FollowUp> = {}): FollowUp {
  return {
    ...record(),
    personId: nobody,
    text: 'Ask how the launch went',
    dueOn,
    at: null,
    repeat: null,
    status: 'open',
    closedOn: null,
    ...fields,
  };
}

export function promise(dueOn: Day | null, fields: Partial<PromiseRecord> = {}): PromiseRecord {
  return {
    ...record(),
    personId: nobody,
    owedBy: 'me',
    text: 'the hiring plan',
    promisedOn: '2026-01-01',
    dueOn,
    status: 'open',
    closedOn: null,
    ...fields,
  };
}

export function importantDate(
  monthDay: string,
  fields: Partial<ImportantDate> = {},
): ImportantDate {
  return {
    ...record(),
    personId: nobody,
    kind: 'birthday',
    label: '',
    monthDay,
    year: null,
    leadDays: 3,
    ...fields,
  };
}

export function change(on: Day, fields: Partial<ObservedChange> = {}): ObservedChange {
  return {
    ...record(),
    createdAt: `${on}T12:00:00.000Z`,
    personId: nobody,
    field: 'headline',
    before: 'Director',
    after: 'VP Engineering',
    on,
    ...fields,
  };
}
