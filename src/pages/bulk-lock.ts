/**
 * Held by the page that restores, erases or imports, from before its restore point is made until all
 * is tidied: its one long transaction keeps readers waiting.
 */
export const bulkLock = 'confidant.bulk';
