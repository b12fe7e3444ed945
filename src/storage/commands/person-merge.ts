/** Two people become one: `from` goes into `into`. One undo takes it back, like any command. */
import { earlierDay, laterDay } from '@/domain/day';
import { isSampleId } from '@/domain/sample/sample-ids';
import { longest } from '@/domain/schema/primitives';
import type { ImportantDate, Person, Relationship, Snooze } from '@/domain/schema/records';
import { Refusal } from '../refusal';
import type { Fields, Writer } from '../writer';
import type { Handler } from './handler';
import { keptPerson } from './who';

export const mergePeople: Handler<'person.merge'> = async ({ into, from }, writer) => {
  if (into === from) throw new Refusal('invalid', 'A person cannot be merged with themself');
  // Removing the sample would take what is yours along.
  if (isSampleId(into) !== isSampleId(from)) {
    throw new Refusal('sample', 'Sample people are not merged with others');
  }
  const target = await keptPerson(into, writer);
  const source = await keptPerson(from, writer);
  const merged = await writer.change('people', target, mergedFields(target, source));
  for (const text of withoutRoom(target, source)) {
    const on = source.createdAt.slice(0, 10);
    const id = writer.context.newId();
    await writer.create('notes', { id, personId: into, text, on, pinned: false });
  }
  await writer.change('people', source, {
    keys: [],
    relationships: [],
    tags: [],
    howMet: '',
    deletedAt: writer.context.now,
  });
  await moveRecords(from, into, writer);
  await moveInteractions(from, into, writer);
  return { personId: into, revision: merged.revision };
};

/**
 * What was typed about `into` wins; blanks are filled from `from`; texts and lists are joined. More
 * profiles or roles than one person can have are refused as `invalid` by the schema.
 */
function mergedFields(into: Person, from: Person): Fields<'people'> {
  const dismissals = from.dismissals.map((each) =>
    each.sourceId === from.id ? { ...each, sourceId: into.id } : each,
  );
  return {
    name: into.name ?? from.name,
    headline: into.headline ?? from.headline,
    company: into.company ?? from.company,
    seen: betterSeen(into.seen, from.seen),
    connectedOn: into.connectedOn ?? from.connectedOn,
    keys: joinedKeys(into, from),
    relationships: joinedRelationships(into, from),
    tags: joinedTags(into, from).slice(0, longest.tags),
    howMet: joinedHowMet(into, from) ?? into.howMet,
    rhythmDays: into.rhythmDays ?? from.rhythmDays,
    trackingSince: earlierDay(into.trackingSince, from.trackingSince),
    restartedOn: laterDay(into.restartedOn, from.restartedOn),
    // One who was not silent stays heard.
    pausedOn: from.pausedOn === null ? null : into.pausedOn,
    archivedOn: from.archivedOn === null ? null : into.archivedOn,
    snooze: laterSnooze(into.snooze, from.snooze),
    dismissals: [...into.dismissals, ...dismissals].slice(-longest.list),
    suggestedOn: laterDay(into.suggestedOn, from.suggestedOn),
    // One confidential makes both so: what was covered stays covered.
    confidential: from.confidential === true ? true : into.confidential,
  };
}

/** What a page said before what a list said, then the newer. */
function betterSeen(into: Person['seen'], from: Person['seen']): Person['seen'] {
  if (into === null || from === null) return into ?? from;
  if (into.from !== from.from) return into.from === undefined ? into : from;
  return from.on > into.on ? from : into;
}

function joinedTags(into: Person, from: Person): string[] {
  return [...new Set([...into.tags, ...from.tags])];
}

/** Null when one text has no room for both. */
function joinedHowMet(into: Person, from: Person): string | null {
  const texts = [into.howMet, from.howMet].filter((text) => text.trim() !== '');
  const joined = [...new Set(texts)].join('\n\n');
  return joined.length > longest.text ? null : joined;
}

/** What the one who stays has no room for: it becomes notes. */
function withoutRoom(into: Person, from: Person): string[] {
  const tags = joinedTags(into, from).slice(longest.tags).join(', ');
  const howMet = joinedHowMet(into, from) === null ? from.howMet : '';
  return [howMet, tags].filter((text) => text !== '');
}

function laterSnooze(a: Snooze | null, b: Snooze | null): Snooze | null {
  return a === null || (b !== null && b.until > a.until) ? b : a;
}

function joinedKeys(into: Person, from: Person): Person['keys'] {
  const keys = new Map(into.keys.map((each) => [each.key, each]));
  for (const each of from.keys) {
    const kept = keys.get(each.key);
    if (!kept || kept.lastSeenOn < each.lastSeenOn) keys.set(each.key, each);
  }
  return [...keys.values()];
}

function joinedRelationships(into: Person, from: Person): Person['relationships'] {
  const added = from.relationships.filter(
    (each) => !into.relationships.some((kept) => sameRole(kept, each)),
  );
  return [...into.relationships, ...added];
}

function sameRole(a: Relationship, b: Relationship): boolean {
  return a.typeId === b.typeId && a.startedOn === b.startedOn && a.endedOn === b.endedOn;
}

async function moveRecords(from: string, into: string, writer: Writer): Promise<void> {
  const { db, context } = writer;
  const fields = { personId: into };
  const dates = await db.importantDates.where('personId').equals(into).toArray();
  for (const note of await db.notes.where('personId').equals(from).toArray()) {
    await writer.change('notes', note, fields);
  }
  for (const followUp of await db.followUps.where('personId').equals(from).toArray()) {
    await writer.change('followUps', followUp, fields);
  }
  for (const promise of await db.promises.where('personId').equals(from).toArray()) {
    await writer.change('promises', promise, fields);
  }
  for (const change of await db.observedChanges.where('personId').equals(from).toArray()) {
    await writer.change('observedChanges', change, fields);
  }
  for (const date of await db.importantDates.where('personId').equals(from).toArray()) {
    // A birthday kept for both would come up twice.
    const twice = dates.some((each) => each.deletedAt === null && sameDate(each, date));
    const deletedAt = date.deletedAt ?? (twice ? context.now : null);
    await writer.change('importantDates', date, { ...fields, deletedAt });
  }
}

function sameDate(a: ImportantDate, b: ImportantDate): boolean {
  return a.kind === b.kind && a.label === b.label && a.monthDay === b.monthDay;
}

/** Whoever was there as `from` was there as `into`, once. */
async function moveInteractions(from: string, into: string, writer: Writer): Promise<void> {
  const replaced = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((id) => (id === from ? into : id))),
  ];
  const interactions = await writer.db.interactions.where('personIds').equals(from).toArray();
  for (const interaction of interactions) {
    await writer.change('interactions', interaction, {
      personIds: replaced(interaction.personIds),
      contactIds: replaced(interaction.contactIds),
    });
  }
}
