/** Enter and a click on a line: that person in the side panel. The popup closes itself with it. */
import { openPanel } from '@/platform/panel';
import { requestPanelFor, takePanelRequest } from '../panel-request';

/**
 * Call it first thing in a handler, for the user's gesture. Without a tab in front there is no
 * panel, and nothing happens.
 */
export function openInPanel(personId: string | null, tabId: number | null): void {
  if (tabId === null) return;
  if (personId !== null) requestPanelFor(personId, tabId);
  // What no panel came for must not wait for the next one.
  openPanel(tabId).catch(takePanelRequest);
}
