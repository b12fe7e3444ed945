/** Every route of src/messaging/protocol.ts and who answers it. A missing one does not compile. */
import type { Handlers } from '@/messaging/dispatch';
import type { Background } from './context';
import { annotationCollapseHandler } from './handlers/annotation-collapse';
import { commandHandler } from './handlers/command';
import { dataChangedHandler } from './handlers/data-changed';
import { exportScheduleHandler } from './handlers/export-schedule';
import { marksSeenHandler } from './handlers/marks-seen';
import { panelOpenHandler } from './handlers/panel-open';
import { profileShownHandler } from './handlers/profile-shown';
import { surfaceOpenedHandler } from './handlers/surface-opened';

export function handlersOf(background: Background): Handlers {
  return {
    'profile.shown': profileShownHandler(background),
    'panel.open': panelOpenHandler,
    'annotation.collapse': annotationCollapseHandler(background),
    'marks.seen': marksSeenHandler(background),
    command: commandHandler(background),
    'data.changed': dataChangedHandler(background),
    'export.schedule': exportScheduleHandler(background),
    'surface.opened': surfaceOpenedHandler(background),
  };
}
