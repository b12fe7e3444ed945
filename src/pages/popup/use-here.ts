/**
 * Who is on the page in front. The address is enough; what the page itself says (a member id, a
 * name, that it is one's own profile) is asked of the content script and added when it answers.
 */
import { useEffect, useState } from 'react';
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';
import type { Sighting } from '@/messaging/protocol';
import { onActiveTabChange } from '@/platform/tabs';
import { personByKeys, type KeyMatch } from '@/storage/queries/person-by-keys';
import { database } from '@/storage/open';
import { useLive } from '../use-live';
import type { FirstView } from './first-view';
import { type Front, frontNow } from './front';

export type Here = {
  keys: ProfileKey[];
  match: KeyMatch;
  /** What the page says; null until it answers, and where no script of ours runs. */
  sighting: Sighting | null;
};

/** Undefined until the tab is known and looked up. `first` is what was read before. */
export function useHere(
  first: FirstView | undefined,
): { here: Here | null; tabId: number | null } | undefined {
  const front = useFront(first?.front);
  const found = useLive(
    async () => {
      if (!front) return undefined;
      const match = front.keys.length === 0 ? null : await personByKeys(database, front.keys);
      return { front, match };
    },
    [front],
    first,
  );
  if (!found) return undefined;
  const { tab, keys, sighting } = found.front;
  const nobody = !found.match || sighting?.own === true;
  return {
    tabId: tab?.id ?? null,
    here: nobody || !found.match ? null : { keys, match: found.match, sighting },
  };
}

function useFront(first: Front | undefined): Front | undefined {
  const [front, setFront] = useState(first);
  useEffect(() => {
    let gone = false;
    const look = async (seen?: Front) => {
      const now = seen ?? (await frontNow());
      if (gone) return;
      setFront(now);
      const { tab, keys } = now;
      if (!tab || keys.length === 0) return;
      const sighting = await readPage(tab.id);
      if (gone || sighting === null || keysFromAddress(sighting.url)[0] !== keys[0]) return;
      setFront({ tab, keys: [...new Set([...keys, ...sighting.pageKeys])], sighting });
    };
    void look(first);
    const stop = onActiveTabChange(() => void look());
    return () => {
      gone = true;
      stop();
    };
  }, [first]);
  return front;
}

/** The client brings its schemas along, which the first paint does not need. */
async function readPage(tabId: number): Promise<Sighting | null> {
  const { askTab } = await import('@/messaging/tab-client');
  const answer = await askTab(tabId, 'page.read', null);
  return answer.ok ? answer.value : null;
}
