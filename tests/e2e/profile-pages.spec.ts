/** Every saved page in a real Chromium with the built extension: who it is, and where the "+" is. */
import { savedProfiles } from '../unit/content/saved-pages.ts';
import { drawnIn } from './support/annotation-in-page.ts';
import { expect, test } from './support/extension.ts';
import { savedPage } from './support/linkedin.ts';
import { readTab } from './support/read-page.ts';

/** The card that holds the name, and what stands right before the annotation. */
const places: Record<string, { inside: RegExp; after: RegExp }> = {
  'profile-2026-third-degree.html': {
    inside: /^section .*Topcard/,
    after: /^Message\s*Follow\s*More$/,
  },
  'profile-2026-stale-title.html': {
    inside: /^section .*Topcard/,
    after: /^Message\s*Visit my website/,
  },
  'profile-2026-more-menu-open.html': {
    inside: /^section .*Topcard/,
    after: /^Message\s*Tundra\s*Visit my website\s*More$/,
  },
  'profile-2024-ember.html': { inside: /^div mt2 relative/, after: /Contact info$/ },
  'profile-guest.html': {
    inside: /^div top-card-layout__entity-info /,
    after: /^Bridge Ridge Ridge Amber/,
  },
};

for (const profile of savedProfiles) {
  test(`${profile.file}: read, and annotated below the name`, async ({
    extension,
    linkedIn,
    open,
  }) => {
    const { pathname } = new URL(profile.url);
    linkedIn.serve(pathname, savedPage(profile.file));
    const ours = await open('options.html');
    const page = await extension.context.newPage();
    await page.goto(profile.url);

    await expect(async () => {
      expect(await readTab(ours, page.url())).toMatchObject({
        ok: true,
        value: {
          url: page.url(),
          name: profile.name,
          headline: profile.headline,
          company: profile.company,
          pageKeys: profile.member === null ? [] : [profile.member],
          own: profile.own,
        },
      });
    }).toPass({ timeout: 15_000 });

    const place = places[profile.file];
    if (profile.own) {
      // On your own profile: nothing, also after a while.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
      expect(await drawnIn(page)).toEqual([]);
      return;
    }
    await expect.poll(async () => (await drawnIn(page)).length, { timeout: 15_000 }).toBe(1);
    const [drawn] = await drawnIn(page);
    expect(drawn?.floating).toBe(false);
    expect(drawn?.after ?? '').toMatch(place?.after ?? /^$/);
    expect(drawn?.inside.some((element) => place?.inside.test(element))).toBe(true);
  });
}

for (const file of ['feed-2026.html', 'search-content-2025-ember.html']) {
  test(`${file}: nothing is drawn, nobody is read`, async ({ extension, linkedIn, open }) => {
    linkedIn.serve('/feed/', savedPage(file));
    const ours = await open('options.html');
    const page = await extension.context.newPage();
    await page.goto('https://www.linkedin.com/feed/');
    // The content script starts when the page is idle.
    await expect(async () => {
      expect(await readTab(ours, page.url())).toEqual({ ok: true, value: null });
    }).toPass({ timeout: 15_000 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
    expect(await drawnIn(page)).toEqual([]);
  });
}

test('a page where nothing matches: the address is enough, and the "+" floats', async ({
  extension,
  linkedIn,
  open,
}) => {
  linkedIn.serve(
    '/in/josé-☕/',
    '<!doctype html><title>LinkedIn</title><body><p>Something new</p></body>',
  );
  linkedIn.serve(
    '/in/jos%C3%A9-%E2%98%95/',
    '<!doctype html><title>LinkedIn</title><body><p>Something new</p></body>',
  );
  const ours = await open('options.html');
  const page = await extension.context.newPage();
  await page.goto('https://de.linkedin.com/in/José-☕/');
  await expect.poll(async () => (await drawnIn(page))[0]?.floating, { timeout: 15_000 }).toBe(true);
  expect(await readTab(ours, page.url())).toMatchObject({
    ok: true,
    value: { name: null, own: false },
  });
});

test('nothing is inserted before the page’s own scripts are done', async ({
  extension,
  linkedIn,
}) => {
  const html = savedPage('profile-2026-third-degree.html').replace('data-rehydrated="true"', '');
  linkedIn.serve('/in/marta-lindqvist/', html);
  const page = await extension.context.newPage();
  await page.goto('https://www.linkedin.com/in/marta-lindqvist/');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
  expect(await drawnIn(page)).toEqual([]);
  await page.evaluate(() => document.body.setAttribute('data-rehydrated', 'true'));
  await expect.poll(async () => (await drawnIn(page)).length, { timeout: 15_000 }).toBe(1);
});

test('a page script hears and sees no id of ours', async ({ extension, linkedIn }) => {
  const listener = `<script>
    window.heard = [];
    addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
    for (const target of [window, document]) {
      const { dispatchEvent } = target;
      target.dispatchEvent = (event) => { heard.push(event.type); return dispatchEvent.call(target, event); };
      for (const type of ['linkedin', 'content', 'linkedin.content']) {
        for (const name of ['content-script-started', 'locationchange']) {
          target.addEventListener('${extension.id}:' + type + ':wxt:' + name, (event) => heard.push(event.type));
        }
      }
    }
  </script>`;
  const html = savedPage('profile-2026-third-degree.html').replace('</head>', `${listener}</head>`);
  linkedIn.serve('/in/marta-lindqvist/', html);
  const page = await extension.context.newPage();
  await page.goto('https://www.linkedin.com/in/marta-lindqvist/');
  await expect.poll(async () => (await drawnIn(page)).length, { timeout: 15_000 }).toBe(1);
  await page.evaluate(() => history.pushState(null, '', '/in/somebody-else/'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  // `heard` is a global of the script above.
  expect(await page.evaluate('heard.join()')).not.toContain(extension.id);
  expect(await page.evaluate('heard.length')).toBe(0);
});
