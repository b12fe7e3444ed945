/**
 * What lists need to know of a person without reading everything about them. Kept beside the
 * person by the command that changes it (never in a backup), and equal to a recomputation from
 * scratch: tests/integration holds that.
 */
import type { Day } from './day';

export type PersonState = {
  /** Newest day among this person's own contacts. */
  lastContactOn: Day | null;
  /** How many different days with contact. */
  contactDays: number;
  /** Median of the gaps between contact days, in days; null below two of them. */
  medianGapDays: number | null;
  /** Day of the newest observed change since the last contact that was not dismissed. */
  changedOn: Day | null;
  /**
   * The first day on which there is any reason to list this person, snooze, pause and dismissals
   * considered; null when there is none. Past days stay until they are answered.
   */
  nextDueOn: Day | null;
  /** Name, folded for search and sorting. */
  foldedName: string;
};
