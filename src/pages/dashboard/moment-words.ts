/** Moments as people say them: "today, 15:20", "6 weeks ago". */
import { i18n } from '#i18n';
import { type Day, dayOf, type Moment } from '@/domain/day';
import { dayWords } from '@/words/days';

/** The local day of a moment. */
export function localDay(moment: Moment): Day {
  return dayOf(moment, Temporal.Now.timeZoneId());
}

/** The day seen from today, with the time of day when it is today or was yesterday. */
export function momentWords(moment: Moment, today: Day): string {
  const day = localDay(moment);
  const words = dayWords(day, today);
  const recent = Temporal.PlainDate.from(day).until(today).days <= 1;
  return recent ? i18n.t('dashboard.dayAndTime', { day: words, time: timeOf(moment) }) : words;
}

function timeOf(moment: Moment): string {
  return new Intl.DateTimeFormat(i18n.t('words.language'), { timeStyle: 'short' }).format(
    new Date(moment),
  );
}
