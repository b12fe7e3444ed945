/**
 * How much was and how much comes, counted in indexes: what it costs depends on how many months and
 * weeks are asked for, and on what is in the trash, not on how much is kept.
 */
import type { Day } from '@/domain/day';
import type { Interaction } from '@/domain/schema/records';
import type { ConfidantDatabase } from '../database';

/** Days from one to another, both included; null is as far as there are any. */
export type DaySpan = { from: Day | null; to: Day };

/** Before and after every day. */
const first = '';

/** How many people have their next due day in each span; silent people have none. */
export function countDue(db: ConfidantDatabase, spans: readonly DaySpan[]): Promise<number[]> {
  return db.transaction('r', db.people, () =>
    Promise.all(
      spans.map(({ from, to }) =>
        db.people
          .where('state.nextDueOn')
          .between(from ?? first, to, true, true)
          .count(),
      ),
    ),
  );
}

/**
 * How often there was contact in each span. An interaction counts once, however many people it was
 * with; not when it was contact with nobody (an event merely attended), and not while it or
 * everybody it was contact with is in the trash.
 */
export function countContact(db: ConfidantDatabase, spans: readonly DaySpan[]): Promise<number[]> {
  return db.transaction('r', db.people, db.interactions, async () => {
    const [all, withNobody, hidden] = await Promise.all([
      Promise.all(
        spans.map(({ from, to }) =>
          db.interactions
            .where('on')
            .between(from ?? first, to, true, true)
            .count(),
        ),
      ),
      Promise.all(
        spans.map(({ from, to }) =>
          db.interactions
            .where('[contactIds.length+on]')
            .between([0, from ?? first], [0, to], true, true)
            .count(),
        ),
      ),
      daysOfHiddenContact(db),
    ]);
    return spans.map(({ from, to }, index) => {
      const inSpan = hidden.filter((on) => on >= (from ?? first) && on <= to).length;
      return (all[index] ?? 0) - (withNobody[index] ?? 0) - inSpan;
    });
  });
}

/** The days of contact that the trash hides: the interaction itself, or everybody it was with. */
async function daysOfHiddenContact(db: ConfidantDatabase): Promise<Day[]> {
  const [trashed, gone] = await Promise.all([
    db.interactions.where('deletedAt').above('').toArray(),
    trashedPeople(db),
  ]);
  const withGone = await db.interactions
    .where('personIds')
    .anyOf([...gone])
    .distinct()
    .toArray();
  const hidden = [
    ...trashed.filter(({ contactIds }) => contactIds.length > 0),
    ...withGone.filter((each) => each.contactIds.length > 0 && !isContact(each, gone)),
  ];
  const days = new Map(hidden.map(({ id, on }) => [id, on]));
  return [...days.values()];
}

/** How often there was contact with each person in a span, by id: those behind the number. */
export function readContact(
  db: ConfidantDatabase,
  { from, to }: DaySpan,
): Promise<Map<string, number>> {
  return db.transaction('r', db.people, db.interactions, async () => {
    const [interactions, gone] = await Promise.all([
      db.interactions
        .where('on')
        .between(from ?? first, to, true, true)
        .toArray(),
      trashedPeople(db),
    ]);
    const times = new Map<string, number>();
    for (const interaction of interactions) {
      if (interaction.deletedAt !== null) continue;
      for (const id of new Set(interaction.contactIds)) {
        if (!gone.has(id)) times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    return times;
  });
}

async function trashedPeople(db: ConfidantDatabase): Promise<ReadonlySet<string>> {
  return new Set(await db.people.where('deletedAt').above('').primaryKeys());
}

function isContact({ contactIds }: Interaction, gone: ReadonlySet<string>): boolean {
  return contactIds.some((id) => !gone.has(id));
}
