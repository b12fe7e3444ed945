/** Later, skip, pause, archive, not interested: what makes a person silent. */
import { longest } from '@/domain/schema/primitives';
import { Refusal } from '../refusal';
import { dueFollowUps, moved } from './follow-up';
import type { Family } from './handler';
import { keptPerson } from './who';

export const silenceCommands: Pick<
  Family<'person'>,
  'person.snooze' | 'person.skip' | 'person.pause' | 'person.archive' | 'person.dismiss'
> = {
  'person.snooze': async ({ personId, until }, writer) => {
    const { now, today } = writer.context;
    if (until !== null && until <= today) {
      throw new Refusal('invalid', `${until} is not after today`);
    }
    const person = await keptPerson(personId, writer);
    const snooze = until === null ? null : { setAt: now, setOn: today, until };
    const { revision } = await writer.change('people', person, { snooze });
    return { personId, revision };
  },

  'person.skip': async ({ personId }, writer) => {
    const { today } = writer.context;
    const person = await keptPerson(personId, writer);
    for (const followUp of await dueFollowUps(personId, writer)) {
      if (followUp.repeat) await writer.change('followUps', followUp, moved(followUp, today));
    }
    const { revision } = await writer.change('people', person, { restartedOn: today });
    return { personId, revision };
  },

  'person.pause': async ({ personId, paused }, writer) => {
    const person = await keptPerson(personId, writer);
    const pausedOn = paused ? (person.pausedOn ?? writer.context.today) : null;
    const { revision } = await writer.change('people', person, { pausedOn });
    return { personId, revision };
  },

  'person.archive': async ({ personId, archived }, writer) => {
    const person = await keptPerson(personId, writer);
    const archivedOn = archived ? (person.archivedOn ?? writer.context.today) : null;
    const { revision } = await writer.change('people', person, { archivedOn });
    return { personId, revision };
  },

  'person.dismiss': async ({ personId, kind, sourceId, day }, writer) => {
    const person = await keptPerson(personId, writer);
    const others = person.dismissals.filter(
      (each) => each.kind !== kind || each.sourceId !== sourceId || each.day !== day,
    );
    const dismissals = [...others, { kind, sourceId, day }].slice(-longest.list);
    const { revision } = await writer.change('people', person, { dismissals });
    return { personId, revision };
  },
};
