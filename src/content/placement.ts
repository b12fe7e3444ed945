/**
 * Where the annotation stands, and when: not before the page is built, not in the card of somebody
 * else, floating when there is no place for it, and not again and again where it is thrown out.
 */
import type { Anchor } from './anchor';
import type { Reading } from './readers/reading';

/** Milliseconds a profile is shown before its annotation floats for want of a place. */
export const floatAfter = 1_500;
/** The same for a page whose scripts never say that they are done. */
const floatUnready = 8_000;
/** How often within `fightWindow` milliseconds it is put back before it gives up and floats. */
const fightLimit = 12;
const fightWindow = 10_000;

/** One for each profile shown. */
export class Placement {
  readonly #shownAt: number;
  #anchor: Anchor | null = null;
  #putBackAt: number[] = [];
  #gaveUp = false;

  /** @param now milliseconds of the clock that is passed in later */
  constructor(now: number) {
    this.#shownAt = now;
  }

  get anchor(): Anchor | null {
    return this.#anchor;
  }

  /** The place after this reading; null when it is too early. */
  choose(reading: Reading, now: number): Anchor | null {
    const shownFor = now - this.#shownAt;
    if (!reading.ready && shownFor < floatUnready) return this.#anchor;
    const found =
      reading.ready && reading.belongs !== 'no' && !this.#gaveUp ? reading.anchor : null;
    if (found !== null) this.#anchor = same(found, this.#anchor) ? this.#anchor : found;
    else if (!this.stands() && shownFor >= floatAfter) this.#anchor = { floating: true };
    return this.#anchor;
  }

  /** Whether there is a place, and it is still part of the page. */
  stands(): boolean {
    return (
      this.#anchor !== null && ('floating' in this.#anchor || this.#anchor.element.isConnected)
    );
  }

  /** The page threw ours out, and it is put back now. */
  putBack(now: number): void {
    this.#putBackAt = [...this.#putBackAt.filter((at) => now - at < fightWindow), now];
    if (this.#putBackAt.length <= fightLimit) return;
    this.#gaveUp = true;
    this.#anchor = { floating: true };
  }
}

function same(a: Anchor, b: Anchor | null): boolean {
  if (b === null || 'floating' in a || 'floating' in b) return false;
  return a.element === b.element && a.position === b.position;
}
