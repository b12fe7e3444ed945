/** Marks beside people you keep: on the saved feed and search page, as they are and as they change. */
import type { Page } from '@playwright/test';
import { keep, switchMarks } from './marks/circle.ts';
import { marksIn } from './marks/marks-in-page.ts';
import { feedPage, inFeed, inSearch, searchPage, vanityOf } from './marks/saved-lists.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';

const feedAddress = 'https://www.linkedin.com/feed/';
const searchAddress = 'https://www.linkedin.com/search/results/content/';
const { ines, olga, elif } = inFeed;
/** Of a round picture of 48 pixels, at half past ten on the clock. */
const rim = { x: 7, y: 7 };

const paths = async (page: Page) => (await marksIn(page)).map(({ path }) => path);

/** Everything of the page that can be measured. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [one.localName, x, y, width, height].join(' ');
    }),
  );

test.beforeEach(async ({ linkedIn, extension }) => {
  linkedIn.serve('/feed/', feedPage());
  linkedIn.serve('/search/results/content/', searchPage());
  expect(extension.id).not.toBe('');
});

async function showFeed(page: Page): Promise<void> {
  await page.goto(feedAddress);
  await page
    .locator(`a[href*="${ines}"]`)
    .first()
    .evaluate((link) => link.scrollIntoView());
}

test('nobody is marked until it is switched on; then whoever is kept, and nothing moves', async ({
  extension,
  open,
}) => {
  const ours = await open('manifest.json');
  await keep(ours, vanityOf(ines), 'mentor');
  await keep(ours, vanityOf(olga), null);
  const page = await extension.context.newPage();
  await showFeed(page);
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const [before, unmarked] = [await html(), await boxes(page)];

  await switchMarks(ours, true);
  await expect.poll(() => paths(page)).toEqual([ines, olga]);
  expect((await boxes(page)).filter((box) => !box.endsWith(' 0 0'))).toEqual(
    unmarked.filter((box) => !box.endsWith(' 0 0')),
  );
  await expect
    .poll(() => marksIn(page))
    .toEqual([
      { path: ines, label: 'In your notes: Mentor', fromPicture: rim, told: false, theme: 'light' },
      { path: olga, label: 'In your notes', fromPicture: rim, told: false, theme: 'light' },
    ]);

  await switchMarks(ours, false);
  await expect.poll(() => paths(page)).toEqual([]);
  // Compared here, not by the report: the page is a megabyte.
  expect((await html()) === before, 'the page is as it was').toBe(true);
});

test('search results of the generation before are marked too', async ({ extension, open }) => {
  const ours = await open('manifest.json');
  for (const path of Object.values(inSearch)) await keep(ours, vanityOf(path), 'client');
  await switchMarks(ours, true);
  const page = await extension.context.newPage();
  await page.goto(searchAddress);
  await expect.poll(() => paths(page)).toEqual([inSearch.clara, inSearch.pavel]);
});

test('archived people, those in the trash and those whose address is another’s now get none', async ({
  extension,
  open,
}) => {
  const ours = await open('manifest.json');
  const archived = await keep(ours, vanityOf(ines), 'mentor');
  const trashed = await keep(ours, vanityOf(olga), 'mentor');
  await keep(ours, vanityOf(elif), 'mentor');
  await sendCommand(ours, 'person.archive', { personId: archived, archived: true });
  await sendCommand(ours, 'trash.put', { table: 'people', id: trashed });
  const clara = await keep(ours, vanityOf(inSearch.clara), 'client');
  await keep(ours, vanityOf(inSearch.pavel), 'client');
  await switchMarks(ours, true);
  const page = await extension.context.newPage();
  await showFeed(page);
  await expect.poll(() => paths(page)).toEqual([elif]);
  // Her links say which member she is.
  await page.goto(searchAddress);
  await expect.poll(() => paths(page)).toEqual([inSearch.clara, inSearch.pavel]);
  await sendCommand(ours, 'person.link', {
    who: { personId: clara },
    keys: ['member:42'],
    take: false,
  });
  await expect.poll(() => paths(page)).toEqual([inSearch.pavel]);
});

test('in off-page mode there are none, and they go at once when it is chosen', async ({
  extension,
  open,
}) => {
  const ours = await open('manifest.json');
  await keep(ours, vanityOf(ines), 'mentor');
  await switchMarks(ours, true);
  const page = await extension.context.newPage();
  await showFeed(page);
  await expect.poll(() => paths(page)).toEqual([ines]);
  await sendCommand(ours, 'settings.change', { fields: { display: 'offPage' } });
  await expect.poll(() => paths(page)).toEqual([]);
});

test('a row that becomes somebody else’s loses its mark before anybody sees it', async ({
  extension,
  open,
}) => {
  const ours = await open('manifest.json');
  await keep(ours, vanityOf(ines), 'mentor');
  await keep(ours, vanityOf(elif), 'client');
  await switchMarks(ours, true);
  const page = await extension.context.newPage();
  await showFeed(page);
  await expect.poll(() => paths(page)).toEqual([ines, elif]);
  // What a page sees of us: an empty element in the link.
  const stillThere = await page.evaluate(
    async ([from, to]) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>(`a[href*="${from}"]`)];
      for (const link of links) link.href = link.href.replace(from, to);
      await Promise.resolve();
      return links.filter((link) => link.querySelector(':scope > div:empty')).length;
    },
    [ines, '/in/nobody-we-know/'] as const,
  );
  expect(stillThere).toBe(0);
  await expect.poll(() => paths(page)).toEqual([elif]);
  // And the other way round: the row is recycled for somebody who is kept.
  await page.evaluate(
    ([from, to]) => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href*="${from}"]`))
        link.href = link.href.replace(from, to);
    },
    ['/in/nobody-we-know/', elif] as const,
  );
  await expect.poll(() => paths(page)).toEqual([elif, elif]);
  expect((await marksIn(page)).map(({ label }) => label)).toEqual(
    Array.from({ length: 2 }, () => 'In your notes: Client'),
  );
});

test('marks come back when the page renders its rows anew, and follow what changes', async ({
  extension,
  open,
}) => {
  const ours = await open('manifest.json');
  const personId = await keep(ours, vanityOf(ines), 'mentor');
  await switchMarks(ours, true);
  const page = await extension.context.newPage();
  await showFeed(page);
  await expect.poll(() => paths(page)).toEqual([ines]);
  await page.evaluate((path) => {
    for (const link of document.querySelectorAll(`a[href*="${path}"]`)) {
      const again = link.cloneNode(true);
      if (again instanceof Element) again.querySelector(':scope > div:empty')?.remove();
      link.replaceWith(again);
    }
  }, ines);
  await expect.poll(() => paths(page)).toEqual([ines]);
  await page.evaluate((path) => {
    document.querySelector(`a[href*="${path}"] > div:empty`)?.remove();
  }, ines);
  await expect.poll(() => paths(page)).toEqual([ines]);
  await sendCommand(ours, 'person.setRelationships', {
    who: { personId },
    relationships: [{ id: crypto.randomUUID(), typeId: 'sponsor', startedOn: null, endedOn: null }],
  });
  await expect.poll(async () => (await marksIn(page))[0]?.label).toBe('In your notes: Sponsor');
});

test('marks follow LinkedIn when it changes its theme', async ({ extension, linkedIn, open }) => {
  const dark = '<style>.theme--dark [role="listitem"] { background: #1b1f23; }</style></head>';
  linkedIn.serve('/feed/', feedPage().replace('</head>', dark));
  const ours = await open('manifest.json');
  await keep(ours, vanityOf(ines), 'mentor');
  await switchMarks(ours, true);
  const page = await extension.context.newPage();
  await showFeed(page);
  await expect.poll(() => marksIn(page)).toMatchObject([{ theme: 'light' }]);
  await page.evaluate(() => document.documentElement.classList.add('theme--dark'));
  await expect.poll(() => marksIn(page)).toMatchObject([{ theme: 'dark' }]);
});

test('only rows on screen are asked about and marked', async ({ extension, open }) => {
  const ours = await open('manifest.json');
  await keep(ours, vanityOf(ines), 'mentor');
  await keep(ours, vanityOf(inFeed.zeno), 'client');
  await switchMarks(ours, true);
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 800, height: 400 });
  await showFeed(page);
  await expect.poll(() => paths(page)).toEqual([ines]);
  await page
    .locator(`a[href*="${inFeed.zeno}"]`)
    .first()
    .evaluate((link) => link.scrollIntoView());
  await expect.poll(() => paths(page)).toEqual([inFeed.zeno]);
});

test('a mark stays on its picture when only a part of the page is scrolled', async ({
  extension,
  open,
}) => {
  const ours = await open('manifest.json');
  await keep(ours, vanityOf(ines), 'mentor');
  await switchMarks(ours, true);
  const page = await extension.context.newPage();
  await showFeed(page);
  await expect.poll(() => marksIn(page)).toMatchObject([{ fromPicture: rim }]);
  const link = page.locator(`a[href*="${ines}"]`).first();
  const moved = await link.evaluate((element) => {
    const before = element.getBoundingClientRect().top;
    const item = element.closest('[role=listitem]');
    item?.scrollBy(0, item.scrollTop > 0 ? -40 : 40);
    return Math.abs(element.getBoundingClientRect().top - before);
  });
  expect(moved).toBe(40);
  await expect.poll(() => marksIn(page)).toMatchObject([{ fromPicture: rim }]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`on a ${theme} page the role is told to who points at a mark`, async ({
    extension,
    linkedIn,
    open,
  }, testInfo) => {
    linkedIn.serve('/feed/', feedPage(theme));
    linkedIn.serve('/search/results/content/', searchPage(theme));
    const ours = await open('manifest.json');
    await keep(ours, vanityOf(ines), 'mentor');
    await keep(ours, vanityOf(inSearch.clara), null);
    await switchMarks(ours, true);
    const page = await extension.context.newPage();
    await showFeed(page);
    await expect.poll(() => paths(page)).toEqual([ines]);
    const link = page.locator(`a[href*="${ines}"]`).first();
    await expect.poll(() => marksIn(page)).toMatchObject([{ fromPicture: rim, told: false }]);
    const { x, y } = (await link.locator('figure').boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + rim.x, y + rim.y);
    await expect.poll(() => marksIn(page)).toMatchObject([{ told: true }]);
    await page.screenshot({ path: testInfo.outputPath(`feed-${theme}.png`) });
    await page.goto(searchAddress);
    await expect.poll(() => paths(page)).toEqual([inSearch.clara]);
    await page.screenshot({ path: testInfo.outputPath(`search-${theme}.png`) });
  });
}
