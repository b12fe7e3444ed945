/**
 * The one language in which people are asked for, everywhere: words, and filters such as `tag:chess`.
 * `company:"Blue Harbour"` has a value with a space in it. What is no filter is words.
 */
import type { Day } from '@/domain/day';

import { standings } from '@/domain/standing';

/** In the order in which they are offered. */
export const filterFields = ['tag', 'type', 'company', 'due', 'met', 'standing', 'rhythm'] as const;
export type FilterField = (typeof filterFields)[number];

export type Filter = { field: FilterField; value: string };

export type Query = {
  /** As they were typed; folding is the business of who compares them. */
  words: string[];
  filters: Filter[];
};

/**
 * The fields of which a person has one out of a few; the others take any value. `type:none` are those
 * without a relationship.
 */
export const filterValues = {
  /**
   * When the next reason to get back to them comes: before today, today, by six days from now.
   * A span of days is understood as well: dueSpan.
   */
  due: ['late', 'today', 'week', 'none'],
  /** Last contact, counted back from today: 30, 91, 365 days; longer ago than a year. */
  met: ['month', 'quarter', 'year', 'over-year', 'never'],
  standing: standings,
  /** Days; any other number is understood as well. */
  rhythm: ['none', '<=30', '<=90', '>90'],
} as const;

/** What stands between spaces, quotes kept together: `tag:"old friends"`, `"Ada Lovelace"`, `ada`. */
const pieces = /(?:[^\s"]*"[^"]*"?)|[^\s"]+/gu;

/** Reads what was typed. A filter without a value yet (`tag:`) asks nothing. */
export function parseQuery(text: string): Query {
  const query: Query = { words: [], filters: [] };
  for (const [piece] of text.matchAll(pieces)) {
    const colon = piece.indexOf(':');
    const field = colon < 0 ? undefined : fieldOf(piece.slice(0, colon));
    const value = unquoted(piece.slice(colon + 1));
    if (field !== undefined && (value === '' || isValue(field, value))) {
      if (value !== '') query.filters.push({ field, value: canonical(field, value) });
    } else {
      query.words.push(...unquoted(piece).split(/\s+/u).filter(Boolean));
    }
  }
  return query;
}

/** The text of a query: read again, it is the same query. */
export function printQuery({ words, filters }: Query): string {
  return [...words.map(printWord), ...filters.map(printFilter)].join(' ');
}

/** In quotes when it would be a filter without them. */
function printWord(word: string): string {
  return parseQuery(word).words.length === 0 ? `"${word}"` : word;
}

/** A filter as it is typed. */
export function printFilter({ field, value }: Filter): string {
  return `${field}:${/\s/u.test(value) ? `"${value}"` : value}`;
}

/** How many days a `rhythm:` compares with, and how; undefined for `none` and what is no number. */
export function rhythmLimit(
  value: string,
): { compare: '<=' | '>=' | '<' | '>' | '='; days: number } | undefined {
  const [, compare = '', days] = /^(<=|>=|<|>|=)?(\d{1,4})$/u.exec(value) ?? [];
  if (days === undefined) return undefined;
  switch (compare) {
    case '<=':
    case '>=':
    case '<':
    case '>':
      return { compare, days: Number(days) };
    default:
      return { compare: '=', days: Number(days) };
  }
}

/**
 * The days of a `due:` that names them, both included: `2026-11-24..2026-11-29`, `..2026-11-23` (by
 * then), `2026-11-24..` (from then), or one day alone; undefined for any other value.
 */
export function dueSpan(value: string): { from: Day | null; to: Day | null } | undefined {
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return { from: value, to: value };
  const [, from, to] = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/u.exec(value) ?? [];
  return from === undefined && to === undefined
    ? undefined
    : { from: from ?? null, to: to ?? null };
}

function fieldOf(word: string): FilterField | undefined {
  return filterFields.find((field) => field === word.toLowerCase());
}

function unquoted(text: string): string {
  return text.replaceAll('"', '').trim();
}

function valuesOf(field: FilterField): readonly string[] | undefined {
  return field === 'tag' || field === 'type' || field === 'company'
    ? undefined
    : filterValues[field];
}

function isValue(field: FilterField, value: string): boolean {
  if (field === 'rhythm' && rhythmLimit(value)) return true;
  if (field === 'due' && dueSpan(value)) return true;
  const values = valuesOf(field);
  return values === undefined || values.includes(canonical(field, value));
}

/** `due:Late` is `due:late`; values that are yours stay as they are. */
function canonical(field: FilterField, value: string): string {
  const same = valuesOf(field)?.find((each) => each.toLowerCase() === value.toLowerCase());
  return same ?? value;
}
