/**
 * What the top cards of the logged-in generations have in common: where the name stands, how the
 * block round it is built, and where there is room for the annotation.
 */
import type { Anchor } from '@/content/anchor';
import { memberFromUrn, type ProfileKey } from '@/domain/profile-key';

/** current: `a[href^="/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3AACoAA…"]` */
const composeLinks = 'a[href*="/messaging/compose"]';
const controls = 'a[href], button, [role="button"]';

/** The heading with the name: the first one that has text. current: `h2`; Ember: `h1`. */
export function headingOf(card: Element): Element | null {
  return (
    [...card.querySelectorAll('h1, h2')].find((heading) => heading.textContent.trim() !== '') ??
    null
  );
}

/**
 * The card round a contact link when nothing names it: the nearest `section` that has a heading,
 * else the nearest ancestor that has one.
 */
export function cardAround(contactLink: Element): Element | null {
  let nearest: Element | null = null;
  for (let at = contactLink.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    if (headingOf(at) === null) continue;
    if (at.localName === 'section') return at;
    if (at.localName === 'main') break;
    nearest ??= at;
  }
  return nearest;
}

/** The block that holds name, headline, company line and location: its parts from top to bottom. */
export type IntroBlock = { headline: Element; companyLine: Element | null; location: Element };

/**
 * current: name block, headline `<p>`, company line `<p>` or none, location block with the contact
 * link. Null when the card is built otherwise, so that no other text is taken for these.
 */
export function introBlock(
  card: Element,
  heading: Element,
  contactLink: Element | null,
): IntroBlock | null {
  const isLocation = (part: Element): boolean =>
    part.localName !== 'p' &&
    (contactLink && card.contains(contactLink)
      ? part.contains(contactLink)
      : part.querySelector('a') !== null);
  for (let at: Element | null = heading; at && at !== card; at = at.parentElement) {
    const headline = at.nextElementSibling;
    // "· 2nd", how far away somebody is, stands beside the name in a `<p>` too.
    if (headline?.localName !== 'p' || headline.textContent.trim().startsWith('·')) continue;
    const [second, third] = [nextOf(at, 2), nextOf(at, 3)];
    if (second && isLocation(second)) return { headline, companyLine: null, location: second };
    if (second?.localName === 'p' && third && isLocation(third)) {
      return { headline, companyLine: second, location: third };
    }
  }
  return null;
}

function nextOf(element: Element, steps: number): Element | null {
  let at: Element | null = element;
  for (let step = 0; step < steps; step += 1) at = at?.nextElementSibling ?? null;
  return at;
}

/** The member ids that the compose links inside an element lead to. */
export function membersOfCompose(within: Element, url: URL): ProfileKey[] {
  return [...within.querySelectorAll(composeLinks)].flatMap((link) => {
    const address = URL.parse(link.getAttribute('href') ?? '', url);
    return memberFromUrn(address?.searchParams.get('profileUrn') ?? '') ?? [];
  });
}

/** The one key that all of them say; null when there is none, or when they disagree. */
export function unanimous(keys: (ProfileKey | null)[]): ProfileKey | null {
  const [first, ...others] = keys.filter((key) => key !== null);
  return first !== undefined && others.every((key) => key === first) ? first : null;
}

/**
 * After the action row: the smallest ancestor, inside the card, that holds the compose link and two
 * controls. A row that is there twice, for narrow and wide windows, counts as one.
 */
export function afterActions(card: Element): Anchor | null {
  const compose = card.querySelector(composeLinks);
  let row = compose?.parentElement ?? null;
  while (row && row !== card && row.querySelectorAll(controls).length < 2) row = row.parentElement;
  if (row === null || row === card || headingOf(row)) return null;
  // Out of the wrappers, to where the parts of the card stand below one another.
  for (let up = row.parentElement; up && up !== card && isOnly(row, up); up = up.parentElement)
    row = up;
  return { element: row, position: 'afterend' };
}

/** Whether everything in `parent` is this row, or the same row once more. */
function isOnly(row: Element, parent: Element): boolean {
  return [...parent.children].every((child) => child === row || child.querySelector(composeLinks));
}

/** After the block with the location and the contact link. */
export function afterLocation(
  card: Element,
  contactLink: Element | null,
  block: IntroBlock | null,
): Anchor | null {
  if (contactLink && card.contains(contactLink)) {
    // The part of the card that has the contact link in it but not the name.
    let part = contactLink;
    for (let up = part.parentElement; up && up !== card; up = up.parentElement) {
      if (headingOf(up)) return { element: part, position: 'afterend' };
      part = up;
    }
  }
  return block === null ? null : { element: block.location, position: 'afterend' };
}
