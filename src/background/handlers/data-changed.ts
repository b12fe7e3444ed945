import type { Handlers } from '@/messaging/dispatch';
import { beginAnew } from '@/storage/canary';
import { afterChange } from '../after-change';
import { withDatabase, type Background } from '../context';

/** A page has done bulk work (restore, erase): everything derived follows before the answer. */
export function dataChangedHandler(background: Background): Handlers['data.changed'] {
  return () =>
    withDatabase(background, async () => {
      await beginAnew(background.db, background.outside.canary);
      await afterChange(background);
      // Everything was erased: notices with names stand until they are clicked.
      if ((await background.db.people.count()) === 0) {
        await background.outside.clearNotices().catch(() => undefined);
      }
      return { ok: true, value: null };
    });
}
