/** The hostile pages: a sample profile with the watcher in its head, and one with a card that leaks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { watch } from './watcher.ts';

export const origin = 'https://www.linkedin.com';

const sample = readFileSync(path.resolve('tests/fixtures/sample-profile.html'), 'utf8');

/** Profiles that differ in nothing a page could measure: same length of address and member id. */
export const profiles = {
  little: { vanity: 'daniel-okonkwo-alpha', member: 'ACoAABCQ4AEBXpDV5FG9FattK4ScbnUgUBywzxw' },
  much: { vanity: 'daniel-okonkwo-bravo', member: 'ACoAABCQ4AIBXpDV5FG9FattK4ScbnUgUBywzxw' },
  bare: { vanity: 'daniel-okonkwo-delta', member: 'ACoAABCQ4AMBXpDV5FG9FattK4ScbnUgUBywzxw' },
} as const;

/** Next to nothing is painted by the page itself, so that what we paint is the largest. */
const tiny = '<style>main *, header * { font-size: 2px !important; }</style>';
const wide = 'inline-size: 12000px !important; max-inline-size: none !important;';
/**
 * Ways to learn how large our texts are from how large they were painted: styles in the page while we
 * draw, and those that come after.
 */
export const paintTraps: Record<string, { before: string; after?: string }> = {
  'uncovered bit by bit': {
    before: '.card { clip-path: inset(0 calc(100% - 84px) 0 0); }',
    after: '.card { clip-path: none !important; }',
  },
  'ten times as wide as the screen, and drawn small': {
    before: `body { overflow: clip; } .card { ${wide} transform: scale(0.1); transform-origin: 0 0; }`,
  },
};

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
export function leak([words = '', base = '']: string[]): void {
  const card = document.createElement('div');
  card.className = 'confidant-card';
  card.title = `${base}icon.png`;
  const root = card.attachShadow({ mode: 'open', serializable: true });
  root.innerHTML = `<section style="display: inline-block; font: inherit"><div></div><slot></slot><p>Mentor</p></section>`;
  const closed = root.querySelector('div')?.attachShadow({ mode: 'closed' });
  if (closed) closed.innerHTML = '<p data-words="quince in a closed root">.</p>';
  // As if the page could call what extensions may, and as if we kept our own things on elements.
  Object.assign(card, { openOrClosedShadowRoot: closed, confidantView: { note: words } });
  const text = document.createElement('p');
  text.setAttribute('elementtiming', 'mentor');
  text.append(words);
  card.append(text);
  card.style.cssText = 'display: inline-block; max-inline-size: 700px';
  document.body.append(card);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.confidant-card::before { content: "zebrawort"; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  postMessage({ type: `${base}:started` }, '*');
  watched.target = card;
}
