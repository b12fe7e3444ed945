import type { Handlers } from '@/messaging/dispatch';
import { runCommand } from '@/storage/run-command';
import { storeContext, withDatabase, type Background } from '../context';

/** Folded on one profile, folded on all: it is a setting. */
export function annotationCollapseHandler(background: Background): Handlers['annotation.collapse'] {
  const { db, outside } = background;
  return ({ collapsed }) =>
    withDatabase(background, async () => {
      const outcome = await runCommand(
        db,
        {
          commandId: outside.newId(),
          name: 'settings.change',
          input: { fields: { annotationCollapsed: collapsed } },
        },
        storeContext(outside),
      );
      if (!outcome.ok) return outcome;
      void outside.refreshTabs().catch(() => {
        // The other tabs show it with their next question.
      });
      return { ok: true, value: null };
    });
}
