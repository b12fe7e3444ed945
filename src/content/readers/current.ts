/**
 * The current generation: server-driven React, of 2025 and 2026. No `h1`, no Open Graph, no JSON;
 * class names are hashes. Cards are known by `componentkey`, in later builds by `id`.
 * Fixtures: profile-2026-*.html
 */
import { keysFromAddress, memberFromOpaqueId, type ProfileKey } from '@/domain/profile-key';
import { compareKeys, findContactLink, keyOfLink } from './contact-link';
import { isOwnCard } from './own-profile';
import type { PageReader } from './reading';
import { textOf } from './text';
import { nameInTitle } from './title';
import {
  afterActions,
  afterLocation,
  cardAround,
  headingOf,
  introBlock,
  membersOfCompose,
  unanimous,
  type IntroBlock,
} from './top-card';

/** Any of these is on every page of this generation, profile or not, before React runs too. */
const marks = 'body[data-rehydrated], [componentkey], [id^="com.linkedin.sdui."]';

/** `com.linkedin.sdui.profile.card.ref<opaque id>Topcard`: the suffix, since the tag changes. */
const topCards =
  '[componentkey$="Topcard" i], [id^="com.linkedin.sdui.profile.card."][id$="Topcard" i]';

/** Outside `main`, sticks on top: `<a href="/in/jane/"><p>name</p><div><p>headline</p></div></a>` */
const toolbars = '[role="toolbar"]';

export const readCurrent: PageReader = (document, url) => {
  if (document.querySelector(marks) === null) return null;
  const [asked] = keysFromAddress(url);
  const contactLink = findContactLink(document, url);
  const card = findCard(document, contactLink);
  const toolbar = readToolbar(document, url, asked);
  const cardMember = card && memberOfCard(card);
  const votes = [
    contactLink && compareKeys(keyOfLink(contactLink, url), asked),
    compareKeys(cardMember, asked),
    toolbar && toolbar.fresh,
  ].filter((vote) => vote !== null);

  const heading = card && headingOf(card);
  const block = card && heading && introBlock(card, heading, contactLink);
  const witness = toolbar?.fresh === true ? toolbar : null;
  // A heading counts only beside the contact link of the same person.
  const nameInCard = contactLink && card?.contains(contactLink) ? textOf(heading) : null;
  const headline = textOf(block?.headline) ?? witness?.headline ?? null;
  return {
    belongs: votes[0] === undefined ? 'unsaid' : votes[0] ? 'yes' : 'no',
    changing: votes.includes(true) && votes.includes(false),
    name: nameInCard ?? witness?.name ?? nameInTitle(document, url),
    headline,
    company: card && block ? companyOf(card, block) : null,
    member: unanimous([
      cardMember,
      ...(card ? membersOfCompose(card, url) : []),
      witness?.member ?? null,
    ]),
    own: card !== null && isOwnCard(card, url),
    anchor: card && (afterActions(card) ?? afterLocation(card, contactLink, block)),
    ready: document.body.dataset['rehydrated'] === 'true',
    witness,
  };
};

function findCard(document: Document, contactLink: Element | null): Element | null {
  const cards = [...document.querySelectorAll(topCards)];
  const withLink = contactLink && cards.find((card) => card.contains(contactLink));
  return withLink ?? cards[0] ?? (contactLink && cardAround(contactLink));
}

function memberOfCard(card: Element): ProfileKey | null {
  const key = card.getAttribute('componentkey') ?? card.id;
  const id = /ref(AC[\w-]{37})Topcard$/i.exec(key)?.[1];
  return id === undefined ? null : memberFromOpaqueId(id);
}

type Toolbar = {
  name: string | null;
  headline: string | null;
  member: ProfileKey | null;
  /** Its link leads to the person of the address. */
  fresh: boolean | null;
};

function readToolbar(document: Document, url: URL, asked: ProfileKey | undefined): Toolbar | null {
  const found = [...document.querySelectorAll(toolbars)].flatMap((toolbar): Toolbar[] => {
    const link = toolbar.closest('main') ? null : toolbar.querySelector('a[href*="/in/"]:has(p)');
    if (link === null) return [];
    const [name, headline] = link.querySelectorAll('p');
    return [
      {
        name: textOf(name),
        headline: textOf(headline),
        member: unanimous(membersOfCompose(toolbar, url)),
        fresh: compareKeys(keyOfLink(link, url), asked),
      },
    ];
  });
  return found.find((toolbar) => toolbar.fresh) ?? found[0] ?? null;
}

/**
 * The chip of the first position, when the company line begins with it. Never a link to a company:
 * those are advertisements.
 */
function companyOf(card: Element, block: IntroBlock): string | null {
  const line = textOf(block.companyLine);
  const chip = [...card.querySelectorAll('[role="button"]')].find(
    (button) => button.querySelector('figure') !== null && textOf(button) !== null,
  );
  const company = textOf(chip);
  if (line === null || company === null) return null;
  return line === company || line.startsWith(`${company} · `) ? company : null;
}
