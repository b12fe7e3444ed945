/**
 * The popup's first view. A small script reads it (entrypoints/popup-first.ts) while the page's own
 * scripts are still being loaded, and leaves it where the page finds it.
 */
import { databaseName } from '@/storage/database-name';
import { firstRead, type FirstRead } from '@/storage/first-read';
import { currentDay } from '../current-day';
import { type Front, frontNow } from './front';

export type FirstView = FirstRead & { front: Front };

declare global {
  var confidantFirstView: Promise<FirstView | undefined> | undefined;
}

/** What takes less than this, in milliseconds, is not announced by a skeleton. */
const longestWait = 100;

/** Begins to read. */
export function beginFirstView(): void {
  globalThis.confidantFirstView = read();
}

/** The view if it is there soon; without it the page shows that it is loading, and reads again. */
export async function firstView(): Promise<FirstView | undefined> {
  const late = new Promise<undefined>((resolve) =>
    setTimeout(() => resolve(undefined), longestWait),
  );
  try {
    return await Promise.race([globalThis.confidantFirstView, late]);
  } catch {
    // The page meets the same trouble when it reads, and says what can be done.
    return undefined;
  }
}

async function read(): Promise<FirstView | undefined> {
  const front = frontNow();
  const keys = front.then((known) => known.keys);
  const found = await firstRead(databaseName, currentDay(), keys);
  return found && { ...found, front: await front };
}
