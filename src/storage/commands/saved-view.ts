/** Views of the list of people, kept under a name. */
import { Refusal } from '../refusal';
import { atRevision } from './base-revision';
import type { Family } from './handler';

export const savedViewCommands: Family<'savedView'> = {
  'savedView.write': async ({ savedViewId, baseRevision, name, ...asked }, writer) => {
    const fields = { name: name.trim(), ...asked };
    if (fields.name === '') throw new Refusal('invalid', 'A view needs a name');
    const view =
      baseRevision === undefined
        ? await writer.read('savedViews', savedViewId)
        : await atRevision(writer, 'savedViews', savedViewId, baseRevision);
    const { revision } = view
      ? await writer.change('savedViews', view, fields)
      : await writer.create('savedViews', { id: savedViewId, ...fields });
    return { personId: null, revision };
  },

  'savedView.remove': async ({ savedViewId }, writer) => {
    const view = await writer.read('savedViews', savedViewId);
    if (!view) throw new Refusal('notFound', `There is no view ${savedViewId}`);
    await writer.remove('savedViews', view);
    return { personId: null, revision: null };
  },
};
