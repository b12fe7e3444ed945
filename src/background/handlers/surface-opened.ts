import type { Handlers } from '@/messaging/dispatch';
import { withDatabase, type Background } from '../context';

/** Fresh start counts the days since any surface of ours was last open. */
export function surfaceOpenedHandler(background: Background): Handlers['surface.opened'] {
  const { db, outside } = background;
  return () =>
    withDatabase(background, async () => {
      await db.device.put({ id: 'lastOpenedAt', value: outside.now() });
      return { ok: true, value: null };
    });
}
