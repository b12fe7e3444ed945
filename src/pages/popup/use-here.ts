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
  /** A tab without our script: open since before the install or update. */
  unreachable: boolean;
};

/** Milliseconds after which a page that did not answer is asked once more: it may be new. */
const askAgain = 500;

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
  const { tab, keys, sighting, unreachable } = found.front;
  const nobody = !found.match || sighting?.own === true;
  return {
    tabId: tab?.id ?? null,
    here: nobody || !found.match ? null : { keys, match: found.match, sighting, unreachable },
  };
}

function useFront(first: Front | undefined): Front | undefined {
  const [front, setFront] = useState(first);
  useEffect(() => {
    /** Only the last look counts: a page that answers late is in front no more. */
    let round = 0;
    const look = async (seen?: Front) => {
      round += 1;
      const mine = round;
      const now = seen ?? (await frontNow());
      if (mine !== round) return;
      setFront((before) => sameProfile(before, now) ?? now);
      const { tab, keys } = now;
      if (!tab || keys.length === 0) return;
      const answer = (await readPage(tab.id)) ?? (await readPage(tab.id, askAgain));
      if (mine !== round) return;
      if (answer === null) setFront({ ...now, unreachable: true });
      if (answer === null || keysFromAddress(answer.url)[0] !== keys[0]) return;
      const all = [...new Set([...keys, ...answer.pageKeys])];
      setFront({ tab, keys: all, sighting: answer, unreachable: false });
    };
    void look(first);
    const stop = onActiveTabChange(() => void look());
    return () => {
      round = -1;
      stop();
    };
  }, [first]);
  return front;
}

/** What the page has said stays while the same profile is in front, also when its title changes. */
function sameProfile(before: Front | undefined, now: Front): Front | null {
  const same = before?.tab?.id === now.tab?.id && before?.keys[0] === now.keys[0];
  return same && before ? before : null;
}

/** The client brings its schemas along, which the first paint does not need. */
async function readPage(tabId: number, wait = 0): Promise<Sighting | null> {
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const { askTab } = await import('@/messaging/tab-client');
  const answer = await askTab(tabId, 'page.read', null);
  return answer.ok ? answer.value : null;
}
