/** Calendar months up to this one, and reading one from an address. */
import type { Day } from '@/domain/day';

export type Month = {
  /** `2026-03` */
  id: string;
  from: Day;
  to: Day;
};

/** So many months, this one last. */
export function monthsBack(today: Day, count: number): Month[] {
  const last = Temporal.PlainDate.from(today).toPlainYearMonth();
  return Array.from({ length: count }, (_, index) =>
    monthOf(last.subtract({ months: count - 1 - index })),
  );
}

/** The month named in an address; null when it names none. */
export function readMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/u.test(text) ? monthOf(Temporal.PlainYearMonth.from(text)) : null;
}

function monthOf(month: Temporal.PlainYearMonth): Month {
  return {
    id: month.toString(),
    from: month.toPlainDate({ day: 1 }).toString(),
    to: month.toPlainDate({ day: month.daysInMonth }).toString(),
  };
}
