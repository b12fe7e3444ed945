/** A backup as a file: its name and how large it may be. Without schemas, for a worker that needs none. */

/**
 * Largest file that is read, in bytes. 30,000 people with 400,000 items take about 130 MiB, 100,000
 * with 1,700,000 about 440 MiB. It is held once as bytes and never as one string.
 */
export const mostBytes = 512 * 2 ** 20;

/** The name to save a backup under. `day` is local. */
export function backupFileName(day: string): string {
  return `confidant-backup-${day}.json`;
}
