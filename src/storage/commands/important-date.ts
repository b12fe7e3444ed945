/** Birthdays, work anniversaries and other days of the year. */
import { Refusal } from '../refusal';
import { atRevision } from './base-revision';
import type { Family } from './handler';
import { personOf } from './who';

export const importantDateCommands: Family<'importantDate'> = {
  'importantDate.write': async (input, writer) => {
    const { importantDateId, kind, label, monthDay, year, leadDays } = input;
    if (!isDayOfYear(monthDay)) throw new Refusal('invalid', `There is no day ${monthDay}`);
    const date = await atRevision(writer, 'importantDates', importantDateId, input.baseRevision);
    const person = await personOf(input.who, writer);
    if (date && date.personId !== person.id) {
      throw new Refusal('invalid', 'The date is about somebody else');
    }
    const fields = { kind, label, monthDay, year, leadDays };
    const written = date
      ? await writer.change('importantDates', date, fields)
      : await writer.create('importantDates', {
          id: importantDateId,
          personId: person.id,
          ...fields,
        });
    return { personId: person.id, revision: written.revision };
  },
};

/** Whether `MM-DD` is a day of a leap year. */
function isDayOfYear(monthDay: string): boolean {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return day <= Temporal.PlainYearMonth.from({ year: 2024, month }).daysInMonth;
}
