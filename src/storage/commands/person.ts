/** Who somebody is: what was typed about them, their roles and their profiles. */
import type { CommandInput } from '@/domain/commands';
import { addDays, type Day } from '@/domain/day';
import { restartForDueOn } from '@/domain/fresh-start';
import { rhythmDueOn, rhythmOf } from '@/domain/rhythm';
import { isSampleId } from '@/domain/sample/sample-ids';
import type { Person } from '@/domain/schema/records';
import { keysSeen } from '../keys-seen';
import { readTypes } from '../queries/settings';
import { recordOf } from '../record-of';
import { Refusal } from '../refusal';
import type { Fields, Writer } from '../writer';
import { changedTags } from './changed-tags';
import type { Family } from './handler';
import { mergePeople } from './person-merge';
import { silenceCommands } from './person-silence';
import { createPerson, keptPerson, personOf } from './who';

export const personCommands: Family<'person'> = {
  ...silenceCommands,

  'person.add': async ({ who }, writer) => replyAbout(await personOf(who, writer)),

  'person.change': async ({ who, baseRevision, fields }, writer) => {
    const person = atRevision(await personOf(who, writer), baseRevision);
    return replyAbout(await writer.change('people', person, tidied(fields)));
  },

  'person.changeTags': async ({ who, add, remove }, writer) => {
    const person = await personOf(who, writer);
    const tags = changedTags(person.tags, add, remove);
    return replyAbout(await writer.change('people', person, { tags }));
  },

  'person.setRelationships': async ({ who, baseRevision, relationships, spreadAt }, writer) => {
    const person = atRevision(await personOf(who, writer), baseRevision);
    const types = await readTypes(writer.db);
    const known = new Set([...types.keys(), ...person.relationships.map(({ typeId }) => typeId)]);
    const unknown = relationships.find(({ typeId }) => !known.has(typeId));
    if (unknown) throw new Refusal('invalid', `There is no relationship type ${unknown.typeId}`);
    const changed = await writer.change('people', person, { relationships });
    if (spreadAt === undefined) return replyAbout(changed);
    const restartedOn = await spreadOver(changed, spreadAt, writer);
    return replyAbout(await writer.change('people', changed, { restartedOn }));
  },

  'person.merge': mergePeople,

  'person.link': async ({ who, keys, take }, writer) => {
    // Taking decides whose the keys are, so whoever has them is not the person meant.
    const person =
      take && who.create && !(await writer.read('people', who.personId))
        ? await createPerson({ ...who, create: { ...who.create, keys: [] } }, writer)
        : await personOf(who, writer);
    if (isSampleId(person.id)) throw new Refusal('sample', 'Sample people have no profiles');
    const holders = await writer.db.people.where('keyIds').anyOf(keys).distinct().toArray();
    for (const holder of holders) {
      if (holder.id === person.id) continue;
      if (!take) throw new Refusal('keyTaken', `Person ${holder.id} has one of these keys`);
      await writer.change('people', recordOf(holder), {
        keys: holder.keys.filter(({ key }) => !keys.includes(key)),
      });
    }
    return replyAbout(
      await writer.change('people', person, {
        keys: keysSeen(person.keys, keys, writer.context.today),
      }),
    );
  },

  'person.unlink': async ({ personId, key }, writer) => {
    const person = await keptPerson(personId, writer);
    const keys = person.keys.filter((each) => each.key !== key);
    if (keys.length === person.keys.length) {
      throw new Refusal('notFound', `Person ${personId} has no key ${key}`);
    }
    return replyAbout(await writer.change('people', person, { keys }));
  },
};

/** `restartedOn` for a first due day at that share of the rhythm; as it was when that is later. */
async function spreadOver(person: Person, share: number, writer: Writer): Promise<Day | null> {
  const { today } = writer.context;
  const types = await readTypes(writer.db);
  const rhythmDays = rhythmOf(person, types, today);
  if (rhythmDays === null) return person.restartedOn;
  const row = await writer.db.people.get(person.id);
  const lastContactOn = row?.state.lastContactOn ?? null;
  const dueOn = rhythmDueOn(person, { lastContactOn }, types, today);
  if (lastContactOn !== null && dueOn !== null && dueOn > today) return person.restartedOn;
  return restartForDueOn(addDays(today, 1 + Math.floor(share * (rhythmDays - 1))), rhythmDays);
}

/** The person, who has to be as the caller last saw them when a revision is given. */
function atRevision(person: Person, baseRevision: number | undefined): Person {
  if (baseRevision === undefined || baseRevision === person.revision) return person;
  throw new Refusal('conflict', `Person ${person.id} is at revision ${person.revision}`);
}

function replyAbout(person: Person): { personId: string; revision: number } {
  return { personId: person.id, revision: person.revision };
}

/** Blank lines are nothing, and a tag is there once. */
function tidied(fields: CommandInput<'person.change'>['fields']): Fields<'people'> {
  const { name, headline, company, tags, ...rest } = fields;
  return {
    ...rest,
    ...(name === undefined ? {} : { name: name?.trim() || null }),
    ...(headline === undefined ? {} : { headline: headline?.trim() || null }),
    ...(company === undefined ? {} : { company: company?.trim() || null }),
    ...(tags === undefined ? {} : { tags: changedTags([], tags) }),
  };
}
