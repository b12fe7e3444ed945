/**
 * Who may call each route of the background, and what the request and the reply look like.
 * A route that protocol.ts knows and this table does not, or the other way round, does not compile.
 */
import { z } from 'zod';
import { mostMarkedRows } from '@/domain/annotation-view';
import { commandReply, commandSchemas, type CommandName } from '@/domain/commands';
import { exportIntervals } from '@/domain/export-schedule';
import { id, line, profileKey } from '@/domain/schema/primitives';
import type { ContentRouteName, ContentRoutes, RouteName, Routes, Sighting } from './protocol';

/** `page`: a page of our own origin. `content`: our content script in LinkedIn's top frame. */
export type Caller = 'page' | 'content';

/** Longest address we look at; LinkedIn's longest are well under it. */
const longestAddress = 8_000;

const nothing = z.null();

const sighting: z.ZodType<Sighting> = z.strictObject({
  url: z.url({ protocol: /^https$/ }).max(longestAddress),
  pageKeys: z.array(profileKey).max(20),
  name: line.nullable(),
  headline: line.nullable(),
  company: line.nullable(),
  own: z.boolean(),
});

/** Strict, so that nothing but what is to be drawn can slip out to a LinkedIn page. */
const annotationView = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('nothing') }),
  z.strictObject({ show: z.literal('add') }),
  z.strictObject({ show: z.literal('inTrash'), words: z.string() }),
  z.strictObject({ show: z.literal('question'), words: z.string() }),
  z.strictObject({
    show: z.literal('person'),
    collapsed: z.boolean(),
    ring: z.strictObject({
      initials: z.string(),
      progress: z.number().min(0).max(1).nullable(),
      state: z.enum(['none', 'inRhythm', 'due', 'paused']),
    }),
    ringLabel: z.string(),
    role: z.string().nullable(),
    facts: z.string(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
  }),
]);

const marksView = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('nothing') }),
  z.strictObject({
    show: z.literal('marks'),
    labels: z.array(z.string().nullable()).max(mostMarkedRows),
  }),
]);

const commandName = z.custom<CommandName>(
  (name) => typeof name === 'string' && Object.hasOwn(commandSchemas, name),
  'No such command.',
);

/** An age recipient, and a file of about 400 bytes in base64. */
const exportPlan = z.strictObject({
  every: z.enum(exportIntervals),
  key: z
    .strictObject({
      recipient: z.string().regex(/^age1[0-9a-z]{58}$/),
      file: z.base64().max(4_000),
    })
    .nullable(),
});

type Route<Name extends RouteName> = {
  callers: readonly Caller[];
  request: z.ZodType<Routes[Name]['request']>;
  reply: z.ZodType<Routes[Name]['reply']>;
};

export const routes: { [Name in RouteName]: Route<Name> } = {
  'profile.shown': { callers: ['content'], request: sighting, reply: annotationView },
  'panel.open': { callers: ['content'], request: nothing, reply: nothing },
  'annotation.collapse': {
    callers: ['content'],
    request: z.strictObject({ collapsed: z.boolean() }),
    reply: nothing,
  },
  'marks.seen': {
    callers: ['content'],
    request: z.strictObject({
      rows: z.array(z.array(profileKey).min(1).max(2)).max(mostMarkedRows),
    }),
    reply: marksView,
  },
  command: {
    callers: ['page'],
    // The input has its own schema for each command, which the store applies.
    request: z.strictObject({ commandId: id, name: commandName, input: z.unknown() }),
    reply: commandReply,
  },
  'data.changed': { callers: ['page'], request: nothing, reply: nothing },
  'export.schedule': { callers: ['page'], request: exportPlan.nullable(), reply: nothing },
  'surface.opened': { callers: ['page'], request: nothing, reply: nothing },
};

/** What a content script may answer: it runs beside a page we do not trust. */
export const contentReplies: {
  [Name in ContentRouteName]: z.ZodType<ContentRoutes[Name]['reply']>;
} = { 'annotation.refresh': nothing, 'page.read': sighting.nullable() };

/**
 * Most characters of a request as JSON: a command about 100,000 people fits (39 for each id), and a
 * note of full length, every character of it escaped (100,000 × 6).
 */
export const longestRequest = 4_000_000;
