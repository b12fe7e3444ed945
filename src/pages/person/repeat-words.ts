/** Repeats in words, and the ones that are offered. */
import { i18n } from '#i18n';
import type { Repeat } from '@/domain/schema/records';

/** "every week", "every 3 months". */
export function repeatWords({ every, unit }: Pick<Repeat, 'every' | 'unit'>): string {
  switch (unit) {
    case 'day':
      return i18n.t('person.repeat.days', every);
    case 'week':
      return i18n.t('person.repeat.weeks', every);
    case 'month':
      return i18n.t('person.repeat.months', every);
    case 'year':
      return i18n.t('person.repeat.years', every);
  }
}

type Cadence = Pick<Repeat, 'every' | 'unit'>;
const offered: readonly Cadence[] = [
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 6, unit: 'month' },
  { every: 1, unit: 'year' },
];

const valueOf = ({ every, unit }: Cadence) => `${every} ${unit}`;

/** The value of a repeat in a list of choices. */
export const repeatValue = (repeat: Repeat | null): string => (repeat ? valueOf(repeat) : 'once');

/** What can be chosen: once, the usual ones, and the one it has. */
export function repeatChoices(has: Repeat | null): { value: string; label: string }[] {
  const known = offered.some((one) => valueOf(one) === repeatValue(has));
  const cadences = has && !known ? [...offered, has] : offered;
  return [
    { value: 'once', label: i18n.t('person.repeat.once') },
    ...cadences.map((one) => ({ value: valueOf(one), label: repeatWords(one) })),
  ];
}

/** The repeat that a choice means, counted from `from`; the day it had is kept. */
export function repeatOf(value: string, from: string, has: Repeat | null): Repeat | null {
  if (has && valueOf(has) === value) return { ...has, from };
  const cadence = offered.find((one) => valueOf(one) === value);
  return cadence ? { ...cadence, from } : null;
}
