import type { Handlers } from '@/messaging/dispatch';
import { afterChange } from '../after-change';
import { withDatabase, type Background } from '../context';
import { vouchAnew } from '../vouch';

/** A page has done bulk work (restore, erase): everything derived follows before the answer. */
export function dataChangedHandler(background: Background): Handlers['data.changed'] {
  return () =>
    withDatabase(background, async () => {
      await vouchAnew(background.db, background.outside);
      await afterChange(background);
      return { ok: true, value: null };
    });
}
