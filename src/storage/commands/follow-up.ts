/** Dated intentions, once or repeating. */
import type { Day } from '@/domain/day';
import { nextOccurrence } from '@/domain/repeat';
import type { FollowUp } from '@/domain/schema/records';
import { Refusal } from '../refusal';
import type { Writer } from '../writer';
import { atRevision } from './base-revision';
import type { Family } from './handler';
import { personOf } from './who';

export const followUpCommands: Family<'followUp'> = {
  'followUp.write': async (input, writer) => {
    const { followUpId, text, dueOn, at, repeat } = input;
    const followUp = await atRevision(writer, 'followUps', followUpId, input.baseRevision);
    const person = await personOf(input.who, writer);
    if (followUp && followUp.personId !== person.id) {
      throw new Refusal('invalid', 'The follow-up is about somebody else');
    }
    const fields = { text, dueOn, at, repeat };
    const written = followUp
      ? await writer.change('followUps', followUp, fields)
      : await writer.create('followUps', {
          id: followUpId,
          personId: person.id,
          ...fields,
          status: 'open',
          closedOn: null,
        });
    return { personId: person.id, revision: written.revision };
  },

  'followUp.setStatus': async ({ followUpId, status }, writer) => {
    const followUp = await writer.read('followUps', followUpId);
    if (!followUp || followUp.deletedAt !== null) {
      throw new Refusal('notFound', `There is no follow-up ${followUpId}`);
    }
    const { personId, revision } = await setFollowUpStatus(followUp, status, writer);
    return { personId, revision };
  },
};

/** A repeating one that is done goes on to its next day; dropping it ends it. */
export function setFollowUpStatus(
  followUp: FollowUp,
  status: FollowUp['status'],
  writer: Writer,
): Promise<FollowUp> {
  const { today } = writer.context;
  if (status === 'done' && followUp.repeat && followUp.status === 'open') {
    return writer.change('followUps', followUp, { ...moved(followUp, today), closedOn: today });
  }
  const closedOn = status === 'open' ? null : today;
  return writer.change('followUps', followUp, { status, closedOn });
}

/** This person's open follow-ups due by today. */
export async function dueFollowUps(personId: string, writer: Writer): Promise<FollowUp[]> {
  const followUps = await writer.db.followUps.where('personId').equals(personId).toArray();
  return followUps.filter(
    ({ deletedAt, status, dueOn }) =>
      deletedAt === null && status === 'open' && dueOn <= writer.context.today,
  );
}

/** The next day of a repeating follow-up, after today and after the day it stands on. */
export function moved({ repeat, dueOn }: FollowUp, today: Day): { dueOn: Day } {
  return { dueOn: repeat ? nextOccurrence(repeat, dueOn > today ? dueOn : today) : dueOn };
}
