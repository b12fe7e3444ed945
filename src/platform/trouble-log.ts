/**
 * The last things that went wrong, for a bug report: when, where, and a code. Never a message, which
 * may quote what is kept. In `storage.local`, since the database may be what is in trouble.
 */
import type { Moment } from '@/domain/day';
import { localArea } from './local-area';

export type Trouble = {
  at: Moment;
  /** An error code, or the name of an error. */
  code: string;
  /** A route of the background, or a page. */
  where: string;
};

const key = 'troubles';

/** More would say nothing more. */
const kept = 20;

export const troubleLog = {
  /** Oldest first. */
  async read(): Promise<Trouble[]> {
    const value = await localArea.get(key);
    return Array.isArray(value) ? value.filter(isTrouble) : [];
  },
  async note(code: string, where: string): Promise<void> {
    const at = Temporal.Now.instant().toString({ smallestUnit: 'second' });
    await localArea.set(key, [...(await troubleLog.read()), { at, code, where }].slice(-kept));
  },
};

function isTrouble(value: unknown): value is Trouble {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'at' in value &&
    typeof value.at === 'string' &&
    'code' in value &&
    typeof value.code === 'string' &&
    'where' in value &&
    typeof value.where === 'string'
  );
}
