/**
 * Everything a person can keep, as it is stored and as it stands in a backup.
 * Vocabulary: docs/architecture.md. Every record has an id, when it was made and last changed, a
 * revision that counts its changes, and `deletedAt`, set while it is in the trash.
 */
import { z } from 'zod';
import { day, id, line, longest, moment, profileKey, text, timeOfDay } from './primitives';
import type { TableName } from './table-names';

const record = {
  id,
  createdAt: moment,
  updatedAt: moment,
  /** 1 when made, one more with each change. */
  revision: z.int().min(1),
  deletedAt: moment.nullable(),
};

/** A role this person has in your career. */
export const relationship = z.strictObject({
  id,
  /** Id of a RelationshipType: a built-in's name (`mentor`) or the uuid of one of your own. */
  typeId: z.string().min(1).max(60),
  startedOn: day.nullable(),
  endedOn: day.nullable(),
});

/** What a profile page said, kept beside what was typed and never over it. */
export const seenOnPage = z.strictObject({
  name: line.nullable(),
  headline: line.nullable(),
  company: line.nullable(),
  on: day,
  /** It was LinkedIn's own list that said so (the headline is the position), and no page since. */
  from: z.literal('connections').optional(),
});

export const reasonKind = z.enum([
  'promise',
  'followUp',
  'importantDate',
  'rhythm',
  'change',
  'dormant',
]);

/** A reason that was answered with "not interested": hidden until there is a new one. */
export const dismissal = z.strictObject({
  kind: reasonKind,
  /** Id of what the reason is about; the person's own id for a dormant tie. */
  sourceId: id,
  /** The reason's own day. */
  day,
});

export const snooze = z.strictObject({
  /** When it was set, and the local day then: what was due by that day is silenced. */
  setAt: moment,
  setOn: day,
  /** The first day that is not silent any more. */
  until: day,
});

export const person = z.strictObject({
  ...record,
  /** Typed by you; null shows what the page said. */
  name: line.nullable(),
  headline: line.nullable(),
  company: line.nullable(),
  seen: seenOnPage.nullable(),
  /** The day you connected on LinkedIn, as its own list says; left out when no list said it. */
  connectedOn: day.optional(),
  keys: z.array(z.strictObject({ key: profileKey, lastSeenOn: day })).max(longest.list),
  /** The first one that has not ended is the primary one. */
  relationships: z.array(relationship).max(longest.list),
  tags: z.array(z.string().min(1).max(60)).max(longest.tags),
  howMet: text,
  /** Your own rhythm for this person in days; null follows the primary relationship's. */
  rhythmDays: z.int().min(1).max(3650).nullable(),
  /** The day a rhythm began to apply; null while none does. */
  trackingSince: day.nullable(),
  /** Set by "skip this time", "fresh start" and spreading. */
  restartedOn: day.nullable(),
  snooze: snooze.nullable(),
  pausedOn: day.nullable(),
  archivedOn: day.nullable(),
  dismissals: z.array(dismissal).max(longest.list),
  /** The last day this person was suggested as a dormant tie. */
  suggestedOn: day.nullable(),
  /** Nothing of theirs is shown before a click: src/domain/confidentiality.ts. Left out: never was. */
  confidential: z.boolean().optional(),
});

export const note = z.strictObject({
  ...record,
  personId: id,
  /** Markdown. */
  text,
  on: day,
  pinned: z.boolean(),
  /** As with people. */
  confidential: z.boolean().optional(),
});

export const interactionKind = z.enum([
  'message',
  'email',
  'call',
  'video',
  'meeting',
  'coffee',
  'event',
  'other',
]);

export const interaction = z.strictObject({
  ...record,
  kind: interactionKind,
  /** Who reached out; null when it was mutual or does not matter. */
  direction: z.enum(['fromMe', 'fromThem']).nullable(),
  on: day,
  summary: text,
  minutes: z.int().min(1).max(100_000).nullable(),
  /** Everybody who was there. */
  personIds: z.array(id).min(1).max(longest.list),
  /** Those of them for whom this was contact: the only thing that resets a rhythm. */
  contactIds: z.array(id).max(longest.list),
});

export const repeat = z.strictObject({
  every: z.int().min(1).max(1000),
  unit: z.enum(['day', 'week', 'month', 'year']),
  /** The first scheduled day: its day of the month is kept through short months. */
  from: day,
});

export const openStatus = z.enum(['open', 'done', 'dropped']);

export const followUp = z.strictObject({
  ...record,
  personId: id,
  text: line,
  dueOn: day,
  at: timeOfDay.nullable(),
  repeat: repeat.nullable(),
  status: openStatus,
  /** The day it was done or dropped; for a repeating one, the last day it was done. */
  closedOn: day.nullable(),
});

export const promise = z.strictObject({
  ...record,
  personId: id,
  owedBy: z.enum(['me', 'them']),
  text: line,
  promisedOn: day,
  dueOn: day.nullable(),
  status: openStatus,
  closedOn: day.nullable(),
});

export const importantDate = z.strictObject({
  ...record,
  personId: id,
  kind: z.enum(['birthday', 'workAnniversary', 'other']),
  /** What it is, for kind `other`; blank says the kind. */
  label: line,
  /** `MM-DD`. 29 February falls on 1 March in other years. */
  monthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  year: z.int().min(1).max(9999).nullable(),
  /** Days before, from which it is due. */
  leadDays: z.int().min(0).max(60),
});

export const observedChange = z.strictObject({
  ...record,
  personId: id,
  field: z.enum(['name', 'headline', 'company']),
  before: line,
  after: line,
  on: day,
});

/** Your own type, or your edit of a built-in one (same id). */
export const relationshipType = z.strictObject({
  ...record,
  id: z.string().min(1).max(60),
  label: line,
  rhythmDays: z.int().min(1).max(3650).nullable(),
  /** How much a late one counts in the list: docs/decisions.md. */
  weight: z.number().min(0).max(10),
  side: z.enum(['inside', 'outside', 'either']),
  /** Shown in the panel as questions to ask or remember. */
  prompts: z.array(line).max(20),
});

/** How the list of people is sorted: by name, newest contact, next due day, or newest change. */
export const peopleSort = z.enum(['name', 'lastContact', 'nextDue', 'changed']);

/** A question put to the list of people, kept under a name. */
export const savedView = z.strictObject({
  ...record,
  name: line,
  /** What is asked, as it is typed: docs/product.md says the language. */
  query: line,
  sort: peopleSort,
});

export const settings = z.strictObject({
  ...record,
  id: z.literal('settings'),
  /** Where notes are shown: in LinkedIn's page, or only in our own panel and popup. */
  display: z.enum(['onPage', 'offPage']),
  annotationCollapsed: z.boolean(),
  /** A mark beside people you keep in lists, search results and the feed. */
  marks: z.boolean().default(false),
  theme: z.enum(['system', 'light', 'dark']),
  badge: z.boolean(),
  notifications: z.boolean(),
  /** Notifications say how many, not who. */
  hideNames: z.boolean(),
  digestAt: timeOfDay,
  /** ISO weekdays, Monday is 1. */
  digestWeekdays: z.array(z.int().min(1).max(7)).max(7),
  /** Nothing is announced from `quietFrom` until `quietTo`; the same value twice is no quiet time. */
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  /** Most items of rhythm, changes and dormant ties a day. */
  dailyBudget: z.int().min(0).max(100),
  /** Lead of a new important date in days. */
  dateLeadDays: z.int().min(0).max(60),
  /** The day a fresh start was declined or made: the offer is silent for 30 days. */
  freshStartAnsweredOn: day.nullable(),
});

/** Table name → record schema: the store, the backup and the docs are made from this. */
export const recordSchemas = {
  people: person,
  notes: note,
  interactions: interaction,
  followUps: followUp,
  promises: promise,
  importantDates: importantDate,
  observedChanges: observedChange,
  relationshipTypes: relationshipType,
  savedViews: savedView,
  settings,
} as const satisfies Record<TableName, z.ZodType>;

export type Records = { [Name in TableName]: z.infer<(typeof recordSchemas)[Name]> };
/** Everything that is kept, table by table: what a backup holds. */
export type AllRecords = { [Name in TableName]: Records[Name][] };
/** Takes records of each table, in as many pieces as they come. */
export type TakeRecords = { [Name in TableName]: (records: readonly Records[Name][]) => void };
export type Relationship = z.infer<typeof relationship>;
export type Snooze = z.infer<typeof snooze>;
export type SeenOnPage = z.infer<typeof seenOnPage>;
export type Person = Records['people'];
export type Note = Records['notes'];
export type Interaction = Records['interactions'];
export type InteractionKind = z.infer<typeof interactionKind>;
export type FollowUp = Records['followUps'];
export type Repeat = z.infer<typeof repeat>;
export type PromiseRecord = Records['promises'];
export type ImportantDate = Records['importantDates'];
export type ObservedChange = Records['observedChanges'];
export type RelationshipType = Records['relationshipTypes'];
export type PeopleSort = z.infer<typeof peopleSort>;
export type SavedView = Records['savedViews'];
export type Settings = Records['settings'];
