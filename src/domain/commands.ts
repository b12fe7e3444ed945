/**
 * Everything that can be asked of the store, one schema a command. Pages send them to the
 * background (route `command`), which runs each in one transaction, at most once per command id.
 * All of them can be undone by the id of the command, `settings.change` too; but `triage.skip` and
 * `screen.cover`, which their opposites take back, and the undo of an import.
 */
import { z } from 'zod';
import { day, id, line, longest, moment, profileKey, text, timeOfDay } from './schema/primitives';
import {
  followUp,
  importantDate,
  interaction,
  note,
  person,
  promise,
  reasonKind,
  relationship,
  relationshipType,
  repeat,
  savedView,
  settings,
} from './schema/records';

/**
 * Who a command is about. With `create`, a person who is not kept yet comes into being with this
 * command (one known by any of these keys is used instead, and the reply says so).
 */
const who = z.strictObject({
  personId: id,
  create: z
    .strictObject({
      name: line.nullable(),
      keys: z.array(profileKey).max(20),
      seen: person.shape.seen,
    })
    .optional(),
});

/** The revision the caller last saw; a different one in the store refuses with `conflict`. */
const baseRevision = z.int().min(0);

/** Whom a command for many is about. */
const personIds = z.array(id).min(1).max(100_000);

const personFields = person.pick({
  name: true,
  headline: true,
  company: true,
  tags: true,
  howMet: true,
  rhythmDays: true,
  confidential: true,
});

export const commandSchemas = {
  /** A new person, on LinkedIn or not. */
  'person.add': z.strictObject({ who }),
  /** Only the fields given change. */
  'person.change': z.strictObject({
    who,
    baseRevision: baseRevision.optional(),
    fields: personFields.partial(),
  }),
  /** Says what comes and what goes, so that two windows lose nothing of each other's. */
  'person.changeTags': z.strictObject({ who, add: person.shape.tags, remove: person.shape.tags }),
  'person.setRelationships': z.strictObject({
    who,
    baseRevision: baseRevision.optional(),
    relationships: z.array(relationship).max(longest.list),
    /**
     * For one of many in a row: how far through the rhythm that begins (0 to 1) its first due day
     * is to lie, unless contact so far says a later one.
     */
    spreadAt: z.number().min(0).max(1).optional(),
  }),
  'person.snooze': z.strictObject({ personId: id, until: day.nullable() }),
  /** Restart the rhythm today and move repeating follow-ups due by today; logs nothing. */
  'person.skip': z.strictObject({ personId: id }),
  'person.pause': z.strictObject({ personId: id, paused: z.boolean() }),
  'person.archive': z.strictObject({ personId: id, archived: z.boolean() }),
  'person.dismiss': z.strictObject({ personId: id, kind: reasonKind, sourceId: id, day }),
  /** `from` goes into `into`: keys, notes and all; `from` ends in the trash, empty. */
  'person.merge': z.strictObject({ into: id, from: id }),
  /** Adds keys to a person; takes them away from whoever had them if `take`. */
  'person.link': z.strictObject({
    who,
    keys: z.array(profileKey).min(1).max(20),
    take: z.boolean(),
  }),
  'person.unlink': z.strictObject({ personId: id, key: profileKey }),

  /**
   * The same for many, as one action with one undo. Whoever is not kept any more is left out.
   * The type becomes their primary role; other roles stay.
   */
  'people.setRelationship': z.strictObject({ personIds, typeId: relationship.shape.typeId }),
  /**
   * Ends the roles of that type that last: the day before today at the latest is their last one. Null
   * takes them away as if they had never been, as does a day before the one they began on.
   */
  'people.endRelationship': z.strictObject({
    personIds,
    typeId: relationship.shape.typeId,
    endedOn: day.nullable(),
  }),
  /** Their own rhythm in days; null follows the primary relationship's. */
  'people.setRhythm': z.strictObject({ personIds, rhythmDays: person.shape.rhythmDays }),
  'people.changeTags': z.strictObject({
    personIds,
    add: person.shape.tags,
    remove: person.shape.tags,
  }),
  'people.snooze': z.strictObject({ personIds, until: day.nullable() }),
  'people.archive': z.strictObject({ personIds, archived: z.boolean() }),
  /** Into the trash, with everything of theirs. */
  'people.trash': z.strictObject({ personIds }),

  /** Creates or changes; blank text with `baseRevision` 0 does nothing. */
  'note.write': z.strictObject({
    who,
    noteId: id,
    baseRevision,
    text,
    on: note.shape.on,
    pinned: z.boolean(),
    /** The note it was split from in a conflict: a new one is confidential when that one is. */
    splitFrom: id.optional(),
  }),
  /** Covers a note, or uncovers it; what it says is not touched. */
  'note.setConfidential': z.strictObject({
    noteId: id,
    baseRevision,
    confidential: z.boolean(),
  }),
  'interaction.log': z.strictObject({
    who,
    interactionId: id,
    baseRevision,
    ...interaction.pick({ kind: true, direction: true, on: true, summary: true, minutes: true })
      .shape,
    /** Others who were there. */
    alsoPersonIds: z.array(id).max(longest.list),
    /** Of all of them, for whom it was contact; absent: for all. */
    contactIds: z.array(id).max(longest.list).optional(),
    /** A follow-up to set with it. */
    next: z.strictObject({ followUpId: id, text: line, dueOn: day }).nullable(),
  }),
  /** Logs today and completes this person's follow-ups due by today. Promises stay open. */
  'interaction.talkedToday': z.strictObject({ who, interactionId: id }),

  'followUp.write': z.strictObject({
    who,
    followUpId: id,
    baseRevision,
    ...followUp.pick({ text: true, dueOn: true }).shape,
    at: timeOfDay.nullable(),
    repeat: repeat.nullable(),
  }),
  /** `dropped` ends a repeating one; `done` moves it to its next day. `open` reopens. */
  'followUp.setStatus': z.strictObject({ followUpId: id, status: followUp.shape.status }),
  'promise.write': z.strictObject({
    who,
    promiseId: id,
    baseRevision,
    ...promise.pick({ owedBy: true, text: true, promisedOn: true, dueOn: true }).shape,
  }),
  'promise.setStatus': z.strictObject({ promiseId: id, status: promise.shape.status }),
  'importantDate.write': z.strictObject({
    who,
    importantDateId: id,
    baseRevision,
    ...importantDate.pick({ kind: true, label: true, monthDay: true, year: true, leadDays: true })
      .shape,
  }),

  /** Into the trash, and out of it again. A person takes everything of theirs along. */
  'trash.put': z.strictObject({
    table: z.enum([
      'people',
      'notes',
      'interactions',
      'followUps',
      'promises',
      'importantDates',
      'observedChanges',
    ]),
    id,
  }),
  'trash.restore': z.strictObject({
    table: z.enum([
      'people',
      'notes',
      'interactions',
      'followUps',
      'promises',
      'importantDates',
      'observedChanges',
    ]),
    id,
  }),

  /** Everything that went into the trash with one action: all that has this `deletedAt`. */
  'trash.restoreTogether': z.strictObject({ deletedAt: moment }),

  'relationshipType.write': z.strictObject({
    typeId: relationshipType.shape.id,
    /** 0 for one that is made, and for a built-in that nothing was changed about. */
    baseRevision: baseRevision.optional(),
    ...relationshipType.pick({
      label: true,
      rhythmDays: true,
      weight: true,
      side: true,
      prompts: true,
    }).shape,
  }),
  /** Removes one's own type (refused while in use), or brings a built-in back to its default. */
  'relationshipType.remove': z.strictObject({ typeId: relationshipType.shape.id }),
  /** Keeps a view of the list of people, or changes it. */
  'savedView.write': z.strictObject({
    savedViewId: id,
    baseRevision: baseRevision.optional(),
    ...savedView.pick({ name: true, query: true, sort: true }).shape,
  }),
  'savedView.remove': z.strictObject({ savedViewId: id }),
  'settings.change': z.strictObject({
    fields: settings
      .omit({ id: true, createdAt: true, updatedAt: true, revision: true, deletedAt: true })
      // Without its default: changing something else must not switch it off.
      .extend({ marks: settings.shape.marks.unwrap() })
      .partial(),
  }),
  /** Restart all rhythms today, spread their first due days over `days`, or decline. */
  'freshStart.answer': z.strictObject({
    answer: z.enum(['restart', 'spread', 'decline']),
    days: z.int().min(1).max(60),
  }),
  /** The invented people of src/domain/sample, to look around with; at most once at a time. */
  'sample.add': z.strictObject({}),
  /** Takes all of them away for good, with everything that was written about them. */
  'sample.remove': z.strictObject({}),
  /** Not brought up by triage any more, or again; says nothing about the person. */
  'triage.skip': z.strictObject({ personId: id, skipped: z.boolean() }),
  /** Names and notes are covered on every surface while the screen is shared. */
  'screen.cover': z.strictObject({ covered: z.boolean() }),
  /** Puts everything back as it was before that command, if nothing has changed it since. */
  undo: z.strictObject({ commandId: id }),
} as const;

export type CommandName = keyof typeof commandSchemas;
export type CommandInput<Name extends CommandName> = z.infer<(typeof commandSchemas)[Name]>;

/** What a command answers when it was done. */
export const commandReply = z.strictObject({
  /** The person it was about, who may be another than asked for (see `who`). */
  personId: id.nullable(),
  /** The revision of the record it wrote, for the next `baseRevision`. */
  revision: z.int().nullable(),
});
export type CommandReply = z.infer<typeof commandReply>;

/** Why a command was refused; `message` is for the log, the interface words the code. */
export const errorCode = z.enum([
  'invalid', // the input does not fit the schema
  'notFound', // what it is about is not there (any more)
  'conflict', // somebody else changed it since
  'notInFuture', // an interaction cannot be in the future
  'keyTaken', // a profile key belongs to another person
  'inUse', // a relationship type that people have
  'sample', // sample people and yours do not become one
  'forbidden', // this caller may not
  'storage', // the database could not be read or written
  'quota', // no room
  'newerDatabase', // written by a newer version of Confidant
  'lost', // rows went by themselves, and the user has not chosen yet what becomes of it
  'unavailable', // no answer in time
]);
export type ErrorCode = z.infer<typeof errorCode>;
export type Outcome<Value> =
  | { ok: true; value: Value }
  | { ok: false; error: { code: ErrorCode; message: string } };
