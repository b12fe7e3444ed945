/** Which people a question's filters let through. All in local days; `today` comes from outside. */
import { addDays, type Day } from '@/domain/day';
import { fold } from '@/domain/display-name';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Standing } from '@/domain/standing';
import { has, searched } from './match';
import { dueSpan, type Filter, type FilterField, rhythmLimit } from './query';
import { termsOf } from './tokens';

/** What filters look at. */
export type FilterFacts = {
  company: string | null;
  tags: readonly string[];
  /** Current roles. */
  typeIds: readonly string[];
  rhythmDays: number | null;
  lastContactOn: Day | null;
  nextDueOn: Day | null;
  standing: Standing;
};

/** Days back from today that `met:` still counts. */
export const metWithin = { month: 30, quarter: 91, year: 365 } as const;
/** Days after today that `due:week` still counts. */
export const dueWithin = 6;

type Surroundings = { types: RelationshipTypes; today: Day };

/**
 * A test for people: every field asked for has to hold, of several values of one field any; but all
 * tags, of which people have many.
 */
export function passesFilters(
  filters: readonly Filter[],
  surroundings: Surroundings,
): (facts: FilterFacts) => boolean {
  const tests = [...Map.groupBy(filters, ({ field }) => field)].map(([field, group]) => {
    const each = group.map(({ value }) => testOf(field, value, surroundings));
    return (facts: FilterFacts) =>
      field === 'tag' ? each.every((test) => test(facts)) : each.some((test) => test(facts));
  });
  return (facts) => tests.every((test) => test(facts));
}

function testOf(
  field: FilterField,
  value: string,
  { types, today }: Surroundings,
): (facts: FilterFacts) => boolean {
  switch (field) {
    case 'tag': {
      const asked = fold(value);
      return ({ tags }) => tags.some((tag) => fold(tag) === asked);
    }
    case 'type': {
      if (value === 'none') return ({ typeIds }) => typeIds.length === 0;
      const ids = typesNamed(value, types);
      // By the id also a type that is gone.
      return ({ typeIds }) => typeIds.some((id) => ids.has(id) || id === value);
    }
    case 'company': {
      const terms = termsOf([value]);
      return ({ company }) => {
        const text = searched(company ?? '');
        return terms.every((term) => has(text, term));
      };
    }
    case 'due':
      return ({ nextDueOn }) => isDue(value, nextDueOn, today);
    case 'met':
      return ({ lastContactOn }) => wasMet(value, lastContactOn, today);
    case 'standing':
      return ({ standing }) => standing === value;
    case 'rhythm':
      return ({ rhythmDays }) => hasRhythm(value, rhythmDays);
  }
}

/** The types of that id or name; built-in ones by their id, whatever the interface's language. */
export function typesNamed(value: string, types: RelationshipTypes): ReadonlySet<string> {
  const asked = closedUp(value);
  const named = [...types.values()].filter(
    ({ id, label }) => closedUp(id) === asked || (label !== null && closedUp(label) === asked),
  );
  return new Set(named.map(({ id }) => id));
}

/** "Direct report" and `directReport` are the same. */
function closedUp(text: string): string {
  return fold(text).replaceAll(' ', '');
}

function isDue(value: string, nextDueOn: Day | null, today: Day): boolean {
  if (value === 'none') return nextDueOn === null;
  if (nextDueOn === null) return false;
  const span = dueSpan(value);
  if (span) {
    return (
      (span.from === null || nextDueOn >= span.from) && (span.to === null || nextDueOn <= span.to)
    );
  }
  if (value === 'late') return nextDueOn < today;
  if (value === 'today') return nextDueOn === today;
  return nextDueOn >= today && nextDueOn <= addDays(today, dueWithin);
}

function wasMet(value: string, on: Day | null, today: Day): boolean {
  if (value === 'never') return on === null;
  if (on === null) return false;
  if (value === 'over-year') return on < addDays(today, -metWithin.year);
  if (value === 'month' || value === 'quarter' || value === 'year')
    return on >= addDays(today, -metWithin[value]);
  return false;
}

function hasRhythm(value: string, rhythmDays: number | null): boolean {
  const limit = rhythmLimit(value);
  if (limit === undefined) return rhythmDays === null;
  if (rhythmDays === null) return false;
  switch (limit.compare) {
    case '<=':
      return rhythmDays <= limit.days;
    case '>=':
      return rhythmDays >= limit.days;
    case '<':
      return rhythmDays < limit.days;
    case '>':
      return rhythmDays > limit.days;
    case '=':
      return rhythmDays === limit.days;
  }
}
