/** The hostile pages: a sample profile with the watcher in its head, and one with a card that leaks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { watch } from './watcher.ts';

const sample = readFileSync(path.resolve('tests/fixtures/sample-profile.html'), 'utf8');

/** Two profiles that differ in nothing a page could measure: same length of address and member id. */
export const profiles = {
  little: { vanity: 'daniel-okonkwo-alpha', member: 'ACoAABCQ4AEBXpDV5FG9FattK4ScbnUgUBywzxw' },
  much: { vanity: 'daniel-okonkwo-bravo', member: 'ACoAABCQ4AIBXpDV5FG9FattK4ScbnUgUBywzxw' },
} as const;

/** Next to nothing is painted by the page itself, so that what we paint is the largest. */
const tiny = '<style>main *, header * { font-size: 2px !important; }</style>';
/** Nothing but the ring is uncovered while we draw. */
export const covered = '<style>.card { clip-path: inset(0 calc(100% - 84px) 0 0); }</style>';

export type Profile = { vanity: string; member: string };

export function hostileProfile({ vanity, member }: Profile, more = ''): string {
  return sample
    .replaceAll('daniel-okonkwo-reyes', vanity)
    .replaceAll('ACoAABCQ4AEBXpDV5FG9FattK4ScbnUgUBywzxw', member)
    .replace('<head>', `<head><script>(${String(watch)})()</script>${tiny}${more}`);
}

export const controlPage = `<!doctype html><html lang="en"><head><title>LinkedIn</title><script>(${String(watch)})()</script></head><body><p>x</p></body></html>`;

/**
 * What not to do, all of it, made by a page script: proves that each probe finds what it looks for.
 */
export function leak({ words, id }: { words: string; id: string }): void {
  const card = document.createElement('div');
  card.className = 'confidant-card';
  card.title = `chrome-extension://${id}/icon.png`;
  const root = card.attachShadow({ mode: 'open', serializable: true });
  root.innerHTML = `<section style="display: inline-block; font: inherit"><slot></slot><p>Mentor</p></section>`;
  const text = document.createElement('p');
  text.setAttribute('elementtiming', 'mentor');
  text.append(words);
  card.append(text);
  card.style.cssText = 'display: inline-block; max-inline-size: 700px';
  document.body.append(card);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.confidant-card::before { content: "zebrawort"; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  postMessage({ type: `${id}:started` }, '*');
  watched.target = card;
}
