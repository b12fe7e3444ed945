/**
 * Follow-ups and promises that were begun and not saved yet, by the person's id: the panel follows
 * the page, and one comes back to them after looking at somebody else. Kept while this page lives.
 */
import type { Day } from '@/domain/day';

export type BegunPlan = {
  kind: 'followUp' | 'mine' | 'theirs';
  text: string;
  dueOn: Day | null;
  /** As typed. */
  at: string;
  repeat: string;
  promisedOn: Day | null;
};

const begun = new Map<string, BegunPlan>();

export function begunPlan(personId: string): BegunPlan | undefined {
  return begun.get(personId);
}

/** Nothing but a day is nothing to come back to. */
export function keepBegunPlan(personId: string, plan: BegunPlan): void {
  if (plan.text.trim() === '') begun.delete(personId);
  else begun.set(personId, plan);
}

/** It was saved or given up. */
export function forgetBegunPlan(personId: string): void {
  begun.delete(personId);
}
