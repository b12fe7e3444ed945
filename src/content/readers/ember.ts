/**
 * The generation before: Ember, up to 2025, still served in places.
 * Fixture: profile-2024-ember.html
 */
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';
import type { Anchor } from '@/content/anchor';
import { compareKeys, findContactLink, keyOfLink } from './contact-link';
import { isOwnCard } from './own-profile';
import type { PageReader } from './reading';
import { cleanLine, textOf } from './text';
import { nameInTitle } from './title';
import {
  afterActions,
  afterLocation,
  cardAround,
  headingOf,
  membersOfCompose,
  unanimous,
} from './top-card';

/** `<section class="artdeco-card …" data-member-id="330009374">` */
const topCards = 'section[data-member-id]';

/** `<div class="text-body-medium break-words" data-generated-suggestion-target="…">` */
const headlines = 'div.text-body-medium.break-words';

/** `<button aria-label="Current company: Acme. Click to skip to experience card">`, English only. */
const currentCompany = 'button[aria-label^="Current company: "]';

/** `.mt2.relative` holds name, headline and location; `.ph5` everything below the picture. */
const details = '.mt2.relative';
const body = '.ph5';

export const readEmber: PageReader = (document, url) => {
  const contactLink = findContactLink(document, url);
  const card = document.querySelector(topCards) ?? (contactLink && cardAround(contactLink));
  if (card === null) return null;
  const member = memberOfCard(card);
  const [asked] = keysFromAddress(url);
  const said =
    compareKeys(member, asked) ?? (contactLink && compareKeys(keyOfLink(contactLink, url), asked));
  const nameInCard = contactLink && card.contains(contactLink) ? textOf(headingOf(card)) : null;
  return {
    belongs: said === null ? 'unsaid' : said ? 'yes' : 'no',
    changing: false,
    name: nameInCard ?? nameInTitle(document, url),
    headline: textOf(card.querySelector(headlines)),
    company: companyOf(card),
    member: unanimous([member, ...membersOfCompose(card, url)]),
    own: isOwnCard(card, url),
    anchor: afterActions(card) ?? afterLocation(card, contactLink, null) ?? insideOf(card),
    ready: true,
    witness: null,
  };
};

function memberOfCard(card: Element): ProfileKey | null {
  const member = /^[1-9]\d*$/.exec(card.getAttribute('data-member-id') ?? '');
  return member === null ? null : `member:${member[0]}`;
}

function companyOf(card: Element): string | null {
  const button = card.querySelector(currentCompany);
  const label = button?.getAttribute('aria-label')?.replace(/^Current company: |\. Click .*$/g, '');
  return textOf(button) ?? cleanLine(label);
}

function insideOf(card: Element): Anchor | null {
  const below = card.querySelector(details);
  if (below) return { element: below, position: 'afterend' };
  const inside = card.querySelector(body);
  return inside && { element: inside, position: 'beforeend' };
}
