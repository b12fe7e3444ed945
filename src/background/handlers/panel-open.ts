import { refuse, type Handlers } from '@/messaging/dispatch';
import { openPanelFromPage } from '@/platform/panel';

/**
 * The control on the page was clicked. Not a moment may pass before the browser is asked: the
 * gesture came with the message and does not outlive an `await`. The tab id is the only thing
 * taken from `sender.tab`, and only to know beside which page to open.
 */
export const panelOpenHandler: Handlers['panel.open'] = (_request, sender) => {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return Promise.resolve(refuse('invalid', 'Not in a tab.'));
  return openPanelFromPage(tabId).then(
    () => ({ ok: true, value: null }),
    (error: unknown) => refuse('unavailable', String(error)),
  );
};
