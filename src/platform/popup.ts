/** The popup, as a window of the browser's. */
import { browser, forFirefox } from './browser';

/**
 * Closes the popup, when that is what this page is, after it has opened something else: Firefox
 * leaves it open over what it opened. Chromium closes it by itself.
 */
export function leavePopup(): void {
  if (forFirefox && browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
