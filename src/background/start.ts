/**
 * The background's script, run anew at every wake. Every listener is registered before it returns,
 * or the event that woke it would be lost; nothing here throws, or no message would ever be
 * answered; nothing is kept in memory that matters.
 */
import type { ErrorCode } from '@/domain/commands';
import { dispatcher } from '@/messaging/dispatch';
import type { RouteName } from '@/messaging/protocol';
import { onAlarm } from '@/platform/alarms';
import { forFirefox } from '@/platform/browser';
import { onLossChange } from '@/platform/canary-area';
import { onMenuClick, setMenu } from '@/platform/context-menus';
import { onKeyCommand } from '@/platform/key-commands';
import * as downloads from '@/platform/downloads';
import { keepContentScriptsOut } from '@/platform/local-area';
import { clearNotice, onNoticeClick } from '@/platform/notifications';
import { onOmnibox, openFromOmnibox, showFirst } from '@/platform/omnibox';
import { openList, openWelcome } from '@/platform/pages';
import { onPermissionsChange } from '@/platform/permissions';
import { onInstalled, onMessage, onStartup, ourselves } from '@/platform/runtime';
import { troubleLog } from '@/platform/trouble-log';
import { database } from '@/storage/open';
import type { Background } from './context';
import { codeOf, isOurTrouble } from './error-code';
import { handlersOf } from './handlers';
import { keepIndexed } from './keep-indexed';
import { onKey } from './key-command';
import { menuEntries, onMenuEntry } from './menu';
import { omniboxAnswer, omniboxHint, omniboxRoute } from './omnibox';
import { outside } from './outside';
import { alarmNames } from './scheduler';
import { readThrough } from './read-through';
import { exportWhenDue } from './scheduled-export';
import { wakeInTurn } from './wake-in-turn';
import { whenQuiet } from './when-quiet';

export function startBackground(): void {
  const background: Background = { db: database, outside, wake };

  onMessage(dispatcher(handlersOf(background), ourselves(), codeOf, noteTrouble));
  onAlarm((name) => void wake({ vouching: name === alarmNames.heartbeat }));
  onInstalled(({ first }) => {
    if (first) void openWelcome().catch(ignore);
    void showMenu().catch(ignore);
    void wake({ vouching: true });
  });
  onStartup(() => {
    // Also here: the words may be in another language than when the browser was closed.
    void showMenu().catch(ignore);
    // A browser that was killed while somebody was looked for has their name on that line.
    void showFirst(omniboxHint()).catch(ignore);
    void wake({ vouching: true });
  });
  onPermissionsChange(() => void wake());
  // The page that answers it tells us, unless it is closed right then.
  onLossChange(() => void wake());
  onKeyCommand((command, tab) => onKey(command, tab, background));
  onMenuClick((click) => onMenuEntry(click, background));
  onOmnibox(
    omniboxHint,
    (text) => omniboxAnswer(background, text),
    (text, place) => {
      void omniboxRoute(background, text)
        .then((route) => openFromOmnibox(route, place))
        .catch(ignore);
    },
  );
  onNoticeClick((id) => {
    void openList().catch(ignore);
    void clearNotice(id).catch(ignore);
  });

  void keepContentScriptsOut().catch(ignore);
  void wake();
}

function showMenu(): Promise<void> {
  return setMenu(menuEntries());
}

async function wake(options?: { vouching: boolean }): Promise<void> {
  await wakeInTurn(database, outside, options);
  void keepIndexed(database, outside);
  // Chromium drops a database in which it meets a bad block, and says so.
  if (forFirefox) void readThrough(database, outside);
  void whenQuiet(database, outside);
  void exportWhenDue(database, outside, downloads);
}

/** What the user did wrong is no trouble of ours. */
function noteTrouble(code: ErrorCode, route: RouteName): void {
  if (isOurTrouble(code)) void troubleLog.note(code, route).catch(ignore);
}

/** For what the user sees did not happen, and can do again. */
function ignore(): void {}
