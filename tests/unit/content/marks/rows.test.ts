import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { profileLinks, rowOf } from '@/content/marks/rows';

const address = 'https://www.linkedin.com/feed/';

function pageOf(html: string): Document {
  return new JSDOM(html, { url: address }).window.document;
}

function savedPage(name: string): Document {
  return pageOf(readFileSync(`tests/fixtures/linkedin-pages/${name}`, 'utf8'));
}

/** All rows of a page, as if all of it were on screen. */
function rowsOf(document: Document) {
  return [...document.querySelectorAll(profileLinks)].flatMap((each) => rowOf(each) ?? []);
}

const whose = (document: Document) => rowsOf(document).map(({ keys }) => keys.join());

const link = (vanity: string, inside: string, more = '') =>
  `<a href="/in/${vanity}/"${more}>${inside}</a>`;

describe('the rows of saved pages', () => {
  it('every post of the feed is its author’s, once', () => {
    const document = savedPage('feed-2026.html');
    const rows = rowsOf(document);
    expect(rows.slice(0, 6).map(({ keys }) => keys.join())).toEqual([
      'vanity:vera-vargas-332777',
      'vanity:vera-vargas-332777',
      'vanity:ines-keller-6f99c1',
      'vanity:olga-tanaka-234ccb',
      'vanity:elif-bianchi-3430b4',
      'vanity:zeno-tanaka-4b75b0',
    ]);
    for (const { link: into, picture } of rows) expect(into.contains(picture)).toBe(true);
    expect(new Set(rows.map((row) => row.link)).size).toBe(rows.length);
  });

  it('results of a search say which member they are; names inside a text are no rows', () => {
    const document = savedPage('search-content-2025-ember.html');
    const rows = rowsOf(document);
    expect(rows.map(({ keys }) => keys[0])).toEqual([
      'vanity:clara-vargas-ac41b4',
      'vanity:mina-castillo-cc0c68',
      'vanity:pavel-eriksen-58a35e',
    ]);
    for (const { keys } of rows) expect(keys[1]).toMatch(/^member:\d+$/);
  });
});

describe('a row', () => {
  it('is one for all links to a person that stand together, at the first picture', () => {
    const document = pageOf(
      `<ul><li>${link('ada', '<img>')}<p>${link('ada', 'Ada')}</p>${link('ada', '<img>')}</li>
       <li>${link('bo', '<img>')}</li></ul>`,
    );
    expect(whose(document)).toEqual(['vanity:ada', 'vanity:bo']);
    expect(rowsOf(document)[0]?.link).toBe(document.querySelector('a'));
  });

  it('ends where somebody else’s begins, also for one person twice in a row', () => {
    const document = pageOf(
      `<div><div>${link('ada', '<img>')}</div><div>${link('bo', 'Bo')}</div><div>${link('ada', '<img>')}</div></div>`,
    );
    expect(whose(document)).toEqual(['vanity:ada', 'vanity:ada']);
  });

  it('is in the link beside, when the picture’s is hidden from screen readers', () => {
    const document = pageOf(
      `<ul><li>${link('ada', '<img>', ' aria-hidden="true"')}${link('ada', 'Ada')}</li><li>${link('bo', 'Bo')}</li></ul>`,
    );
    const [row] = rowsOf(document);
    expect(row?.link.textContent).toBe('Ada');
    expect(row?.picture.localName).toBe('img');
  });

  it('is nobody’s for a link that is no profile’s', () => {
    const crafted = [
      '<a href="https://www.linkedin.com.evil.example/in/ada/"><img></a>',
      '<a href="/in/me/"><img></a>',
      '<a href="/in/%2e%2e/ada/"><img></a>',
      '<a href="/company/acme/?next=/in/ada/"><img></a>',
      '<a href="javascript:location=\'/in/ada/\'"><img></a>',
    ];
    expect(whose(pageOf(crafted.join('')))).toEqual([]);
  });

  it('tells people apart whose addresses begin alike', () => {
    const document = pageOf(
      `<ul><li>${link('ada', '<img>')}</li><li>${link('ada-novak', '<img>')}</li></ul>`,
    );
    expect(whose(document)).toEqual(['vanity:ada', 'vanity:ada-novak']);
  });
});
