/** Who somebody is: what was typed about them, their roles and their profiles. */
import type { CommandInput } from '@/domain/commands';
import type { Person } from '@/domain/schema/records';
import { keysSeen } from '../keys-seen';
import { readTypes } from '../queries/settings';
import { recordOf } from '../record-of';
import { Refusal } from '../refusal';
import type { Fields } from '../writer';
import type { Family } from './handler';
import { mergePeople } from './person-merge';
import { silenceCommands } from './person-silence';
import { createPerson, keptPerson, personOf } from './who';

export const personCommands: Family<'person'> = {
  ...silenceCommands,

  'person.add': async ({ who }, writer) => replyAbout(await personOf(who, writer)),

  'person.change': async ({ who, baseRevision, fields }, writer) => {
    const person = await personOf(who, writer);
    if (baseRevision !== undefined && baseRevision !== person.revision) {
      throw new Refusal('conflict', `Person ${person.id} is at revision ${person.revision}`);
    }
    return replyAbout(await writer.change('people', person, tidied(fields)));
  },

  'person.setRelationships': async ({ who, relationships }, writer) => {
    const person = await personOf(who, writer);
    const types = await readTypes(writer.db);
    const known = new Set([...types.keys(), ...person.relationships.map(({ typeId }) => typeId)]);
    const unknown = relationships.find(({ typeId }) => !known.has(typeId));
    if (unknown) throw new Refusal('invalid', `There is no relationship type ${unknown.typeId}`);
    return replyAbout(await writer.change('people', person, { relationships }));
  },

  'person.merge': mergePeople,

  'person.link': async ({ who, keys, take }, writer) => {
    // Taking decides whose the keys are, so whoever has them is not the person meant.
    const person =
      take && who.create && !(await writer.read('people', who.personId))
        ? await createPerson({ ...who, create: { ...who.create, keys: [] } }, writer)
        : await personOf(who, writer);
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
    ...(tags === undefined
      ? {}
      : { tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))] }),
  };
}
