/**
 * Whether a top card is the user's own: it can be edited. No rule reads a word, since the words
 * are in the language of the interface.
 */
import { headingOf, membersOfCompose } from './top-card';

const editable = [
  // current: `/in/jane/edit/intro/`; Ember: `/in/jane/edit/forms/intro/new/`
  'a[href*="/edit/intro"]',
  'a[href*="/edit/forms/"]',
  // Ember: the pencils on the photo and on the picture behind it
  '.profile-photo-edit',
  '[class*="profile-topcard-background-image-edit"]',
].join(', ');

export function isOwnCard(card: Element, url: URL): boolean {
  // Nobody writes to themselves.
  if (membersOfCompose(card, url).length > 0) return false;
  return card.querySelector(editable) !== null || hasPencils(card);
}

/**
 * current, 2026-09: above the name there is a button on the picture behind (others have only links
 * there), and a link that is nothing but an icon.
 */
function hasPencils(card: Element): boolean {
  const heading = headingOf(card);
  if (heading === null) return false;
  const above = (element: Element): boolean =>
    (element.compareDocumentPosition(heading) & element.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !element.contains(heading);
  return (
    [...card.querySelectorAll('button[aria-label]')].some(
      (button) => above(button) && isIcon(button),
    ) && [...card.querySelectorAll('a[aria-label]')].some((link) => above(link) && isIcon(link))
  );
}

function isIcon(element: Element): boolean {
  return element.textContent.trim() === '' && element.querySelector('img, figure') === null;
}
