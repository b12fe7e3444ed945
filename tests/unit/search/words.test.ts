import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '@/search/excerpt';
import { has, rangesOf, searched } from '@/search/match';
import { eachWord, hashOf, type IndexedDocument, idAt, makeSegment } from '@/search/segment';
import { termsOf, tokensOf } from '@/search/tokens';
import { typosBetween } from '@/search/typos';

describe('the words of a text', () => {
  it.each([
    ['José Álvarez', ['jose', 'alvarez']],
    ['O’Neill', ['oneill', 'o', 'neill']],
    ['Anne-Marie', ['anne', 'marie']],
    ['王小明', ['王小', '小明', '明']],
    ['iPhone手机', ['iphone', '手机', '机']],
    ['김민준', ['김민', '민준', '준']],
    ['ガイド', ['がい', 'いど', 'ど']],
    ['हिन्दी कविता', ['हिन्दी', 'कविता']],
    ['… — !', []],
  ])('%s', (text, words) => {
    expect([...tokensOf(text)]).toEqual(words);
  });

  it('are found by the question that is one of them, and by its beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, length) => {
        for (const token of tokensOf(text)) {
          const beginning = Array.from(token)
            .slice(0, length + 1)
            .join('');
          for (const term of termsOf([beginning])) {
            expect(has(searched(text), term), `${beginning} in ${text}`).toBe(true);
          }
        }
      }),
    );
  });
});

describe('marks', () => {
  const marked = (text: string, asked: string) =>
    rangesOf(text, termsOf([asked])).map(([from, to]) => text.slice(from, to));

  it.each([
    ['José Álvarez', 'alv jo', ['Jo', 'Álv']],
    ['Strasse und Straße', 'strass', ['Strass', 'Straß']],
    ['Siobhán O’Neill', "o'ne", ['O’Ne']],
    ['喜欢围棋', '围棋', ['围棋']],
    ['rewriting writing', 'writ', ['writ']],
    ['Ada ADA ada', 'ada', ['Ada', 'ADA', 'ada']],
  ])('in %s for %s', (text, asked, found) => {
    expect(marked(text, asked)).toEqual(found);
  });
});

describe('an excerpt', () => {
  it('has the place in a long text, on one line', () => {
    const long = `${'Before it all. '.repeat(400)}\n\n- the **pelican** house\n${'After it. '.repeat(400)}`;
    const { text, ranges } = excerptOf(long, termsOf(['pelic']));
    expect(text).toMatch(/^….*the pelican house.*…$/u);
    expect(text.length).toBeLessThan(250);
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['pelic']);
  });
});

describe('typos', () => {
  it.each([
    ['jsoe', 'jose', 1],
    ['lukazs', 'lukasz', 1],
    ['anerson', 'anderson', 1],
    ['johanes', 'johannes', 1],
    ['chrsitoper', 'christopher', 2],
    ['bicylce', 'bicycles', 1],
    ['pelican', 'penguin', undefined],
  ])('from %s to %s', (asked, word, typos) => {
    expect(typosBetween(asked, word, 2)).toBe(typos);
  });
});

describe('a segment', () => {
  const document = fc.record({
    recordId: fc.uuid(),
    personId: fc.uuid(),
    kind: fc.constantFrom(0, 1, 2, 3),
    on: fc.constantFrom('2025-01-02', '2026-03-04'),
    tokens: fc.array(fc.string({ minLength: 1, maxLength: 5 })).map((words) => new Set(words)),
  });

  it('gives back every word of every document, whose it is and what it was', () => {
    fc.assert(
      fc.property(fc.array(document), (documents: IndexedDocument[]) => {
        const { pages, heads, ids } = makeSegment(7, documents);
        const found = documents.map(() => new Set<string>());
        for (const page of pages) {
          expect(page.segment).toBe(7);
          eachWord(page, (word, numbers) => {
            expect(word.startsWith(page.bucket)).toBe(true);
            for (const number of numbers) found[number]?.add(word);
          });
        }
        expect(found).toEqual(documents.map(({ tokens }) => tokens));
        for (const [at, { recordId, personId, kind }] of documents.entries()) {
          expect(ids[0] && idAt(ids[0], at)).toBe(recordId);
          expect(heads[0]?.who[at]).toBe(hashOf(personId));
          expect(heads[0]?.kinds[at]).toBe(kind);
        }
      }),
    );
  });
});
