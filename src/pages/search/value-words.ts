/** What the values of filters are called in the list of them. */
import { i18n } from '#i18n';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { fold } from '@/domain/display-name';
import { fixedValues, type OpenFilter } from '@/search/completion';
import { database } from '@/storage/open';
import { companiesBeginning, tagsBeginning } from '@/storage/queries/filter-values';
import { typeLabel } from '@/words/role-words';

/** A value that can be chosen, and what it means where it does not say so itself. */
export type ValueChoice = { value: string; label: string | null };

const offered = 8;

/** At most a few choices for the filter that is being typed. */
export async function choicesFor(
  open: OpenFilter,
  types: RelationshipTypes,
): Promise<ValueChoice[]> {
  if (open.field === 'type') return typeChoices(open.value, types);
  const fixed = fixedValues(open);
  if (fixed) return fixed.map((value) => ({ value, label: labelOf(value) }));
  const read = open.field === 'tag' ? tagsBeginning : companiesBeginning;
  const values = await read(database, open.value, offered);
  return values.map((value) => ({ value, label: null }));
}

/** Built-in types by their id, which is the same in every language; yours by the name you gave. */
function typeChoices(text: string, types: RelationshipTypes): ValueChoice[] {
  const asked = fold(text);
  return [...types.values()]
    .map((type) => ({
      value: type.builtIn ? type.id : (type.label ?? type.id),
      label: typeLabel(type),
    }))
    .filter(({ value, label }) => fold(value).startsWith(asked) || fold(label).startsWith(asked))
    .map(({ value, label }) => ({ value, label: label === value ? null : label }));
}

function labelOf(value: string): string {
  switch (value) {
    case 'late':
      return i18n.t('search.value.late');
    case 'today':
      return i18n.t('search.value.today');
    case 'week':
      return i18n.t('search.value.week');
    case 'month':
      return i18n.t('search.value.month');
    case 'quarter':
      return i18n.t('search.value.quarter');
    case 'year':
      return i18n.t('search.value.year');
    case 'over-year':
      return i18n.t('search.value.overYear');
    case 'never':
      return i18n.t('search.value.never');
    case 'inRhythm':
      return i18n.t('search.value.inRhythm');
    case 'due':
      return i18n.t('search.value.due');
    case 'drifting':
      return i18n.t('search.value.drifting');
    case 'dormant':
      return i18n.t('search.value.dormant');
    case 'paused':
      return i18n.t('search.value.paused');
    case 'archived':
      return i18n.t('search.value.archived');
    case '<=30':
      return i18n.t('search.value.upToMonth');
    case '<=90':
      return i18n.t('search.value.upToQuarter');
    case '>90':
      return i18n.t('search.value.overQuarter');
    default:
      return i18n.t('search.value.none');
  }
}
