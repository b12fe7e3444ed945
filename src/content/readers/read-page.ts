/**
 * Reads a profile page, whatever its generation. The last answer needs no selector at all: the
 * address says who it is, and the annotation floats.
 */
import { readCurrent } from './current';
import { readEmber } from './ember';
import { readGuest } from './guest';
import type { PageReader, Reading } from './reading';
import { nameInTitle } from './title';

/** Guest first: its title would be taken for a name by the others. */
const readers: PageReader[] = [readGuest, readCurrent, readEmber];

export function readPage(document: Document, url: URL): Reading {
  for (const read of readers) {
    const reading = read(document, url);
    if (reading) return reading;
  }
  return {
    belongs: 'unsaid',
    changing: false,
    name: nameInTitle(document, url),
    headline: null,
    company: null,
    member: null,
    own: false,
    anchor: null,
    ready: document.readyState !== 'loading',
    witness: null,
  };
}
