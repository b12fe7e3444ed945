import type { Background } from './context';

/**
 * Brings all that hangs on the database up to it: alarms, badge, and what is drawn on open LinkedIn
 * tabs. Never rejects: a tab that cannot be reached asks by itself with its next profile.
 */
export async function afterChange({ outside, wake }: Background): Promise<void> {
  await Promise.allSettled([outside.refreshTabs(), wake()]);
}
