/**
 * Notices which profile is shown, by page load or in-page navigation, what the page says about the
 * person, and where the annotation belongs. Who it is comes from the address alone and at once;
 * everything else when accepted-facts.ts believes it.
 *
 * On pages that are no profile nothing is watched but the address: scrolling a feed costs nothing.
 */
import { keysFromAddress } from '@/domain/profile-key';
import type { Sighting } from '@/messaging/protocol';
import { AcceptedFacts, type Facts } from './accepted-facts';
import type { Anchor } from './anchor';
import type { PageWindow } from './page-window';
import { Placement } from './placement';
import { readPage } from './readers/read-page';
import { nameFromTitle } from './readers/title';

export type ProfileListener = {
  /** Another profile is shown, or none: nothing of the one before may stay. Called at once. */
  onTurn(sighting: Sighting | null): void;
  /** More is known of the profile that is shown. */
  onFacts(sighting: Sighting): void;
  /** The annotation belongs here. Called again whenever the page has changed. */
  onPlace(anchor: Anchor): void;
  /** Whether the annotation stands where it belongs, or is not drawn at all. */
  isInPlace(anchor: Anchor): boolean;
};

export type ProfileWatcher = {
  /** The profile that is shown now, as far as the page says; null when it is none. */
  look(): Sighting | null;
};

/** Milliseconds between two looks while there is something to wait for. */
const restlessGap = 150;
/** And afterwards, when the page goes on changing below the fold. */
const settledGap = 1_000;
/** Milliseconds from a change of the page to putting the annotation back. */
const putBackGap = 120;

/** Until the page has said whose it is, in words that are believed: text and links count too. */
const whileRestless: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['href', 'componentkey', 'id', 'data-member-id', 'data-rehydrated'],
};
const whileSettled: MutationObserverInit = { subtree: true, childList: true };

/** Watches until the signal says stop. */
export function watchProfile(
  page: PageWindow,
  listener: ProfileListener,
  signal: AbortSignal,
): ProfileWatcher {
  const { document } = page;
  const accepted = new AcceptedFacts();
  const observer = new page.MutationObserver(() => lookIn(putBackGap));
  let observing: MutationObserverInit | null = null;
  let placement = new Placement(0);
  let placed: Anchor | null = null;
  let facts: Facts | null = null;
  let lookedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): Sighting | null {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return null;
    const now = performance.now();
    const url = new URL(page.location.href);
    const [key = null] = keysFromAddress(url);
    const turned = accepted.turnTo(key, nameFromTitle(document.title), now);
    if (key === null) {
      observe(null);
      if (turned) listener.onTurn(null);
      return null;
    }
    if (turned) {
      placement = new Placement(now);
      placed = null;
    }
    lookedAt = now;

    const reading = readPage(document, url);
    const before = facts;
    facts = accepted.consider(reading, now);
    const sighting = sightingOf(url, facts);
    if (turned) listener.onTurn(sighting);
    else if (facts !== before) listener.onFacts(sighting);
    place(placement.choose(reading, now), now);

    const known = reading.belongs === 'yes' && reading.name !== null && reading.name === facts.name;
    const settled = accepted.isSettled(now) && placement.stands();
    observe(known && settled ? whileSettled : whileRestless);
    if (!settled) lookIn(restlessGap);
    return sighting;
  }

  function place(anchor: Anchor | null, now: number): void {
    if (anchor === null) return;
    if (anchor === placed) {
      if (listener.isInPlace(anchor)) return;
      placement.putBack(now);
    }
    placed = placement.anchor;
    if (placed) listener.onPlace(placed);
  }

  /** Looks once within that time; a page that goes on changing is looked at less often. */
  function lookIn(gap: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      const rest =
        lookedAt + (observing === whileSettled ? settledGap : restlessGap) - performance.now();
      const { anchor } = placement;
      const stands = anchor !== null && placement.stands() && listener.isInPlace(anchor);
      if (rest > 0 && stands) lookIn(rest);
      else look();
    }, gap);
  }

  /** One observer for all; without a profile, none. */
  function observe(init: MutationObserverInit | null): void {
    if (init === observing) return;
    observing = init;
    observer.disconnect();
    if (init) observer.observe(document, init);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  // After the commit, so that the address is the new one. (`navigate` comes before it, may be
  // cancelled, and is what WXT's `wxt:locationchange` stands on.)
  page.navigation.addEventListener('currententrychange', look, { signal });
  look();
  return { look };
}

function sightingOf(url: URL, facts: Facts): Sighting {
  const { member, name, headline, company, own } = facts;
  const pageKeys = member === null ? [] : [member];
  return { url: url.href, pageKeys, name, headline, company, own };
}
