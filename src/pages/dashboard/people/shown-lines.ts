/** Which people the list shows, and in which order. Pure, and fast enough for every key pressed. */
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { PeopleSort } from '@/domain/schema/records';
import { passesFilters } from '@/search/filter';
import { has, searched } from '@/search/match';
import type { Query } from '@/search/query';
import { termsOf } from '@/search/tokens';
import type { PersonLine } from '@/storage/queries/person-line';

/** Before, after or the same, as `sort` wants it. */
type Order = (a: PersonLine, b: PersonLine) => number;

/** Blank and null come last, whatever the direction. */
function by(valueOf: (line: PersonLine) => string | null, direction: 1 | -1): Order {
  return (a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first === second) return 0;
    if (!first) return 1;
    if (!second) return -1;
    return first < second ? -direction : direction;
  };
}

const byName = by(({ foldedName }) => foldedName, 1);
const orders: Record<PeopleSort, Order> = {
  name: byName,
  lastContact: by(({ lastContactOn }) => lastContactOn, -1),
  nextDue: by(({ nextDueOn }) => nextDueOn, 1),
  changed: by(({ touchedAt }) => touchedAt, -1),
};

/** In the order asked for; equal ones by name, then always the same way. */
export function sortedLines(lines: readonly PersonLine[], sort: PeopleSort): PersonLine[] {
  const order = orders[sort];
  return lines.toSorted((a, b) => order(a, b) || byName(a, b) || (a.id < b.id ? -1 : 1));
}

/** Those a query asks for. Archived people are put away: only words or their own filter find them. */
export function matchingLines(
  lines: readonly PersonLine[],
  { words, filters }: Query,
  surroundings: { types: RelationshipTypes; today: Day },
): readonly PersonLine[] {
  const terms = termsOf(words);
  const passes = passesFilters(filters, surroundings);
  const withArchived =
    terms.length > 0 ||
    filters.some(({ field, value }) => field === 'standing' && value === 'archived');
  return lines.filter(
    (line) =>
      (withArchived || line.standing !== 'archived') &&
      passes(line) &&
      terms.every((term) => has(textOf(line), term)),
  );
}

const texts = new WeakMap<PersonLine, string>();

/** Name, headline, company and tags, made ready once and forgotten with the line. */
function textOf(line: PersonLine): string {
  let text = texts.get(line);
  if (text === undefined) {
    const { name, headline, company, tags } = line;
    text = searched([name, headline, company, ...tags].join(' \n '));
    texts.set(line, text);
  }
  return text;
}
