/** Filters as people read them, and the values that are offered for each. */
import { i18n } from '#i18n';
import type { RelationshipTypes, ResolvedType } from '@/domain/relationship-types';
import { typesNamed } from '@/search/filter';
import { dueSpan, type Filter, type FilterField, filterValues, rhythmLimit } from '@/search/query';
import type { PersonLine } from '@/storage/queries/person-line';
import { shortDate } from '@/words/days';
import { roleWords, typeLabel } from '@/words/role-words';

/** The fields that have a menu, in its order; `company:` is typed. */
export const menuFields = ['type', 'tag', 'standing', 'due', 'met', 'rhythm'] as const;
export type MenuField = (typeof menuFields)[number];

export function fieldWords(field: FilterField): string {
  return i18n.t(`people.field.${field}`);
}

/** What a value of a field is called. What is yours stays as it is. */
export function valueWords({ field, value }: Filter, types: RelationshipTypes): string {
  switch (field) {
    case 'tag':
    case 'company':
      return value;
    case 'type': {
      if (value === 'none') return i18n.t('people.noType');
      const [id] = typesNamed(value, types);
      return id === undefined ? value : roleWords(id, types);
    }
    case 'standing':
      return knownWords(filterValues.standing, value, (each) => i18n.t(`people.standing.${each}`));
    case 'due':
      return dueSpanWords(value) ?? knownWords(filterValues.due, value, dueWords);
    case 'met':
      return knownWords(filterValues.met, value, (each) => i18n.t(`people.met.${metKey(each)}`));
    case 'rhythm':
      return rhythmFilterWords(value);
  }
}

function knownWords<Value extends string>(
  values: readonly Value[],
  value: string,
  wordsOf: (value: Value) => string,
): string {
  const known = values.find((each) => each === value);
  return known === undefined ? value : wordsOf(known);
}

function dueWords(value: (typeof filterValues.due)[number]): string {
  return i18n.t(`people.due.${value}`);
}

/** "until 23 Nov", "24 Nov to 29 Nov", or one day; null for what is no span of days. */
function dueSpanWords(value: string): string | null {
  const { from = null, to = null } = dueSpan(value) ?? {};
  if (from !== null && to !== null) {
    const [first, last] = [shortDate(from, to), shortDate(to, from)];
    return from === to ? first : i18n.t('people.dueSpan.between', { from: first, to: last });
  }
  if (to !== null) return i18n.t('people.dueSpan.until', { to: shortDate(to, to) });
  return from === null ? null : i18n.t('people.dueSpan.from', { from: shortDate(from, from) });
}

function metKey(value: (typeof filterValues.met)[number]) {
  return value === 'over-year' ? 'overYear' : value;
}

function rhythmFilterWords(value: string): string {
  const limit = rhythmLimit(value);
  if (limit === undefined) return i18n.t('people.rhythm.none');
  const { compare, days } = limit;
  if (compare === '<=' || compare === '<') {
    return i18n.t('people.rhythm.upTo', [compare === '<' ? days - 1 : days]);
  }
  if (compare === '=') return i18n.t('people.rhythm.exactly', [days]);
  return i18n.t('people.rhythm.over', [compare === '>=' ? days - 1 : days]);
}

/** Most tags in the menu: who has more types `tag:`. */
const mostTags = 30;

/** The values offered in a field's menu. Tags are those in use, the most used first. */
export function offeredValues(
  field: MenuField,
  types: RelationshipTypes,
  lines: readonly PersonLine[],
): string[] {
  switch (field) {
    case 'type':
      return [...types.values()].map(typeValue);
    case 'tag':
      return tagsInUse(lines).slice(0, mostTags);
    case 'standing':
    case 'due':
    case 'met':
    case 'rhythm':
      return [...filterValues[field]];
  }
}

/** A type of one's own by its name, which can be read, unless that cannot be quoted. */
export function typeValue(type: ResolvedType): string {
  if (type.builtIn) return type.id;
  const label = typeLabel(type);
  return label.includes('"') || label.trim() === '' ? type.id : label;
}

/** All tags, the most used first. */
export function tagsInUse(lines: readonly PersonLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of lines) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([tag]) => tag);
}
