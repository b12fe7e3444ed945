/** What the keys of wxt.config.ts do. `_execute_action` opens the popup without us. */
import type { CommandTab } from '@/platform/key-commands';
import { openDashboard } from '@/platform/pages';
import { openPanel } from '@/platform/panel';
import { talkedToday } from './act-on-profile';
import type { Background } from './context';
import { turnScreenCover } from './screen-cover';

/** Call it in the same task as the key: the panel opens for the user's gesture only. */
export function onKey(command: string, tab: CommandTab | null, background: Background): void {
  if (command === 'open-dashboard') void openDashboard().catch(ignore);
  if (command === 'cover-screen') void turnScreenCover(background).catch(ignore);
  if (tab === null) return;
  if (command === 'open-panel') openPanel(tab.id).catch(ignore);
  if (command === 'talked-today' && tab.url !== null) {
    void talkedToday({ address: tab.url, linkText: null, onPage: true, tabId: tab.id }, background);
  }
}

/** For what the user sees did not happen, and can do again. */
function ignore(): void {}
