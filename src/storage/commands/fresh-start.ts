/** After a while away: restart all rhythms today, spread what is due over some days, or neither. */
import { restartForDueOn, spreadDays } from '@/domain/fresh-start';
import { rhythmOf } from '@/domain/rhythm';
import { readTypes } from '../queries/settings';
import { recordOf } from '../record-of';
import type { Writer } from '../writer';
import type { Family } from './handler';
import { changeSettings } from './settings';

export const freshStartCommands: Family<'freshStart'> = {
  'freshStart.answer': async ({ answer, days }, writer) => {
    if (answer === 'restart') await restartAll(writer);
    if (answer === 'spread') await spreadDue(days, writer);
    // The list was chosen from what was due before.
    if (answer !== 'decline') await writer.db.device.delete('dayList');
    await changeSettings({ freshStartAnsweredOn: writer.context.today }, writer);
    return { personId: null, revision: null };
  },
};

async function restartAll(writer: Writer): Promise<void> {
  const tracked = await writer.db.people.where('rhythmListedOn').above('').toArray();
  for (const row of tracked) {
    await writer.change('people', recordOf(row), { restartedOn: writer.context.today });
  }
}

/** Whoever waited longest comes first. */
async function spreadDue(days: number, writer: Writer): Promise<void> {
  const { today } = writer.context;
  const types = await readTypes(writer.db);
  const due = await writer.db.people
    .where('rhythmListedOn')
    .belowOrEqual(today)
    .sortBy('rhythmListedOn');
  const dueDays = spreadDays(due.length, today, days);
  for (const [index, row] of due.entries()) {
    const rhythmDays = rhythmOf(row, types, today);
    const dueOn = dueDays[index];
    if (rhythmDays === null || dueOn === undefined) continue;
    const restartedOn = restartForDueOn(dueOn, rhythmDays);
    await writer.change('people', recordOf(row), { restartedOn });
  }
}
