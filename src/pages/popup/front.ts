/** The tab in front, and whose profile its address is. */
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';
import type { Sighting } from '@/messaging/protocol';
import { type ActiveTab, activeTab } from '@/platform/tabs';

export type Front = {
  tab: ActiveTab | null;
  keys: ProfileKey[];
  /** What the page says; null until it answers, and where no script of ours runs. */
  sighting: Sighting | null;
  /** A LinkedIn tab without our script: open since before the install or update. */
  unreachable: boolean;
};

/** As far as its address tells. */
export async function frontNow(): Promise<Front> {
  const tab = await activeTab();
  return {
    tab,
    keys: tab?.url ? keysFromAddress(tab.url) : [],
    sighting: null,
    unreachable: false,
  };
}
