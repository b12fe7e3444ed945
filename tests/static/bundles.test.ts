/** Both shipped builds, read for what could reach the network, run text as code or read it as HTML. */
import { describe, expect, it } from 'vitest';
import { builds, textsOf, type Build } from './built.ts';
import { dangers, expectedAddresses, expectedSites, type Site } from './expected-sites.ts';

const kinds = Object.keys(dangers).filter((name): name is Site['what'] => name in dangers);
const dialects = /\b(?:https?|wss?|ftp):\/\/(?:[^\s"'`)\\,}<$]|\$(?!\{))*(?:\$\{|\[\$\{)?/g;

type Hit = { file: string; around: string };

function hitsOf(build: Build, what: Site['what']): Hit[] {
  return [...textsOf(build, /\.(?:js|html)$/)].flatMap(([file, text]) =>
    [...text.matchAll(dangers[what])].map(({ index }) => ({
      file,
      around: text.slice(Math.max(0, index - 60), index + 60),
    })),
  );
}

describe.each(builds)('in the scripts of %s', (build) => {
  it.each(kinds)('%s is only what the table lists, no more and no less', (what) => {
    const hits = hitsOf(build, what);
    const sites = expectedSites.filter((site) => site.what === what);
    const unknown = hits.filter(({ around }) => !sites.some((site) => site.around.test(around)));
    expect(unknown).toEqual([]);
    const counts = sites.map((site) => ({
      around: String(site.around),
      times: hits.filter(({ around }) => site.around.test(around)).length,
    }));
    expect(counts).toEqual(sites.map(({ around, times }) => ({ around: String(around), times })));
  });

  it('the addresses are those of the table', () => {
    const found = new Set<string>();
    for (const text of textsOf(build, /\.(?:js|html|css)$/).values()) {
      for (const [address] of text.matchAll(dialects)) found.add(address);
    }
    expect([...found].toSorted()).toEqual(Object.keys(expectedAddresses).toSorted());
  });

  it('modules come from the package by a name that is written out', () => {
    for (const [file, text] of textsOf(build, /\.js$/)) {
      const named = [...text.matchAll(/\bimport\(([^)]{0,80})\)|\b(?:from|import)("[^"\s;]+")/g)];
      const elsewhere = named
        .map(([, computed, fixed]) => computed ?? fixed ?? '')
        .filter((name) => !/^[`"']\.{1,2}\/[\w./-]+\.js[`"']$/.test(name));
      expect(elsewhere, file).toEqual([]);
    }
  });

  it('no page has a script, a style or an address in it that is not a file of the package', () => {
    for (const [file, text] of textsOf(build, /\.html$/)) {
      expect(text.match(/<script(?![^>]*\ssrc="\/[\w/-]+\.js")/), file).toBeNull();
      expect(text.match(/<script[^>]*>[^<]/), file).toBeNull();
      expect(text.match(/<style|\sstyle=|\son\w+=|<base|<iframe|http-equiv/), file).toBeNull();
      for (const [, address] of text.matchAll(/\s(?:src|href)="([^"]*)"/g)) {
        expect(address, file).toMatch(/^\/[\w./-]+$/);
      }
    }
    for (const [file, text] of textsOf(build, /\.css$/)) {
      expect(text.match(/@import|url\((?!["']?data:image\/)/), file).toBeNull();
    }
  });

  it('nobody outside is listened to', () => {
    for (const [file, text] of textsOf(build, /\.js$/)) {
      const heard = /on(?:Message|Connect)External\.addListener|onUserScript|onConnect\b/;
      expect(text.match(heard), file).toBeNull();
    }
  });

  it('nothing tells of the machine it was built on, or of its sources', () => {
    for (const [file, text] of textsOf(build, /\.(?:js|html|css|json)$/)) {
      expect(
        text.match(/sourceMappingURL|node_modules\/|\/(?:home|tmp|Users|root)\//),
        file,
      ).toBeNull();
    }
  });

  it('the content script is one file, with no database, schema library, React or store in it', () => {
    const script = textsOf(build, /^linkedin\.js$/).get('linkedin.js') ?? '';
    expect(script.length).toBeGreaterThan(10_000);
    const foreign =
      /\bimport\b|\bexport\b|indexedDB|IDBDatabase|Dexie|\$Zod|safeParse|useState|react|localStorage|sessionStorage|document\.cookie|\bcaches\b|\.storage\b|cookieStore/gi;
    expect(script.match(foreign)).toBeNull();
  });

  it('the content script tells the page nothing: no event, no message, no line in its console', () => {
    const script = textsOf(build, /^linkedin\.js$/).get('linkedin.js') ?? '';
    const said =
      /\bdispatchEvent\b|\b(?:Custom)?Event\(|postMessage|MessageChannel|BroadcastChannel|\balert\(/g;
    expect(script.match(said)).toBeNull();
    // Of the library of words: a key that is not there, which types and tests forbid.
    const lines = [...script.matchAll(/\bconsole\b.{0,20}/g)].map(([line]) => line);
    expect(lines).toEqual([expect.stringContaining('console.warn(`[i18n]')]);
  });

  it('the content script, which our policy does not bind, has nothing load and goes nowhere', () => {
    const script = textsOf(build, /^linkedin\.js$/).get('linkedin.js') ?? '';
    const names =
      /\bImage\b|\bAudio\b|createElement\(`(?:img|i?frame|link|form|object|embed|a)`|url\(/g;
    const sets =
      /\.(?:src|srcset|href|action|background|data|cssText)\s*=(?!=)|\blocation\s*=(?!=)/g;
    const calls =
      /\.(?:assign|replaceState|pushState|submit|requestSubmit)\(|\bopen\(|setAttribute\(`(?:src|srcset|href|style)`/g;
    for (const way of [names, sets, calls]) expect(script.match(way)).toBeNull();
  });
});
