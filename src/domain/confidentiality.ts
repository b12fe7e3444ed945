/**
 * What is confidential, and what of it is left to show. A confidential person is found
 * in our own lists by name, and nowhere else; what was written about them is covered there. A
 * confidential note of somebody else is covered by itself. What happened with several people is as
 * open as the most open of them.
 */
import type { Reason } from './due-item';
import type { Records } from './schema/records';
import type { TableName } from './schema/table-names';

/** Whether a record was marked, as people and notes can be. One that never was has no mark at all. */
export function isConfidential(record: object): boolean {
  return 'confidential' in record && record.confidential === true;
}

/** Whether an edit changed the mark, and with it which note may be quoted. */
export function isMarkedAnew(before: object, after: object): boolean {
  return isConfidential(before) !== isConfidential(after);
}

/** A reason as it may be said of this person in a list: without your words when they are confidential. */
export function sayable<Some extends Reason>(reason: Some, person: object): Some {
  if (!isConfidential(person)) return reason;
  switch (reason.kind) {
    case 'promise':
    case 'followUp':
      return { ...reason, text: '' };
    case 'importantDate':
      return { ...reason, label: '' };
    case 'change':
      return { ...reason, before: '', after: '' };
    default:
      return reason;
  }
}

/** Whether the words of a record stay covered in a list; `people` are whom it is about. */
export function isCovered(record: object, people: readonly object[]): boolean {
  return isConfidential(record) || (people.length > 0 && people.every(isConfidential));
}

/** A record without what was written in it; what kind of thing it is and its days stay. */
export const withoutWords: { [Name in TableName]: (record: Records[Name]) => Records[Name] } = {
  people: (person) => ({ ...person, howMet: '' }),
  notes: (note) => ({ ...note, text: '' }),
  interactions: (interaction) => ({ ...interaction, summary: '' }),
  followUps: (followUp) => ({ ...followUp, text: '' }),
  promises: (promise) => ({ ...promise, text: '' }),
  importantDates: (date) => ({ ...date, label: '' }),
  observedChanges: (change) => ({ ...change, before: '', after: '' }),
  relationshipTypes: (type) => type,
  savedViews: (view) => view,
  settings: (settings) => settings,
};

/** What a file without the confidential leaves out by itself: people, and notes of others. */
export type LeftOut = { people: number; notes: number };
