/** Opens a hostile page with a card of ours in it, waits for it to come to rest, and looks for secrets. */
import { expect } from '@playwright/test';
import type { Ground, HostileTab } from './ground.ts';
import './watcher.ts';

/**
 * A profile on which the card of a person is drawn; `watched.target` is its host. `until` is a
 * selector of what stands in the page when its own world may be asked.
 */
export async function openCard(
  ground: Ground,
  pathname: string,
  until?: string,
): Promise<HostileTab> {
  const tab = await ground.open(pathname, until);
  const isDrawn = () => {
    const host = watched.hosts.findLast((one) => one.isConnected && !one.hasChildNodes());
    watched.target = host ?? null;
    return host instanceof HTMLElement && host.offsetHeight > 60;
  };
  await expect.poll(() => tab.run(isDrawn), { timeout: 30_000 }).toBe(true);
  await settle(tab);
  return tab;
}

/** Two frames and a turn of the loop: what is observed has been reported. */
export function settle(tab: HostileTab): Promise<unknown> {
  return tab.run(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
      }),
  );
}

/** What of ours stands in somebody's loot. */
export function secretsIn(value: unknown, { base }: Ground): string[] {
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
    'moz-extension:',
    'your notes',
    new URL(base).host,
  ];
  return secrets.filter((secret) => text.includes(secret));
}
