/**
 * The rows of a page that are about one person each: of lists, search results and the feed. No
 * generation's class names or structure are used, only what all have: a link to the profile with a
 * picture in it. A row is the largest ancestor of such a link that holds no link to anybody else.
 * Names in the middle of a sentence have no picture and are no rows.
 * Fixtures: feed-2026.html, search-content-2025-ember.html
 */
import { keysFromAddress, memberFromUrn, type ProfileKey } from '@/domain/profile-key';

/** current: `<a href="…/in/jane/"><div><figure>…`; Ember: `<a href="…/in/jane?…"><div><img>` */
export const profileLinks = 'a[href*="/in/"]';
/** What stands for the person: current `figure`, before and after its `img` is there. */
const pictures = 'figure, img';

export type Row = {
  /** The key of the address first, then the member id that Ember adds to some links. */
  keys: readonly ProfileKey[];
  /** The link that a mark is put into. */
  link: Element;
  /** What it is put on: the picture in it, or beside it. */
  picture: Element;
};

/** Whether a link has a picture in it and so may stand for a row. */
export function hasPicture(link: Element): boolean {
  return link.querySelector(pictures) !== null;
}

/** The row that a link with a picture stands for; null when it is nobody's, or not its first. */
export function rowOf(link: Element): Row | null {
  const keys = keysOf(link);
  const picture = link.querySelector(pictures);
  if (keys.length === 0 || picture === null) return null;
  const others = linksToOthers(link);
  let row = link;
  for (let up = row.parentElement; up && up.querySelector(others) === null; up = up.parentElement) {
    row = up;
  }
  const links = row === link ? [link] : [...row.querySelectorAll(profileLinks)];
  // Of several pictures in one row the first is the person's.
  if (links.find(hasPicture) !== link) return null;
  // A picture that is hidden from screen readers has a link beside it that is not.
  return { keys, link: isSpoken(link) ? link : (links.find(isSpoken) ?? link), picture };
}

/** Who a link leads to; none when it leads elsewhere. */
export function keysOf(link: Element): readonly ProfileKey[] {
  const address = URL.parse(link.getAttribute('href') ?? '', link.baseURI);
  const [key] = address === null ? [] : keysFromAddress(address);
  if (address === null || key === undefined) return [];
  const member = memberFromUrn(address.searchParams.get('miniProfileUrn') ?? '');
  return member === null ? [key] : [key, member];
}

/** Finds the first link to somebody else at once, where reading all of them would take a while. */
function linksToOthers(link: Element): string {
  const segment = /\/in\/([^/?#]*)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
  const path = `/in/${segment}`;
  const theirs = ['/', '?', '#'].map((end) => `[href*=${JSON.stringify(path + end)}]`);
  return `${profileLinks}:not([href$=${JSON.stringify(path)}], ${theirs.join(', ')})`;
}

function isSpoken(link: Element): boolean {
  return link.closest('[aria-hidden="true"]') === null;
}
