/**
 * The same for many people at once: one command, one transaction, one undo. Only fields of people
 * change, so that what is written about them is not read for it (people-rows.ts).
 */
import type { Day } from '@/domain/day';
import { restartForDueOn, spreadDays } from '@/domain/fresh-start';
import { currentRelationships, rhythmDueOn, rhythmOf, trackingSinceAfter } from '@/domain/rhythm';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Person } from '@/domain/schema/records';
import type { PersonRow } from '../database';
import { readTypes } from '../queries/settings';
import { recordOf } from '../record-of';
import { Refusal } from '../refusal';
import type { Fields, Writer } from '../writer';
import type { Family } from './handler';
import { changedTags } from './changed-tags';

const reply = { personId: null, revision: null };

export const peopleCommands: Family<'people'> = {
  'people.setRelationship': async ({ personIds, typeId }, writer) => {
    const types = await readTypes(writer.db);
    if (!types.has(typeId)) {
      throw new Refusal('invalid', `There is no relationship type ${typeId}`);
    }
    const { today, newId } = writer.context;
    await changeRhythms(personIds, writer, types, (person) => {
      const first = currentRelationships(person, today).find((each) => each.typeId === typeId);
      const role = first ?? { id: newId(), typeId, startedOn: null, endedOn: null };
      const others = person.relationships.filter((each) => each !== first);
      return { relationships: [role, ...others] };
    });
    return reply;
  },

  'people.endRelationship': async ({ personIds, typeId, endedOn }, writer) => {
    const { today } = writer.context;
    if (endedOn !== null && endedOn >= today) {
      throw new Refusal('invalid', `${endedOn} is not before today`);
    }
    const types = await readTypes(writer.db);
    await changeRhythms(personIds, writer, types, (person) => {
      const lasting = new Set(currentRelationships(person, today));
      const relationships = person.relationships.flatMap((role) => {
        if (role.typeId !== typeId || !lasting.has(role)) return [role];
        const neverWas = endedOn === null || (role.startedOn !== null && role.startedOn > endedOn);
        return neverWas ? [] : [{ ...role, endedOn }];
      });
      return { relationships };
    });
    return reply;
  },

  'people.setRhythm': async ({ personIds, rhythmDays }, writer) => {
    const types = await readTypes(writer.db);
    await changeRhythms(personIds, writer, types, () => ({ rhythmDays }));
    return reply;
  },

  'people.changeTags': async ({ personIds, add, remove }, writer) => {
    await changeEach(personIds, writer, ({ tags }) => ({ tags: changedTags(tags, add, remove) }));
    return reply;
  },

  'people.snooze': async ({ personIds, until }, writer) => {
    const { now, today } = writer.context;
    if (until !== null && until <= today) {
      throw new Refusal('invalid', `${until} is not after today`);
    }
    const snooze = until === null ? null : { setAt: now, setOn: today, until };
    await changeEach(personIds, writer, () => ({ snooze }));
    return reply;
  },

  'people.archive': async ({ personIds, archived }, writer) => {
    const { today } = writer.context;
    await changeEach(personIds, writer, ({ archivedOn }) => ({
      archivedOn: archived ? (archivedOn ?? today) : null,
    }));
    return reply;
  },

  'people.trash': async ({ personIds }, writer) => {
    for (const row of await keptPeople(personIds, writer)) {
      await writer.setDeleted('people', recordOf(row), writer.context.now);
    }
    return reply;
  },
};

/** Those of them who are kept; refuses with `notFound` when nobody is. */
async function keptPeople(personIds: readonly string[], writer: Writer): Promise<PersonRow[]> {
  const rows = await writer.db.people.bulkGet([...new Set(personIds)]);
  const kept = rows.filter((row) => row?.deletedAt === null);
  if (kept.length === 0) throw new Refusal('notFound', 'None of these people is kept');
  return kept.filter((row) => row !== undefined);
}

async function changeEach(
  personIds: readonly string[],
  writer: Writer,
  fieldsOf: (person: Person) => Fields<'people'>,
): Promise<void> {
  for (const row of await keptPeople(personIds, writer)) {
    const person = recordOf(row);
    await writer.change('people', person, fieldsOf(person));
  }
}

/**
 * A rhythm that begins for many at once makes nobody's day: the first due days are spread over it,
 * whoever would be due first coming first. A contact still counts more, and one person alone is no
 * crowd.
 */
async function changeRhythms(
  personIds: readonly string[],
  writer: Writer,
  types: RelationshipTypes,
  fieldsOf: (person: Person) => Fields<'people'> & Partial<Person>,
): Promise<void> {
  const { today } = writer.context;
  /** By the rhythm that begins, in days. */
  const beginning = new Map<number, { person: Person; dueOn: Day }[]>();
  for (const row of await keptPeople(personIds, writer)) {
    const before = recordOf(row);
    const after = await writer.change('people', before, fieldsOf(before));
    const rhythmDays = rhythmOf(after, types, today);
    if (rhythmDays === null || rhythmDays === rhythmOf(before, types, today)) continue;
    const trackingSince = trackingSinceAfter(after, types, today);
    const dueOn = rhythmDueOn({ ...after, trackingSince }, row.state, types, today) ?? today;
    const group = beginning.get(rhythmDays);
    if (group) group.push({ person: after, dueOn });
    else beginning.set(rhythmDays, [{ person: after, dueOn }]);
  }
  for (const [rhythmDays, group] of beginning) await spread(group, rhythmDays, writer);
}

async function spread(
  group: readonly { person: Person; dueOn: Day }[],
  rhythmDays: number,
  writer: Writer,
): Promise<void> {
  if (group.length < 2) return;
  const days = spreadDays(group.length, writer.context.today, rhythmDays);
  const inOrder = group.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  for (const [index, { person }] of inOrder.entries()) {
    const dueOn = days[index];
    if (dueOn === undefined) continue;
    await writer.change('people', person, { restartedOn: restartForDueOn(dueOn, rhythmDays) });
  }
}
