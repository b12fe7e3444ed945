/** The shapes of the re-engagement list: docs/decisions.md has its numbers, docs/product.md its rules. */
import type { Day } from './day';
import type {
  FollowUp,
  ImportantDate,
  ObservedChange,
  Person,
  PromiseRecord,
} from './schema/records';
import type { PersonState } from './person-state';

/** Why somebody is listed, with what a sentence about it needs. Days are local days. */
export type Reason =
  | {
      kind: 'promise';
      sourceId: string;
      day: Day;
      owedBy: 'me' | 'them';
      text: string;
      promisedOn: Day;
    }
  | {
      kind: 'followUp';
      sourceId: string;
      day: Day;
      text: string;
      at: string | null;
      repeating: boolean;
    }
  | {
      kind: 'importantDate';
      sourceId: string;
      /** The day it falls on this time. */
      day: Day;
      dateKind: ImportantDate['kind'];
      label: string;
      /** Years since, when the year is known. */
      years: number | null;
    }
  | {
      kind: 'rhythm';
      sourceId: string;
      day: Day;
      rhythmDays: number;
      daysLate: number;
      /** Never in touch yet. */
      never: boolean;
    }
  | {
      kind: 'change';
      sourceId: string;
      day: Day;
      field: ObservedChange['field'];
      before: string;
      after: string;
      /** There was a contact before it: new "since you last talked". */
      talkedBefore: boolean;
    }
  | {
      kind: 'dormant';
      /** The person's id. */
      sourceId: string;
      /** The day of the last contact. */
      day: Day;
      contactDays: number;
      /** A rhythm that has become unreal ("a chapter that closed"). */
      closedChapter: boolean;
    };

/** A person with what is open about them: all that the rules need. */
export type Dossier = {
  person: Person;
  state: PersonState;
  /** Open, not in the trash. */
  followUps: FollowUp[];
  promises: PromiseRecord[];
  importantDates: ImportantDate[];
  /** Not in the trash; newest first. */
  observedChanges: ObservedChange[];
};

/** One line of the list: a person with all reasons, strongest first. */
export type DueItem = { personId: string; reasons: [Reason, ...Reason[]]; score: number };

/** The day's choice, made once and kept for the day. */
export type DayList = {
  day: Day;
  /** In order. Commitments and dates that come up later in the day are not in here: they always show. */
  chosen: string[];
  /** Budgeted people beyond the budget, in order, for *Show more*. */
  more: string[];
};
