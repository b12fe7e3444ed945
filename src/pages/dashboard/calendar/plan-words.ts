/** What is planned for a person on a day, as a sentence. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { yearsAt } from '@/domain/important-date';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { rhythmOf } from '@/domain/rhythm';
import type { ImportantDate } from '@/domain/schema/records';
import type { PersonRow } from '@/storage/database';
import type { Plan } from '@/storage/queries/calendar';
import { reasonSentence } from '@/words/reason-sentence';
import { dateLabel } from '../../person/date-words';

export function planWords(
  plan: Plan,
  person: PersonRow,
  types: RelationshipTypes,
  day: Day,
): string {
  switch (plan.kind) {
    case 'followUp': {
      const { id: sourceId, text, at, repeat } = plan.record;
      const repeating = repeat !== null;
      return reasonSentence({ kind: 'followUp', sourceId, day, text, at, repeating }, day);
    }
    case 'promise': {
      const { id: sourceId, owedBy, text, promisedOn } = plan.record;
      return reasonSentence({ kind: 'promise', sourceId, day, owedBy, text, promisedOn }, day);
    }
    case 'importantDate':
      return dateWords(plan.record, day);
    case 'rhythm': {
      const days = rhythmOf(person, types, day);
      return days === null ? i18n.t('dashboard.calendar.rhythm') : rhythmWords(days);
    }
  }
}

/** Not as on its own day: "birthday today" is wrong in a calendar of next month. */
function dateWords(date: ImportantDate, day: Day): string {
  const label = dateLabel(date);
  const years = yearsAt(date, day);
  if (years === null) return label;
  const age =
    date.kind === 'birthday'
      ? i18n.t('words.date.turning', [years])
      : i18n.t('words.date.years', years);
  return i18n.t('words.date.withYears', { sentence: label, age });
}

function rhythmWords(days: number): string {
  return i18n.t('dashboard.calendar.everyDays', days);
}
