/**
 * What was typed to find people, by the id that stands for it in the browser's history. The history
 * is written to the disk with all that is kept beside its places; this is not: it is in memory, here
 * for the back button and in `storage.session` for a reload, and gone with the browser.
 */
import { dropFromSessionArea, keepInSessionArea, readSessionArea } from '@/platform/session-area';

const prefix = 'typed:';
const known = new Map<string, string>();
let recalling: Promise<void> = Promise.resolve();

/** While it is not known whether names are covered. */
let areHidden = false;

/** Blank for an id that stands for nothing any more. */
export function typedWords(id: string): string {
  return areHidden ? '' : (known.get(id) ?? '');
}

/** Shows none of them, or all again: nothing is forgotten. */
export function hideTyped(hidden: boolean): void {
  areHidden = hidden;
}

/** The id to find them by; a blank one for no words. */
export function keepTyped(words: string): string {
  if (words === '') return '';
  const id = crypto.randomUUID();
  known.set(id, words);
  keepInSessionArea(prefix + id, words).catch(ignore);
  return id;
}

/** Something else was typed in its place. */
export function dropTyped(id: string): void {
  if (known.delete(id)) dropFromSessionArea([prefix + id]).catch(ignore);
}

/** Finds again what was typed before this page was loaded. Never rejects. */
export function recallTyped(): Promise<void> {
  recalling = recall().catch(ignore);
  return recalling;
}

async function recall(): Promise<void> {
  for (const [name, words] of await readSessionArea(prefix)) {
    if (typeof words === 'string') known.set(name.slice(prefix.length), words);
  }
}

/** For good, and in every page that is loaded from now on: the screen is shared. */
export function forgetTyped(): void {
  known.clear();
  const forget = async (): Promise<void> => {
    await recalling;
    known.clear();
    await dropFromSessionArea([...(await readSessionArea(prefix)).keys()]);
  };
  forget().catch(ignore);
}

/** A reload finds less than it could. */
function ignore(_error: unknown): void {}
