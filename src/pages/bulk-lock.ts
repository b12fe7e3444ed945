/** Held by the page that does such work, from before its restore point is made until all is tidied. */
export const bulkLock = 'confidant.bulk';

/** Whether a page restores, erases or imports: its one long transaction keeps readers waiting. */
export async function isBulkWorkOn(): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some(({ name }) => name === bulkLock) === true;
}
