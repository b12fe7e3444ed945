/** A page of the current generation with nothing but what is read, whose parts change one by one. */
import { JSDOM } from 'jsdom';
import type { PageWindow } from '@/content/page-window';
import type { ProfileKey } from '@/domain/profile-key';

export type Someone = {
  vanity: string;
  name: string;
  headline: string;
  company: string;
  opaque: string;
  member: ProfileKey;
};

export const ada: Someone = {
  vanity: 'ada-novak',
  name: 'Ada Novák',
  headline: 'Builds bridges',
  company: 'Span & Co',
  opaque: 'ACoAABCQ4AEBXpDV5FG9FattK4ScbnUgUBywzxw',
  member: 'member:277929985',
};
export const bo: Someone = {
  vanity: 'bo-li-1a2b',
  name: 'Bo Li',
  headline: 'Keeps bees',
  company: 'Hive',
  opaque: 'ACoAAAYS8DQBuNn9doXCmf1NEU9uOWlTvCDPcIM',
  member: 'member:101904436',
};

export const parts = ['url', 'contact', 'toolbar', 'heading', 'card', 'title'] as const;
export type Part = (typeof parts)[number];

const compose = (someone: Someone) =>
  `<a href="/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${someone.opaque}">Message</a><button>More</button>`;

function cardOf(someone: Someone): string {
  return `<section componentkey="com.linkedin.sdui.profile.card.ref${someone.opaque}Topcard"><div>
    <div class="intro"><div><div><div><h2></h2></div><p>· 2nd</p></div><p class="headline"></p><p class="company"></p>
      <div><p>Town</p><p><a class="contact" href="/in/${someone.vanity}/overlay/contact-info/">Contact info</a></p></div></div>
      <div><div role="button"><figure></figure><p class="chip"></p></div></div></div>
    <div class="row"><div>${compose(someone)}</div></div></div></section>`;
}

/** The whole page, with an empty toolbar unless it has none; `changesOf` fills it. */
export function pageOf(someone: Someone, toolbar = true): string {
  return `<!doctype html><html lang="en"><head><title></title></head><body data-rehydrated="true">
    ${toolbar ? '<div role="toolbar"><a><p></p><div><p></p></div></a><span></span></div>' : ''}
    <main>${cardOf(someone)}</main></body></html>`;
}

/** What is set where when one part of the page turns to a person: an attribute, `text` or `html`. */
export type Change = { selector: string; set: string; value: string };

export function changesOf(part: Part, to: Someone): Change[] {
  const address = `https://www.linkedin.com/in/${to.vanity}/`;
  const card = `com.linkedin.sdui.profile.card.ref${to.opaque}Topcard`;
  const changes: Record<Part, Change[]> = {
    url: [],
    contact: [{ selector: '.contact', set: 'href', value: `${address}overlay/contact-info/` }],
    toolbar: [
      { selector: '[role="toolbar"] > a', set: 'href', value: address },
      { selector: '[role="toolbar"] > a > p', set: 'text', value: to.name },
      { selector: '[role="toolbar"] > a > div > p', set: 'text', value: to.headline },
      { selector: '[role="toolbar"] > span', set: 'html', value: compose(to) },
    ],
    heading: [
      { selector: 'h2', set: 'text', value: to.name },
      { selector: '.headline', set: 'text', value: to.headline },
      { selector: '.company', set: 'text', value: `${to.company} · School` },
      { selector: '.chip', set: 'text', value: to.company },
    ],
    card: [
      { selector: 'main section', set: 'componentkey', value: card },
      { selector: '.row > div', set: 'html', value: compose(to) },
    ],
    title: [{ selector: 'title', set: 'text', value: `(2) ${to.name} | LinkedIn` }],
  };
  return changes[part];
}

/** Makes the changes; free of everything outside, so that it can run in a browser's page. */
export function apply(document: Document, changes: Change[]): void {
  for (const { selector, set, value } of changes) {
    const element = document.querySelector(selector);
    if (!element) continue;
    if (set === 'text') element.textContent = value;
    else if (set === 'html') element.innerHTML = value;
    else element.setAttribute(set, value);
  }
}

export class SmallPage {
  readonly #dom: JSDOM;
  readonly #navigation = new EventTarget();

  constructor(someone: Someone, { without = [] as Part[] } = {}) {
    this.#dom = new JSDOM(pageOf(someone, !without.includes('toolbar')), {
      url: `https://www.linkedin.com/in/${someone.vanity}/`,
    });
    for (const part of parts) if (part !== 'url') this.turn(part, someone);
    if (without.includes('contact')) this.document.querySelector('.contact')?.remove();
  }

  get document(): Document {
    return this.#dom.window.document;
  }

  get window(): PageWindow {
    const { window } = this.#dom;
    return {
      document: window.document,
      // A getter, as in a browser: the address changes under us.
      get location() {
        return window.location;
      },
      MutationObserver: window.MutationObserver,
      navigation: this.#navigation,
    };
  }

  /** One part of the page turns to this person. */
  turn(part: Part, to: Someone): void {
    if (part === 'url') this.go(`/in/${to.vanity}/`);
    else apply(this.document, changesOf(part, to));
  }

  /** In-page navigation: the address is the new one when the event comes. */
  go(path: string): void {
    this.#dom.window.history.pushState(null, '', path);
    this.#navigation.dispatchEvent(new Event('currententrychange'));
  }

  /** The page draws its card anew, as React does: every element is another, ours is gone. */
  render(someone: Someone): void {
    const main = this.document.querySelector('main');
    if (main) main.innerHTML = cardOf(someone);
    for (const part of ['heading', 'contact', 'card'] as const) this.turn(part, someone);
  }
}
