/**
 * Where one is in the first steps. The address says it, so that the back button and a reload lead
 * to it; a page opened anew goes on where the last one was.
 */
import { useEffect, useSyncExternalStore } from 'react';

/**
 * In their order. `connections` and `triage` belong to `people`. Those three stand in the address as
 * they do in the dashboard's, so that what is shared with it leads to the right place in both.
 */
const steps = ['yours', 'linkedin', 'people', 'connections', 'triage', 'safe'] as const;
export type Step = (typeof steps)[number];

const key = 'welcome.step';

/** The address of a step within the page. */
export function stepAddress(step: Step): string {
  return `#/${step}`;
}

export function goToStep(step: Step): void {
  location.hash = stepAddress(step);
}

export function useStep(): Step {
  const step = useSyncExternalStore(onHashChange, stepNow);
  useEffect(() => localStorage.setItem(key, step), [step]);
  return step;
}

function stepNow(): Step {
  return stepOf(location.hash.slice(2)) ?? stepOf(localStorage.getItem(key)) ?? steps[0];
}

function stepOf(name: string | null): Step | undefined {
  return steps.find((step) => step === name);
}

function onHashChange(callback: () => void): () => void {
  addEventListener('hashchange', callback);
  return () => removeEventListener('hashchange', callback);
}
