/** How long a page takes until something can be seen on it. */
import type { Page } from '@playwright/test';

/** Milliseconds until a page that shows nothing has failed. */
const deadline = 60_000;

/**
 * Milliseconds from the start of the navigation to the frame after the first such element. Throws
 * when none comes within a minute.
 */
export async function timeToPaint(page: Page, address: string, what: string): Promise<number> {
  // A tab behind another one paints late or not at all.
  await page.bringToFront();
  // From another page, or a change of the hash alone would load nothing.
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    ([selector, most]) =>
      new Promise<number>((resolve, reject) => {
        const look = () => {
          if (document.querySelector(selector)) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          } else if (performance.now() < most) requestAnimationFrame(look);
          else reject(new Error(`${location.href} shows no ${selector}`));
        };
        look();
      }),
    [what, deadline] as const,
  );
}
