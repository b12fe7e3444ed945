/** What I owe them and what they owe me. */
import { Refusal } from '../refusal';
import { atRevision } from './base-revision';
import type { Family } from './handler';
import { personOf } from './who';

export const promiseCommands: Family<'promise'> = {
  'promise.write': async (input, writer) => {
    const { promiseId, owedBy, text, promisedOn, dueOn } = input;
    const promise = await atRevision(writer, 'promises', promiseId, input.baseRevision);
    const person = await personOf(input.who, writer);
    if (promise && promise.personId !== person.id) {
      throw new Refusal('invalid', 'The promise is about somebody else');
    }
    const fields = { owedBy, text, promisedOn, dueOn };
    const written = promise
      ? await writer.change('promises', promise, fields)
      : await writer.create('promises', {
          id: promiseId,
          personId: person.id,
          ...fields,
          status: 'open',
          closedOn: null,
        });
    return { personId: person.id, revision: written.revision };
  },

  'promise.setStatus': async ({ promiseId, status }, writer) => {
    const promise = await writer.read('promises', promiseId);
    if (!promise || promise.deletedAt !== null) {
      throw new Refusal('notFound', `There is no promise ${promiseId}`);
    }
    const closedOn = status === 'open' ? null : writer.context.today;
    const { personId, revision } = await writer.change('promises', promise, { status, closedOn });
    return { personId, revision };
  },
};
