/** The day a person's rhythm began to apply, as the writer keeps it. */
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { rhythmOf, trackingSinceAfter } from '@/domain/rhythm';
import type { Person } from '@/domain/schema/records';
import { sameContent } from './change';

/**
 * `trackingSince` begins with a rhythm and ends with it, unless the command set it itself. `before`
 * is null for somebody new; `typesChanged` says whether the command changed relationship types.
 */
export function trackingSinceOf(
  before: Person | null,
  person: Person,
  { types, typesChanged, today }: { types: RelationshipTypes; typesChanged: boolean; today: Day },
): Day | null {
  const changed =
    before === null ||
    before.rhythmDays !== person.rhythmDays ||
    !sameContent(before.relationships, person.relationships);
  if (!typesChanged && !changed) return person.trackingSince;
  // A day left from a rhythm that time ended says nothing about the one that begins.
  const left =
    before !== null &&
    before.trackingSince === person.trackingSince &&
    changed &&
    rhythmOf(before, types, today) === null;
  return trackingSinceAfter(left ? { ...person, trackingSince: null } : person, types, today);
}
