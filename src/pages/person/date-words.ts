/** Important dates in words. */
import { i18n } from '#i18n';
import type { ImportantDate } from '@/domain/schema/records';

export function dateKindWords(kind: ImportantDate['kind']): string {
  switch (kind) {
    case 'birthday':
      return i18n.t('person.dates.birthday');
    case 'workAnniversary':
      return i18n.t('person.dates.workAnniversary');
    case 'other':
      return i18n.t('person.dates.other');
  }
}

/** What it is called: as you named it, else by its kind. */
export function dateLabel({ label, kind }: Pick<ImportantDate, 'label' | 'kind'>): string {
  return label.trim() === '' ? dateKindWords(kind) : label;
}

/** "3 March", with its year when known. */
export function yearlyDay({ monthDay, year }: Pick<ImportantDate, 'monthDay' | 'year'>): string {
  const language = i18n.t('words.language');
  // 2024 has every day that a year can have.
  const date = Temporal.PlainDate.from(`${String(year ?? 2024).padStart(4, '0')}-${monthDay}`);
  return date.toLocaleString(language, {
    day: 'numeric',
    month: 'long',
    ...(year === null ? {} : { year: 'numeric' }),
  });
}

/** The months by number, `01` to `12`, with their names. */
export function monthChoices(): { value: string; label: string }[] {
  const language = i18n.t('words.language');
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    label: new Temporal.PlainDate(2024, index + 1, 1).toLocaleString(language, { month: 'long' }),
  }));
}
