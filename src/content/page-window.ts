/** The part of `window` that watching a page needs, so that tests can pass a stub. */
export type PageWindow = Pick<Window, 'document' | 'location'> & {
  MutationObserver: typeof MutationObserver;
  /** The Navigation API. In a content script it speaks of the page's own history. */
  navigation: Pick<EventTarget, 'addEventListener'>;
};
