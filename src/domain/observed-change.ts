/** Which observed change is still news: seen since the last contact and not answered since. */
import type { Day } from './day';
import type { ObservedChange, Person } from './schema/records';

/** The most telling first, when several fields changed on one day. */
const telling: readonly ObservedChange['field'][] = ['company', 'headline', 'name'];

/**
 * The change to list a person for, null when there is no news. "Not interested" answers everything
 * seen up to then: an older change does not come up in place of the one dismissed.
 */
export function openChange(
  person: Pick<Person, 'dismissals'>,
  changes: readonly ObservedChange[],
  lastContactOn: Day | null,
): ObservedChange | null {
  if (changes.length === 0) return null;
  const dismissals = person.dismissals.filter(({ kind }) => kind === 'change');
  const dismissed = new Set(dismissals.map(({ sourceId }) => sourceId));
  // By the day, for what was dismissed may be gone by now; within that day by the moment.
  const answeredOn = dismissals.reduce((newest, { day }) => (day > newest ? day : newest), '');
  const answeredAt = changes
    .filter(({ id }) => dismissed.has(id))
    .reduce((newest, { createdAt }) => (createdAt > newest ? createdAt : newest), '');
  const news = changes.filter(
    ({ on, createdAt }) =>
      on >= answeredOn && createdAt > answeredAt && (lastContactOn === null || on > lastContactOn),
  );
  return news.toSorted(byNewest)[0] ?? null;
}

function byNewest(a: ObservedChange, b: ObservedChange): number {
  if (a.on !== b.on) return a.on > b.on ? -1 : 1;
  return telling.indexOf(a.field) - telling.indexOf(b.field);
}
