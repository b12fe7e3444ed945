/** The sample people come and go as a whole: found by their ids, whatever was done with them. */
import { type SampleNetwork, sampleNetwork } from '@/domain/sample/sample-network';
import { samplePrefix } from '@/domain/sample/sample-ids';
import { purgePerson } from '../purge';
import { recordOf } from '../record-of';
import { Refusal } from '../refusal';
import type { Writer } from '../writer';
import type { Family } from './handler';

const done = { personId: null, revision: null };

export const sampleCommands: Family<'sample'> = {
  'sample.add': async (_input, writer) => {
    if ((await sampleRows(writer)).length > 0) {
      throw new Refusal('conflict', 'The sample people are here already');
    }
    const sample = sampleNetwork(writer.context.today, writer.context.now);
    for (const person of sample.people) await writer.create('people', person);
    for (const note of sample.notes) await writer.create('notes', note);
    for (const interaction of sample.interactions) await addInteraction(interaction, writer);
    for (const followUp of sample.followUps) await writer.create('followUps', followUp);
    for (const promise of sample.promises) await writer.create('promises', promise);
    for (const date of sample.importantDates) await writer.create('importantDates', date);
    for (const change of sample.observedChanges) await writer.create('observedChanges', change);
    // Chosen anew, or nobody of them would be on today's list.
    await writer.db.device.delete('dayList');
    return done;
  },

  'sample.remove': async (_input, writer) => {
    for (const row of await sampleRows(writer)) await purgePerson(recordOf(row), writer);
    // And anew without them: they may have stood in somebody's place.
    await writer.db.device.delete('dayList');
    return done;
  },
};

/** One that somebody of yours joined stayed with them when the sample went, and is theirs now. */
async function addInteraction(
  interaction: SampleNetwork['interactions'][number],
  writer: Writer,
): Promise<void> {
  if (await writer.read('interactions', interaction.id)) return;
  await writer.create('interactions', interaction);
}

/** Also those in the trash. */
function sampleRows({ db }: Writer) {
  return db.people.where(':id').startsWith(samplePrefix).toArray();
}
