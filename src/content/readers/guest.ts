/**
 * The public page, logged out. Every address is a page load here, so nothing on it is stale; its
 * title is no name ("Jane Doe - Engineer - Acme | LinkedIn").
 * Fixture: profile-guest.html
 */
import { keysFromAddress } from '@/domain/profile-key';
import { compareKeys } from './contact-link';
import type { PageReader, Reading } from './reading';
import { cleanLine, textOf } from './text';

/** `<section class="top-card-layout …">`, with `h1.top-card-layout__title` in it */
const topCards = '.top-card-layout';
const titles = 'h1.top-card-layout__title';
const headlines = '.top-card-layout__headline';
/** Location and connections, below the headline */
const firstSubline = '.top-card-layout__first-subline';
const jsonLd = 'script[type="application/ld+json"]';

export const readGuest: PageReader = (document, url) => {
  const card = document.querySelector(topCards);
  const person = readJsonLd(document, url);
  if (card === null && person === null) return null;
  const below = card?.querySelector(firstSubline) ?? card?.querySelector(headlines);
  const reading: Reading = {
    belongs: 'yes',
    changing: false,
    name: person?.name ?? unmasked(textOf(card?.querySelector(titles))),
    headline: unmasked(textOf(card?.querySelector(headlines))),
    company: person?.company ?? null,
    member: null,
    own: false,
    anchor: below ? { element: below, position: 'afterend' } : null,
    ready: true,
    witness: null,
  };
  return reading;
};

/**
 * `{"@graph": [{"@type": "Person", "name": …, "url": …, "worksFor": [{"name": …}]}, …]}`; other
 * people are in it too, as authors of articles.
 */
function readJsonLd(
  document: Document,
  url: URL,
): { name: string | null; company: string | null } | null {
  const [asked] = keysFromAddress(url);
  for (const script of document.querySelectorAll(jsonLd)) {
    for (const entry of entriesOf(script.textContent)) {
      if (entry['@type'] !== 'Person') continue;
      const address = typeof entry['url'] === 'string' ? entry['url'] : '';
      if (compareKeys(keysFromAddress(address)[0] ?? null, asked) === false) continue;
      const [job] = Array.isArray(entry['worksFor']) ? entry['worksFor'] : [entry['worksFor']];
      return { name: lineIn(entry['name']), company: isObject(job) ? lineIn(job['name']) : null };
    }
  }
  return null;
}

/** The objects of a JSON-LD script; none when it is not JSON. */
function entriesOf(json: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(json);
    const graph = isObject(value) && Array.isArray(value['@graph']) ? value['@graph'] : [value];
    return graph.filter(isObject);
  } catch {
    return [];
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function lineIn(value: unknown): string | null {
  return typeof value === 'string' ? unmasked(cleanLine(value)) : null;
}

/** LinkedIn hides from guests what a person does not show to everybody: "***** ** ****". */
function unmasked(line: string | null): string | null {
  return line !== null && /^[*\s]+$/.test(line) ? null : line;
}
