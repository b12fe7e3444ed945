/**
 * Sample people are known by their ids alone, which all begin alike and are never given to anything
 * else: so they are told from what is yours in every table, after every edit, and after a backup
 * with them in it was brought back.
 */

/** What the id of everything in the sample begins with: a uuid to every schema, random to nobody. */
export const samplePrefix = '5a3f1e00-0000-4000-8000-';

/** The id of the `number`th thing in the sample, from 1. */
export function sampleId(number: number): string {
  return `${samplePrefix}${number.toString(16).padStart(12, '0')}`;
}

/** Whether this is the id of something in the sample. */
export function isSampleId(id: string): boolean {
  return id.startsWith(samplePrefix);
}
