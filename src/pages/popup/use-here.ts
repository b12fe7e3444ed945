/**
 * Who is on the page in front. The address is enough; what the page itself says (a member id, a
 * name, that it is one's own profile) is asked of the content script and added when it answers.
 */
import { useEffect, useState } from 'react';
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';
import type { Sighting } from '@/messaging/protocol';
import { activeTab, onActiveTabChange, type ActiveTab } from '@/platform/tabs';
import { personByKeys, type KeyMatch } from '@/storage/queries/person-by-keys';
import { database } from '@/storage/open';
import { useLive } from '../use-live';

export type Here = {
  keys: ProfileKey[];
  match: KeyMatch;
  /** What the page says; null until it answers, and where no script of ours runs. */
  sighting: Sighting | null;
};

type Front = { tab: ActiveTab | null; keys: ProfileKey[]; sighting: Sighting | null };

// Asked with the script, not after the first render.
const firstTab = activeTab();

/** Undefined until the tab is known and looked up. */
export function useHere(): { here: Here | null; tabId: number | null } | undefined {
  const front = useFront();
  const found = useLive(async () => {
    if (!front) return undefined;
    const match = front.keys.length === 0 ? null : await personByKeys(database, front.keys);
    return { front, match };
  }, [front]);
  if (!front || !found) return undefined;
  const { tab, keys, sighting } = found.front;
  const nobody = !found.match || sighting?.own === true;
  return {
    tabId: tab?.id ?? null,
    here: nobody || !found.match ? null : { keys, match: found.match, sighting },
  };
}

function useFront(): Front | undefined {
  const [front, setFront] = useState<Front>();
  useEffect(() => {
    let gone = false;
    const look = async (asked: Promise<ActiveTab | null>) => {
      const tab = await asked;
      if (gone) return;
      const keys = tab?.url ? keysFromAddress(tab.url) : [];
      setFront({ tab, keys, sighting: null });
      if (!tab || keys.length === 0) return;
      const sighting = await readPage(tab.id);
      if (gone || sighting === null || keysFromAddress(sighting.url)[0] !== keys[0]) return;
      setFront({ tab, keys: [...new Set([...keys, ...sighting.pageKeys])], sighting });
    };
    void look(firstTab);
    const stop = onActiveTabChange(() => void look(activeTab()));
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return front;
}

/** The client brings its schemas along, which the first paint does not need. */
async function readPage(tabId: number): Promise<Sighting | null> {
  const { askTab } = await import('@/messaging/tab-client');
  const answer = await askTab(tabId, 'page.read', null);
  return answer.ok ? answer.value : null;
}
