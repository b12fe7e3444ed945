/**
 * Whom to get back to today: one item a person, five kinds of reason in order, a small budget, and
 * a choice that is made once and kept for the day. The numbers are in ./list-numbers.ts.
 */
import type { Day } from './day';
import { reasonsFor } from './due';
import type { DayList, Dossier, DueItem } from './due-item';
import { listNumbers } from './list-numbers';
import type { RelationshipTypes } from './relationship-types';
import { weightOf } from './rhythm';
import { alwaysShown, strengthOf } from './strength';

/** The line of one person with all reasons, strongest first; null when nothing is due. */
export function dueItemOf(dossier: Dossier, types: RelationshipTypes, today: Day): DueItem | null {
  const [strongest, ...others] = reasonsFor(dossier, types, today);
  if (strongest === undefined) return null;
  const score = strengthOf(strongest, weightOf(dossier.person, types, today), today);
  return { personId: dossier.person.id, reasons: [strongest, ...others], score };
}

/** Items in the order of the list: stronger first, then the older reason. */
export function inListOrder(items: readonly DueItem[]): DueItem[] {
  return items.toSorted(
    (a, b) =>
      b.score - a.score ||
      compare(a.reasons[0].day, b.reasons[0].day) ||
      compare(a.personId, b.personId),
  );
}

/**
 * Makes the day's choice from everybody who is due: all with a commitment or a date, then up to
 * `budget` others, at most two of them dormant ties. The rest waits under *Show more*.
 */
export function chooseDayList(
  items: readonly DueItem[],
  { day, budget }: { day: Day; budget: number },
): DayList {
  const chosen: string[] = [];
  const more: string[] = [];
  let left = budget;
  let dormantLeft: number = listNumbers.dormantADay;
  for (const item of inListOrder(items)) {
    const dormant = isDormant(item);
    if (hasCommitmentOrDate(item)) {
      chosen.push(item.personId);
    } else if (left > 0 && (!dormant || dormantLeft > 0)) {
      chosen.push(item.personId);
      left -= 1;
      if (dormant) dormantLeft -= 1;
    } else {
      more.push(item.personId);
    }
  }
  return { day, chosen, more };
}

/**
 * Whether a choice made earlier is still the one to show. An empty one is not kept: the first
 * person who becomes due after it would have to wait for tomorrow.
 */
export function stillHolds(list: DayList | null, today: Day): list is DayList {
  return list !== null && list.day === today && list.chosen.length + list.more.length > 0;
}

/**
 * The lines to show of what is due now. A chosen line keeps its place until it is answered;
 * nothing else takes a place that becomes free. Commitments and dates that came up since the
 * choice was made stand first.
 */
export function visibleItems(items: readonly DueItem[], list: DayList): DueItem[] {
  const places = new Map(list.chosen.map((personId, index) => [personId, index]));
  const added = items.filter((item) => !places.has(item.personId) && hasCommitmentOrDate(item));
  return [...inListOrder(added), ...inPlace(items, places)];
}

/** What *Show more* adds: due, within no budget today; those known when the choice was made first. */
export function moreItems(items: readonly DueItem[], list: DayList): DueItem[] {
  const chosen = new Set(list.chosen);
  const places = new Map(list.more.map((personId, index) => [personId, index]));
  const rest = items.filter((item) => !chosen.has(item.personId) && !hasCommitmentOrDate(item));
  const later = rest.filter((item) => !places.has(item.personId));
  return [...inPlace(rest, places), ...inListOrder(later)];
}

/** Whom the day's choice suggests as a dormant tie: the writer sets their `suggestedOn` to its day. */
export function suggestedIn(items: readonly DueItem[], list: DayList): string[] {
  const chosen = new Set(list.chosen);
  return items
    .filter((item) => chosen.has(item.personId) && isDormant(item))
    .map((item) => item.personId);
}

function inPlace(items: readonly DueItem[], places: ReadonlyMap<string, number>): DueItem[] {
  return items
    .flatMap((item) => {
      const place = places.get(item.personId);
      return place === undefined ? [] : [{ item, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function hasCommitmentOrDate({ reasons }: DueItem): boolean {
  return reasons.some(alwaysShown);
}

function isDormant({ reasons }: DueItem): boolean {
  return reasons[0].kind === 'dormant';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
