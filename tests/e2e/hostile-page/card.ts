/** Opens a hostile page with a card of ours in it, waits for it to come to rest, and looks for secrets. */
import { expect, type Page } from '@playwright/test';
import type { Extension } from '../support/launch.ts';
import './watcher.ts';

export const origin = 'https://www.linkedin.com';

/**
 * A profile on which the card of a person is drawn; `watched.target` is its host. `until` is a
 * selector of what stands in the page when its own world may be asked.
 */
export async function openCard(
  { context }: Extension,
  pathname: string,
  until = 'body',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + pathname);
  await page.locator(until).waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const host = watched.hosts.findLast((one) => one.isConnected && !one.hasChildNodes());
    watched.target = host ?? null;
    return (host?.getBoundingClientRect().height ?? 0) > 60;
  });
  await settle(page);
  return page;
}

/** Two frames and a turn of the loop: what is observed has been reported. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
      }),
  );
}

/** What of ours stands in somebody's loot. */
export function secretsIn(value: unknown, { id }: Extension): string[] {
  expect(value).toBeDefined();
  const text = JSON.stringify(value).toLowerCase();
  const secrets = [
    'zebrawort',
    'quince',
    'marmalade',
    'wilhelmina',
    'zora',
    'mentor',
    'talked',
    'letter u+',
    'ż',
    'ħ',
    'confidant',
    'chrome-extension:',
    'your notes',
    id,
  ];
  return secrets.filter((secret) => text.includes(secret));
}
