/** The few signs on the toolbar icon. */
import { browser } from './browser';

/** Shows `text` (blank: nothing) in the given colours (`#rrggbb`). */
export async function showBadge(
  text: string,
  colours: { back: string; text: string },
): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: colours.back });
  await browser.action.setBadgeTextColor({ color: colours.text });
  await browser.action.setBadgeText({ text });
}

/** Shows `words` when somebody points at the icon in this tab; null for the usual ones. */
export async function showTooltip(tabId: number, words: string | null): Promise<void> {
  const title = words ?? browser.runtime.getManifest().action?.default_title ?? '';
  await browser.action.setTitle({ tabId, title });
}
