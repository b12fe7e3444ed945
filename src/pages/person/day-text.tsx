/** A day as people say it, with the exact day on hover and for screen readers. */
import { daysBetween, type Day } from '@/domain/day';
import { dayWords, exactDay, shortDate } from '@/words/days';
import { VisuallyHidden } from '@/ui/visually-hidden';

type DayTextProps = {
  day: Day;
  today: Day;
  /** In a record of days: "12 Oct" rather than "6 weeks ago". */
  dated?: boolean;
};

export function DayText({ day, today, dated = false }: DayTextProps) {
  const near = Math.abs(daysBetween(today, day)) < 2;
  const words = dated && !near ? shortDate(day, today) : dayWords(day, today);
  const exact = exactDay(day);
  return (
    <time dateTime={day} title={exact}>
      {words}
      {words === exact ? null : <VisuallyHidden>{` (${exact})`}</VisuallyHidden>}
    </time>
  );
}
