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
