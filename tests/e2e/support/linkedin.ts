/**
 * LinkedIn's addresses, answered from saved pages. Anything else that goes to the network is
 * aborted and remembered among the browser's strays, with which it cannot be closed quietly.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Extension } from './launch.ts';

const pagesFolder = path.resolve('tests/fixtures/linkedin-pages');

/** The HTML of a saved page, by its file name. */
export function savedPage(name: string): string {
  return readFileSync(path.join(pagesFolder, name), 'utf8');
}

export type LinkedIn = {
  /** Answers a path (such as `/in/jane-doe/`) of every LinkedIn host with this HTML. */
  serve(pathname: string, html: string): void;
};

const empty = '<!doctype html><html lang="en"><title>LinkedIn</title><body></body></html>';

/** What a page asks for by merely naming it. */
const passive = new Set(['document', 'stylesheet', 'image', 'media', 'font', 'script', 'other']);

export async function fulfilLinkedIn({ context, strays }: Extension): Promise<LinkedIn> {
  const pages = new Map<string, string>();
  await context.route(/^(https?|wss?):/, async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const isLinkedIn = /(^|\.)linkedin\.com$/.test(url.hostname);
    if (isLinkedIn && request.resourceType() === 'document') {
      const body = pages.get(url.pathname) ?? pages.get(`${url.pathname}/`) ?? empty;
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      return;
    }
    // The saved pages name pictures, styles and scripts of LinkedIn's, which are simply not there.
    // What a script sends for (ours included) counts, wherever it comes from.
    const fromLinkedIn =
      request.serviceWorker() === null &&
      /^https:\/\/([\w-]+\.)*linkedin\.com\//.test(
        request.frame().parentFrame()?.url() ?? request.frame().url(),
      );
    if (!fromLinkedIn || !passive.has(request.resourceType())) strays.push(request.url());
    await route.abort();
  });
  return { serve: (pathname, html) => pages.set(pathname, html) };
}
