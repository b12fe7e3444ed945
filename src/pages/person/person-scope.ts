/** The person a page shows, for everything on it: what is known, and how commands name them. */
import { createContext, use } from 'react';
import { blankPerson } from '@/domain/blank-person';
import type { CommandInput } from '@/domain/commands';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Person } from '@/domain/schema/records';
import type { PersonState } from '@/domain/person-state';
import type { PersonPage } from '@/storage/queries/person-page';

export type Who = CommandInput<'person.add'>['who'];
export type Create = NonNullable<Who['create']>;

/** What is shown of a person, kept or not. */
export type ShownPage = Omit<PersonPage, 'person'> & { person: Person & { state: PersonState } };

export type PersonScope = {
  page: ShownPage;
  /** False for a profile that nothing is kept about yet: the first thing saved makes the person. */
  kept: boolean;
  who: Who;
  today: Day;
  types: RelationshipTypes;
  /** The page of the dashboard, not the panel beside a profile. */
  inDashboard: boolean;
  /** Shows somebody else in this place. */
  onOpenPerson: (personId: string) => void;
};

const ScopeContext = createContext<PersonScope | null>(null);
export const PersonScopeProvider = ScopeContext.Provider;

/** The person shown. Throws outside a PersonScopeProvider. */
export function usePersonScope(): PersonScope {
  const scope = use(ScopeContext);
  if (!scope) throw new Error('usePersonScope needs a PersonScopeProvider above it.');
  return scope;
}

/** A page about somebody who is not kept yet: what is seen of them, and nothing else. */
export function unkeptPage(personId: string, create: Create, today: Day): ShownPage {
  const person: Person = {
    id: personId,
    createdAt: '',
    updatedAt: '',
    revision: 0,
    deletedAt: null,
    ...blankPerson(create, today),
  };
  const state = {
    lastContactOn: null,
    contactDays: 0,
    medianGapDays: null,
    changedOn: null,
    nextDueOn: null,
    foldedName: '',
  };
  return {
    person: { ...person, state },
    dossier: {
      person,
      state,
      followUps: [],
      promises: [],
      importantDates: [],
      observedChanges: [],
    },
    notes: [],
    interactions: [],
    closedFollowUps: [],
    closedPromises: [],
    people: new Map(),
  };
}
