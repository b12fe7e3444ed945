/** What a page that means harm does, beyond reading and measuring. */
import type { Profile } from './pages.ts';

export type Act = {
  /** The page it is done on, made of the sample profile; without it, the sample with the watcher. */
  page?: (profile: Profile) => string;
  /** Done in the page's own world when the card is drawn; returns what was got hold of. */
  run?: () => unknown;
  /** The pointer and the keyboard are on it before: in Firefox events tell of what is inside then. */
  used?: true;
  /** Selector of what says that the page may be asked things again: its built-ins are its own till then. */
  until?: string;
  /**
   * What of ours there is when it is over; the card, unless it says so. `unseen`: too deep for the
   * debugger to look into.
   */
  leaves?: 'card' | 'anything' | 'unseen';
};
