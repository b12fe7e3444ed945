/**
 * One's own relationship types, and edits of the built-in ones. A rhythm that changes for many at
 * once makes nobody's day: whoever would be due by today because of it is spread over it.
 */
import { restartForDueOn, spreadDays } from '@/domain/fresh-start';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { rhythmDueOn, rhythmOf, trackingSinceAfter } from '@/domain/rhythm';
import type { PersonRow } from '../database';
import { readTypes } from '../queries/settings';
import { recordOf } from '../record-of';
import { Refusal } from '../refusal';
import type { Writer } from '../writer';
import type { Family } from './handler';

export const relationshipTypeCommands: Family<'relationshipType'> = {
  'relationshipType.write': async ({ typeId, baseRevision, ...fields }, writer) => {
    const before = await readTypes(writer.db);
    const type = await writer.read('relationshipTypes', typeId);
    const seen = type?.deletedAt === null ? type.revision : 0;
    if (seen === 0 && (baseRevision ?? 0) > 0 && !before.has(typeId)) {
      throw new Refusal('notFound', `There is no type ${typeId} any more`);
    }
    if (baseRevision !== undefined && baseRevision !== seen) {
      throw new Refusal('conflict', `The type ${typeId} is at revision ${seen}`);
    }
    const { revision } = type
      ? await writer.change('relationshipTypes', type, fields)
      : await writer.create('relationshipTypes', { id: typeId, ...fields });
    await spreadNewlyDue(typeId, before, writer);
    return { personId: null, revision };
  },

  'relationshipType.remove': async ({ typeId }, writer) => {
    const before = await readTypes(writer.db);
    const type = await writer.read('relationshipTypes', typeId);
    if (!type) throw new Refusal('notFound', `Nothing was changed about the type ${typeId}`);
    // One that people have stays: the writer refuses with `inUse`.
    await writer.remove('relationshipTypes', type);
    await spreadNewlyDue(typeId, before, writer);
    return { personId: null, revision: null };
  },
};

/** Whoever is due longest comes first. One by themself is no crowd, and stays due. */
async function spreadNewlyDue(
  typeId: string,
  before: RelationshipTypes,
  writer: Writer,
): Promise<void> {
  const after = await readTypes(writer.db);
  const over = after.get(typeId)?.rhythmDays ?? null;
  if (over === null || over === before.get(typeId)?.rhythmDays) return;
  const { today } = writer.context;
  const dueBy = (row: PersonRow, types: RelationshipTypes): string | null => {
    const trackingSince = trackingSinceAfter(row, types, today);
    const dueOn = rhythmDueOn({ ...row, trackingSince }, row.state, types, today);
    return dueOn !== null && dueOn <= today ? dueOn : null;
  };
  const having = await writer.db.people
    .filter(({ relationships }) => relationships.some((each) => each.typeId === typeId))
    .toArray();
  const newlyDue = having
    .filter((row) => row.deletedAt === null && dueBy(row, before) === null)
    .flatMap((row) => {
      const dueOn = dueBy(row, after);
      return dueOn === null || rhythmOf(row, after, today) !== over ? [] : [{ row, dueOn }];
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  if (newlyDue.length < 2) return;
  const dueDays = spreadDays(newlyDue.length, today, over);
  for (const [index, { row }] of newlyDue.entries()) {
    const restartedOn = restartForDueOn(dueDays[index] ?? today, over);
    await writer.change('people', recordOf(row), { restartedOn });
  }
}
