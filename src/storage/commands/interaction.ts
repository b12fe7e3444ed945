/** What happened between you. */
import type { CommandInput } from '@/domain/commands';
import { Refusal } from '../refusal';
import type { Writer } from '../writer';
import { atRevision } from './base-revision';
import { dueFollowUps, setFollowUpStatus } from './follow-up';
import type { Family } from './handler';
import { keptPerson, personOf } from './who';

export const interactionCommands: Family<'interaction'> = {
  'interaction.log': async (input, writer) => {
    const { interactionId, kind, direction, on, summary, minutes, next } = input;
    if (on > writer.context.today) throw new Refusal('notInFuture', `${on} is in the future`);
    const interaction = await atRevision(writer, 'interactions', interactionId, input.baseRevision);
    const person = await personOf(input.who, writer);
    const personIds = [...new Set([person.id, ...input.alsoPersonIds])];
    for (const id of personIds) {
      // Who was there before may be in the trash by now; who is new may not.
      if (id !== person.id && !interaction?.personIds.includes(id)) await keptPerson(id, writer);
    }
    // Somebody known by their keys may be another than the caller could name.
    const contactIds = [
      ...new Set(input.contactIds?.map((id) => (id === input.who.personId ? person.id : id))),
    ];
    const stranger = contactIds.find((id) => !personIds.includes(id));
    if (stranger !== undefined) throw new Refusal('invalid', `${stranger} was not there`);
    const fields = {
      kind,
      direction,
      on,
      summary,
      minutes,
      personIds,
      contactIds: input.contactIds ? contactIds : personIds,
    };
    const written = interaction
      ? await writer.change('interactions', interaction, fields)
      : await writer.create('interactions', { id: interactionId, ...fields });
    if (next) await setNext(next, person.id, writer);
    return { personId: person.id, revision: written.revision };
  },

  'interaction.talkedToday': async ({ who, interactionId }, writer) => {
    const { today } = writer.context;
    await atRevision(writer, 'interactions', interactionId, 0);
    const person = await personOf(who, writer);
    for (const followUp of await dueFollowUps(person.id, writer)) {
      await setFollowUpStatus(followUp, 'done', writer);
    }
    const { revision } = await writer.create('interactions', {
      id: interactionId,
      kind: 'other',
      direction: null,
      on: today,
      summary: '',
      minutes: null,
      personIds: [person.id],
      contactIds: [person.id],
    });
    return { personId: person.id, revision };
  },
};

/** An earlier try may have made it: then it is corrected, unless somebody changed it since. */
async function setNext(
  { followUpId, text, dueOn }: NonNullable<CommandInput<'interaction.log'>['next']>,
  personId: string,
  writer: Writer,
): Promise<void> {
  const made = await writer.read('followUps', followUpId);
  if (!made) {
    const once = { at: null, repeat: null, status: 'open', closedOn: null } as const;
    await writer.create('followUps', { id: followUpId, personId, text, dueOn, ...once });
  } else if (made.revision === 1 && made.personId === personId) {
    await writer.change('followUps', made, { text, dueOn });
  }
}
