/**
 * The background's script, run anew at every wake. Every listener is registered before it returns,
 * or the event that woke it would be lost; nothing here throws, or no message would ever be
 * answered; nothing is kept in memory that matters.
 */
import { dispatcher } from '@/messaging/dispatch';
import { onAlarm } from '@/platform/alarms';
import { keepContentScriptsOut } from '@/platform/local-area';
import { clearNotice, onNoticeClick } from '@/platform/notifications';
import { openList } from '@/platform/pages';
import { openPanel } from '@/platform/panel';
import { onPermissionsChange } from '@/platform/permissions';
import { onInstalled, onKeyCommand, onMessage, onStartup, ourselves } from '@/platform/runtime';
import { database } from '@/storage/open';
import type { Background } from './context';
import { codeOf } from './error-code';
import { handlersOf } from './handlers';
import { outside } from './outside';
import { alarmNames } from './scheduler';
import { wakeInTurn } from './wake-in-turn';

export function startBackground(): void {
  const background: Background = { db: database, outside, wake };

  onMessage(dispatcher(handlersOf(background), ourselves(), codeOf));
  onAlarm((name) => void wake({ vouching: name === alarmNames.heartbeat }));
  onInstalled(() => void wake({ vouching: true }));
  onStartup(() => void wake({ vouching: true }));
  onPermissionsChange(() => void wake());
  onKeyCommand((command, tabId) => {
    // Nothing before it: the key press is the gesture.
    if (command === 'open-panel' && tabId !== null) void openPanel(tabId).catch(ignore);
  });
  onNoticeClick((id) => {
    void openList().catch(ignore);
    void clearNotice(id).catch(ignore);
  });

  void keepContentScriptsOut().catch(ignore);
  void wake();
}

function wake(options?: { vouching: boolean }): Promise<void> {
  return wakeInTurn(database, outside, options);
}

/** For what the user sees did not happen, and can do again. */
function ignore(): void {}
