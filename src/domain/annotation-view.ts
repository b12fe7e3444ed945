/**
 * What the content script is given to draw: finished words about the one person on the page, and
 * nothing else. No ids, no keys, no settings.
 */
import type { RingFacts } from './rhythm';

export type RingView = RingFacts & {
  /** At most two letters. */
  initials: string;
};

export type AnnotationView =
  /** Draw nothing: off-page mode, the user's own profile, no profile. */
  | { show: 'nothing' }
  /** Nobody kept: the quiet "+". */
  | { show: 'add' }
  /** In the trash: an offer to restore, made in the panel. */
  | { show: 'inTrash'; words: string }
  /** "Known address, other member": nobody's content. */
  | { show: 'question'; words: string }
  | {
      show: 'person';
      collapsed: boolean;
      ring: RingView;
      /** Spoken for the ring. */
      ringLabel: string;
      role: string | null;
      /** "talked 12 Oct · due Fri", strongest reason; blank when there is nothing to say. */
      facts: string;
      /** The strongest reason when it is due, to be shown warm; null when nothing is due. */
      reason: string | null;
      /** One line of the pinned or newest note, markdown taken out; null without one. */
      note: string | null;
    };

/** Most rows of a page that are asked about at once. */
export const mostMarkedRows = 50;

/** What the content script is told about the rows it asked about, and nothing else of anybody. */
export type MarksView =
  /** Switched off, or off-page mode: draw none, look for none. */
  | { show: 'nothing' }
  /** For each row, in order: kept and the role, in words; null when nobody is kept. */
  | { show: 'marks'; labels: (string | null)[] };
