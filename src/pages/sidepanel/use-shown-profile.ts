/**
 * The profile that is shown in the tab in front: by its address at once, by what its page says as
 * soon as it says it. A page that is being put together is asked again until it has a name and has
 * said which member it shows.
 */
import { useEffect, useMemo, useState } from 'react';
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';
import { askTab } from '@/messaging/tab-client';
import type { Sighting } from '@/messaging/protocol';
import { activeTab, onActiveTabChange, type ActiveTab } from '@/platform/tabs';

export type ShownProfile = {
  /** Keys of the address first, then of the page; none when the page is no profile. */
  keys: ProfileKey[];
  /** What the page says of this very address; null until it does. */
  sighting: Sighting | null;
  /** The page has said which member it shows, or has had its time to: it may be another's before. */
  settled: boolean;
  /** A LinkedIn tab without our script: open since before the install or update. */
  unreachable: boolean;
};

const nothingSaid = { sighting: null, settled: false, unreachable: false };

/** Milliseconds after which the page is asked again, while it has not said all yet. */
const askAgain = [150, 300, 600, 1_200, 2_400, 4_800];

/** Milliseconds that a page has to say which member it shows; some never do. */
const memberWait = 2_000;

/** Undefined until the tab is known. With `address`, that address is shown and no tab is asked. */
export function useShownProfile(address: string | null): ShownProfile | undefined {
  const [shown, setShown] = useState<ShownProfile>();
  useEffect(() => {
    if (address !== null) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let round = 0;
    let turned: { to: ProfileKey | undefined; at: number } | undefined;
    const look = async () => {
      round += 1;
      const mine = round;
      const late = () => stopped || mine !== round;
      clearTimeout(timer);
      const tab = await activeTab();
      if (late()) return;
      const keys = tab?.url ? keysFromAddress(tab.url) : [];
      if (turned?.to !== keys[0]) turned = { to: keys[0], at: performance.now() };
      setShown((before) => sameProfile(before, keys) ?? { ...nothingSaid, keys });
      if (tab && keys.length > 0) await ask(tab, keys, 0, late);
    };
    const ask = async (tab: ActiveTab, keys: ProfileKey[], times: number, late: () => boolean) => {
      const answer = await askTab(tab.id, 'page.read', null);
      if (late()) return;
      const said = answer.ok ? answer.value : null;
      const sighting = said && keysFromAddress(said.url)[0] === keys[0] ? said : null;
      const member = sighting !== null && sighting.pageKeys.length > 0;
      const settled = member || performance.now() - (turned?.at ?? 0) >= memberWait;
      // Right after a navigation nobody answers yet.
      const unreachable = !answer.ok && times > 1;
      setShown((last) => {
        const before = sameProfile(last, keys) ?? { ...nothingSaid, keys };
        return {
          ...(sighting ? seenMore(before, sighting) : before),
          ...(settled ? { settled } : {}),
          ...(unreachable ? { unreachable } : {}),
        };
      });
      const wait = askAgain[times];
      if (wait === undefined || (sighting?.name && member)) return;
      timer = setTimeout(() => void ask(tab, keys, times + 1, late), wait);
    };
    void look();
    const stop = onActiveTabChange(() => void look());
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop();
    };
  }, [address]);
  return useMemo(
    () =>
      address === null ? shown : { ...nothingSaid, keys: keysFromAddress(address), settled: true },
    [address, shown],
  );
}

/** A page that renders anew says less for a moment: what it has said of this profile stays. */
function seenMore(before: ShownProfile, sighting: Sighting): ShownProfile {
  return {
    keys: [...new Set([...before.keys, ...sighting.pageKeys])],
    sighting: sighting.name === null && before.sighting ? before.sighting : sighting,
    settled: before.settled,
    unreachable: false,
  };
}

/** What is known stays while the same profile is shown, so nothing flickers when its tab changes. */
function sameProfile(before: ShownProfile | undefined, keys: ProfileKey[]): ShownProfile | null {
  const same = before !== undefined && before.keys[0] !== undefined && before.keys[0] === keys[0];
  return same ? before : null;
}
