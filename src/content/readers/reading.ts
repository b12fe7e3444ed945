/** What a page reader makes of a page. A reader is a pure function of a document and an address. */
import type { Anchor } from '@/content/anchor';
import type { ProfileKey } from '@/domain/profile-key';

export type Reading = {
  /**
   * Whether the page shows the person of the address. After in-page navigation it goes on showing
   * the person before for a while (`no`). `unsaid`: nothing on it says whose page it is.
   */
  belongs: 'yes' | 'no' | 'unsaid';
  /** Two places on the page speak of different people: it is changing from one to the next. */
  changing: boolean;
  name: string | null;
  headline: string | null;
  company: string | null;
  /** LinkedIn's own number for the person on the page. */
  member: ProfileKey | null;
  /** The user's own profile. */
  own: boolean;
  /** Where to annotate; null when no place was recognised. */
  anchor: Anchor | null;
  /** Whether the page's own scripts are done with building it: before, inserting breaks them. */
  ready: boolean;
  /** A second, independent place that speaks of the same person: the toolbar that sticks on top. */
  witness: { name: string | null; member: ProfileKey | null } | null;
};

/** Null when the page is not of the reader's generation. */
export type PageReader = (document: Document, url: URL) => Reading | null;
