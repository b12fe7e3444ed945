/** One's own relationship types, and edits of the built-in ones. */
import { Refusal } from '../refusal';
import type { Family } from './handler';

export const relationshipTypeCommands: Family<'relationshipType'> = {
  'relationshipType.write': async ({ typeId, ...fields }, writer) => {
    const type = await writer.read('relationshipTypes', typeId);
    const { revision } = type
      ? await writer.change('relationshipTypes', type, fields)
      : await writer.create('relationshipTypes', { id: typeId, ...fields });
    return { personId: null, revision };
  },

  'relationshipType.remove': async ({ typeId }, writer) => {
    const type = await writer.read('relationshipTypes', typeId);
    if (!type) throw new Refusal('notFound', `Nothing was changed about the type ${typeId}`);
    // One that people have stays: the writer refuses with `inUse`.
    await writer.remove('relationshipTypes', type);
    return { personId: null, revision: null };
  },
};
