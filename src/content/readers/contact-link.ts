/**
 * Links of the page that say whose profile it shows. All logged-in generations have the link to
 * the contact information, with the vanity name of the profile on screen, in every language.
 */
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';

/** current: `<p><a href="…/in/jane/overlay/contact-info/">`; Ember: `#top-card-text-details-contact-info` */
const contactLinks = 'a[href*="/overlay/contact-info"]';

/** Says whose profile a link leads to; null when it leads elsewhere. */
export function keyOfLink(link: Element, url: URL): ProfileKey | null {
  const address = URL.parse(link.getAttribute('href') ?? '', url);
  return (address && keysFromAddress(address)[0]) ?? null;
}

/**
 * Whether `said` by the page is the same person as `asked` for by the address. Keys of different
 * kinds cannot be compared.
 */
export function compareKeys(
  said: ProfileKey | null,
  asked: ProfileKey | undefined,
): boolean | null {
  if (said === null || asked === undefined) return null;
  if (said.split(':', 1)[0] !== asked.split(':', 1)[0]) return null;
  return said === asked;
}

/**
 * The contact link of the person of the address; else the first one, which then is of somebody
 * else or cannot be compared. A page may keep the profile before in a hidden part.
 */
export function findContactLink(document: Document, url: URL): Element | null {
  const links = [...document.querySelectorAll(contactLinks)];
  const [asked] = keysFromAddress(url);
  return links.find((link) => compareKeys(keyOfLink(link, url), asked)) ?? links[0] ?? null;
}
