/** The name in the title of a logged-in page: `(3) Jane Doe | LinkedIn`. */
import { cleanLine } from './text';

/** The profile itself, in some language or none; its details and activities have other titles. */
const profileItself = /^\/(?:mwlite\/)?in\/[^/]+(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/i;

/**
 * Null when the title is none of a LinkedIn page. Of several `<title>` elements the browser shows
 * the first; the others are left over from pages before.
 */
export function nameFromTitle(title: string): string | null {
  const match = /^(?:\(\d+\+?\)\s*)?(.*\S)\s*\| LinkedIn$/su.exec(title.trim());
  return cleanLine(match?.[1]);
}

/** The name in the title of the profile at this address; null on pages about a part of it. */
export function nameInTitle(document: Document, url: URL): string | null {
  return profileItself.test(url.pathname) ? nameFromTitle(document.title) : null;
}
