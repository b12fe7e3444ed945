import { describe, expect, it, vi } from 'vitest';
import type { Anchor } from '@/content/anchor';
import { readPage } from '@/content/readers/read-page';
import type { Reading } from '@/content/readers/reading';
import { documentOf, savedPage, savedProfiles } from '../saved-pages';

// The saved pages are large, and some tests parse several.
vi.setConfig({ testTimeout: 60_000 });

function read(html: string, url: string): Reading {
  return readPage(documentOf(html), new URL(url));
}

function elementOf(anchor: Anchor | null): Element {
  if (anchor === null || 'floating' in anchor) throw new Error('No place was found.');
  return anchor.element;
}

const marta = {
  file: 'profile-2026-third-degree.html',
  url: 'https://www.linkedin.com/in/marta-lindqvist/',
};
const tomas = {
  file: 'profile-2026-stale-title.html',
  url: 'https://www.linkedin.com/in/tomasferreira/',
};
const daniel = {
  file: 'profile-2024-ember.html',
  url: 'https://www.linkedin.com/in/daniel-okonkwo-reyes/',
};
const sofia = { file: 'profile-guest.html', url: 'https://se.linkedin.com/in/sofia-marchetti' };

describe.each(savedProfiles)('$file', ({ file, url, name, headline, company, member, own }) => {
  const reading = read(savedPage(file), url);

  it('says who it is', () => {
    expect(reading.name).toBe(name);
    expect(reading.headline).toBe(headline);
    expect(reading.company).toBe(company);
    expect(reading.member).toBe(member);
    expect(reading.own).toBe(own);
  });

  it('belongs to the person of the address, and to nobody else', () => {
    expect(reading.belongs).not.toBe('no');
    const other = read(savedPage(file), 'https://www.linkedin.com/in/somebody-else/');
    if (file.includes('2026') && !own) expect(other.belongs).toBe('no');
  });

  it('has a place for the annotation below the name', () => {
    const place = elementOf(reading.anchor);
    const heading = place.ownerDocument.querySelector(
      'main h1, [id$="Topcard"] h2, [componentkey$="Topcard"] h2',
    );
    expect(heading).not.toBeNull();
    expect(
      heading && heading.compareDocumentPosition(place) & place.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    expect(place.contains(heading)).toBe(false);
  });
});

describe('the place for the annotation', () => {
  it.each([marta, tomas])(
    'is after the whole row of actions, also when the row is there twice: $file',
    ({ file, url }) => {
      const row = elementOf(read(savedPage(file), url).anchor);
      const card = row.closest('[componentkey$="Topcard"]');
      expect(row.querySelectorAll('a[href*="/messaging/compose"]')).toHaveLength(
        card?.querySelectorAll('a[href*="/messaging/compose"]').length ?? 0,
      );
      // With what stands beside the compose link, and without what stands above it.
      expect(row.querySelector('button[aria-expanded]')).not.toBeNull();
      expect(row.querySelector('h2, a[href*="contact-info"]')).toBeNull();
    },
  );

  it('is after the location when there is nothing to click', () => {
    const html = savedPage(marta.file).replaceAll('/messaging/compose/', '/nothing/');
    const place = elementOf(read(html, marta.url).anchor);
    expect(place.textContent).toContain('Contact info');
    expect(place.textContent).not.toContain('Marta');
  });

  it('is after the details of the older generation when its contact link is gone', () => {
    const html = savedPage(daniel.file).replaceAll('/overlay/contact-info/', '/overlay/other/');
    const place = elementOf(read(html, daniel.url).anchor);
    expect(place.matches('.mt2.relative')).toBe(true);
    const older = elementOf(read(html.replace('mt2 relative', 'mt3'), daniel.url).anchor);
    expect(older.matches('.ph5')).toBe(true);
  });

  it('does not move when something of ours stands there already', () => {
    for (const { file, url } of [marta, tomas, daniel, sofia]) {
      const document = documentOf(savedPage(file));
      const before = elementOf(readPage(document, new URL(url)).anchor);
      before.after(document.createElement('div'));
      expect(elementOf(readPage(document, new URL(url)).anchor)).toBe(before);
    }
  });
});

describe('other people, languages and interfaces', () => {
  it.each([
    ['Łukasz Żółć', 'łukasz-żółć'],
    ['محمد أحمد', 'محمد-أحمد-1a2b3c'],
    ['山田 太郎', '山田太郎'],
    ['Zoë 🚀 O’Neill', 'zoë-🚀'],
    ['Jane “JD” Doe, PhD (she)', 'jd'],
    ['LinkedIn | Ann', 'linkedin-ann'],
  ])('reads %s', (name, vanity) => {
    const html = savedPage(marta.file)
      .replaceAll('Marta Lindqvist', name)
      .replaceAll('marta-lindqvist', encodeURIComponent(vanity))
      .replaceAll('Contact info', 'Coordonnées')
      .replaceAll('>More<', '>Plus<');
    const url = `https://fr.linkedin.com/in/${vanity}/`;
    expect(read(html, url)).toMatchObject({ belongs: 'yes', name, company: 'Drift', own: false });
    // With no top card at all, the toolbar says it; without that, the title.
    const bare = html.replaceAll('Topcard"', 'Other"').replaceAll('/overlay/contact-info', '/x');
    expect(read(bare, url)).toMatchObject({ belongs: 'yes', name, headline: 'Bridge Meadow' });
    expect(read(bare.replaceAll('role="toolbar"', ''), url)).toMatchObject({
      belongs: 'unsaid',
      name,
    });
  });

  it('finds the card round the contact link when nothing names it', () => {
    const html = savedPage(tomas.file).replaceAll('Topcard"', 'Other"');
    const reading = read(html, tomas.url);
    expect(reading).toMatchObject({
      name: 'Tomás Ferreira',
      company: 'Quartz Bridge',
      member: 'member:101904436',
    });
    expect(elementOf(reading.anchor).querySelector('a[href*="/messaging/compose"]')).not.toBeNull();
  });

  it('finds a card that is known by its id, as in later builds', () => {
    const html = savedPage(marta.file).replaceAll(
      /componentkey="(com\.linkedin\.sdui\.profile\.card\.ref[\w-]+Topcard)"/g,
      'id="$1"',
    );
    expect(read(html, marta.url)).toMatchObject({
      belongs: 'yes',
      name: 'Marta Lindqvist',
      member: 'member:277929985',
    });
  });

  it('knows the person of an address that has only a member id', () => {
    const url = 'https://www.linkedin.com/in/ACoAABCQ4AEBXpDV5FG9FattK4ScbnUgUBywzxw/';
    expect(read(savedPage(marta.file), url)).toMatchObject({
      belongs: 'yes',
      name: 'Marta Lindqvist',
    });
    expect(read(savedPage(tomas.file), url)).toMatchObject({ belongs: 'no' });
  });

  it('takes no company from the line when the first chip is a school, and none without a line', () => {
    const html = savedPage(marta.file);
    expect(read(html.replaceAll('Drift · North', 'North'), marta.url).company).toBeNull();
    expect(read(html.replace(/<p[^>]*>Drift · North[^<]*<\/p>/, ''), marta.url)).toMatchObject({
      company: null,
      headline: 'Bridge Meadow',
    });
  });

  it('reads the company of the older generation where its label is English', () => {
    const html = savedPage(daniel.file).replace(
      'aria-label="Fjord harbor: Amber Cedar Kelp to quartz to experience field"',
      'aria-label="Current company: Amber Delta. Click to skip to experience card"',
    );
    expect(read(html, daniel.url).company).toBe('Amber Delta');
  });

  it('takes no id from cards of other people on the page', () => {
    const html = savedPage(marta.file).replaceAll('ACoAABCQ4AEBXpDV5FG9FattK4ScbnUgUBywzxw', 'x');
    expect(read(html, marta.url).member).toBeNull();
  });

  it('takes no id when the card and the toolbar disagree', () => {
    const html = savedPage(marta.file).replace(
      'refACoAABCQ4AEBXpDV5FG9FattK4ScbnUgUBywzxwTopcard',
      'refACoAAAYS8DQBuNn9doXCmf1NEU9uOWlTvCDPcIMTopcard',
    );
    expect(read(html, marta.url).member).toBeNull();
  });

  it('waits for the page to be built', () => {
    const html = savedPage(marta.file).replace('data-rehydrated="true"', '');
    expect(read(html, marta.url).ready).toBe(false);
  });

  it('knows the user’s own profile by its pencils, in any language', () => {
    const edit = savedPage(marta.file)
      .replaceAll('/messaging/compose/', '/x/')
      .replace('/overlay/background-photo/', '/edit/intro/');
    expect(read(edit, marta.url).own).toBe(true);
    const older = savedPage(daniel.file).replace(
      'class="profile-background-image"',
      'class="profile-topcard-background-image-edit"',
    );
    expect(read(older, daniel.url).own).toBe(true);
  });
});

describe('a guest page', () => {
  it('is read without its JSON', () => {
    const html = savedPage(sofia.file).replaceAll('application/ld+json', 'text/plain');
    expect(read(html, sofia.url)).toMatchObject({ name: 'Sofia Marchetti', company: null });
  });

  it('is read when its JSON is broken or of somebody else', () => {
    const broken = savedPage(sofia.file).replace('{"@graph"', '{"@graph');
    expect(read(broken, sofia.url).name).toBe('Sofia Marchetti');
    const html = savedPage(sofia.file)
      .replaceAll('sofia-marchetti', 'other-person')
      .replaceAll('"name":"Sofia Marchetti"', '"name":"Other"');
    expect(read(html, sofia.url).name).toBe('Sofia Marchetti');
  });

  it('takes no asterisks for words', () => {
    const html = savedPage(sofia.file).replaceAll('"Amber Delta"', '"***** *****"');
    expect(read(html, sofia.url).company).toBeNull();
  });
});

describe('a page where nothing matches', () => {
  it('leaves it all to the address', () => {
    expect(read('<!doctype html><title>LinkedIn</title><p>Hello', marta.url)).toEqual({
      belongs: 'unsaid',
      changing: false,
      name: null,
      headline: null,
      company: null,
      member: null,
      own: false,
      anchor: null,
      ready: true,
      witness: null,
    });
    expect(read('', marta.url).anchor).toBeNull();
  });

  it('still has a name in its title', () => {
    const html = '<title>(12+) Jane Doe | LinkedIn</title>';
    expect(read(html, marta.url).name).toBe('Jane Doe');
    expect(read(html, `${marta.url}pt_BR/`).name).toBe('Jane Doe');
  });

  it('takes no title of a part of the profile for a name', () => {
    const html = '<title>Experience | LinkedIn</title>';
    for (const part of ['details/experience/', 'recent-activity/all/', 'overlay/contact-info/']) {
      expect(read(html, marta.url + part).name).toBeNull();
    }
  });
});
