/** Your circle at a glance: its numbers are the network's, and each part leads to its people. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { sendCommand } from './support/commands';
import { expect, test } from './support/extension';
import { dayFromNow, followUpWith, keep, keepCircle } from './popup-circle';

/** Four with a relationship and some history, one with history alone, one with nothing. */
async function openCircle(open: (page: string) => Promise<Page>): Promise<Page> {
  const page = await open('options.html#/circle');
  await keepCircle(page);
  await keep(page, { name: 'Nobody Yet' });
  await expect(rings(page).getByRole('link', { name: 'No relationship: 2 people' })).toBeVisible();
  return page;
}

const part = (page: Page, title: string) => page.getByRole('region', { name: title });
const rings = (page: Page) => part(page, 'Around you');
const showAs = (figure: Locator, as: 'Picture' | 'Table') =>
  figure.getByText(as, { exact: true }).click();

/** The names in a table with their numbers, row by row. */
async function rowsOf(figure: Locator): Promise<Record<string, string[]>> {
  const rows = await figure.getByRole('row').all();
  const entries = await Promise.all(
    rows
      .slice(1)
      .map(async (row) => [
        await row.getByRole('rowheader').innerText(),
        await row.getByRole('cell').allInnerTexts(),
      ]),
  );
  return Object.fromEntries(entries);
}

/** What the links of a figure say, without the switch. */
async function linksOf(figure: Locator): Promise<string[]> {
  const links = await figure.getByRole('figure').getByRole('link').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('aria-label')) ?? ''));
}

/** Clicks a part where it is drawn: the middle of what surrounds an arc is somewhere else. */
async function clickPart(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true });
  await link.scrollIntoViewIfNeeded();
  const { x, y } = await link
    .locator('path')
    .last()
    .evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('The part is not drawn as a path');
      const middle = path.getPointAtLength(path.getTotalLength() / 2);
      const onScreen = middle.matrixTransform(path.getScreenCTM() ?? undefined);
      return { x: onScreen.x, y: onScreen.y };
    });
  await page.mouse.click(x, y);
}

/** The names in the list of people, which is what a part of a picture leads to. */
async function expectPeople(page: Page, names: string[]): Promise<void> {
  const main = page.getByRole('main');
  for (const name of names) await expect(main.getByText(name, { exact: true })).toBeVisible();
  const all = [
    'Daniel Okonkwo Reyes',
    'Ingrid Solheim',
    'Tomás Ferreira',
    'Sofia Marchetti',
    'Marta Lindqvist',
    'Nobody Yet',
  ];
  for (const name of all.filter((each) => !names.includes(each))) {
    await expect(main.getByText(name, { exact: true })).toHaveCount(0);
  }
}

test('counts everybody by relationship and standing', async ({ open }) => {
  const page = await openCircle(open);
  expect(await linksOf(rings(page))).toEqual([
    'Mentor: 1 person',
    'Mentor, Due: 1 person',
    'Client: 1 person',
    'Client, Due: 1 person',
    'Sponsor: 1 person',
    'Sponsor, Due: 1 person',
    'Peer: 1 person',
    'Peer, In rhythm: 1 person',
    'No relationship: 2 people',
    'No relationship, Dormant: 1 person',
    'No relationship, Nothing planned: 1 person',
  ]);
  const legend = rings(page).getByRole('list', { name: 'How it stands with them' });
  await expect(legend.getByRole('listitem')).toHaveText([
    /In rhythm\s*1/,
    /Due\s*3/,
    /Dormant\s*1/,
    /Nothing planned\s*1/,
  ]);
});

test('leads to exactly the people behind a part', async ({ open }) => {
  const page = await openCircle(open);
  await clickPart(page, 'Sponsor, Due: 1 person');
  await expectPeople(page, ['Ingrid Solheim']);
  await page.goBack();
  await rings(page).getByRole('link', { name: 'No relationship: 2 people' }).click();
  await expectPeople(page, ['Sofia Marchetti', 'Nobody Yet']);
  await page.goBack();
  await rings(page).getByRole('link', { name: /^Due/ }).click();
  await expectPeople(page, ['Daniel Okonkwo Reyes', 'Ingrid Solheim', 'Tomás Ferreira']);
});

test('shows when people fall due, and leads to them', async ({ open }) => {
  const page = await openCircle(open);
  const marta = await keep(page, { name: 'Later On' });
  await followUpWith(page, marta, 'Ask how it went', { dueIn: 30 });
  const weeks = part(page, 'The weeks ahead');
  // Daniel, Ingrid, Tomás and Sofia wait by today; Marta's rhythm of 60 days is not over.
  const now = weeks.getByRole('link', { name: 'By today: 4 people, room for 5' });
  await expect(now).toBeVisible();
  await showAs(weeks, 'Table');
  const rows = await rowsOf(weeks);
  expect(Object.keys(rows)).toHaveLength(12);
  const people = Object.values(rows).map(([count]) => Number(count));
  expect(people.reduce((sum, count) => sum + count, 0)).toBe(6);
  await weeks.getByRole('link', { name: /^By today/ }).click();
  await expectPeople(page, [
    'Daniel Okonkwo Reyes',
    'Ingrid Solheim',
    'Tomás Ferreira',
    'Sofia Marchetti',
  ]);
});

test('shows how often you were in touch, and with whom', async ({ open }) => {
  const page = await openCircle(open);
  const contact = part(page, 'In touch');
  const month = (daysAgo: number) =>
    new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(
      Temporal.PlainDate.from(dayFromNow(-daysAgo)),
    );
  // Ingrid 57 and 120 days ago, Daniel 42, Tomás 20, Marta 19; Sofia's are two years ago or more.
  await showAs(contact, 'Table');
  const counted = Object.entries(await rowsOf(contact)).filter(([, [count]]) => count !== '0');
  const expected = new Map<string, number>();
  for (const daysAgo of [19, 20, 42, 57, 120]) {
    expected.set(month(daysAgo), (expected.get(month(daysAgo)) ?? 0) + 1);
  }
  const lately = counted.filter(([name]) => expected.has(name));
  expect(Object.fromEntries(lately.map(([name, [count]]) => [name, Number(count)]))).toEqual(
    Object.fromEntries(expected),
  );

  await showAs(contact, 'Picture');
  await contact.getByRole('link', { name: `${month(120)}: in touch 1 time` }).click();
  const heading = page.getByRole('heading', { name: `In touch in ${month(120)}` });
  await expect(heading).toBeFocused();
  await expectPeople(page, ['Ingrid Solheim']);
  await page.reload();
  await expectPeople(page, ['Ingrid Solheim']);
  await page.getByRole('link', { name: 'Ingrid Solheim' }).click();
  await expect(page).toHaveURL(/#\/person\//);
  await page.goBack();
  await page.getByRole('link', { name: 'Back to the pictures' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('says in the table what the picture shows', async ({ open }) => {
  const page = await openCircle(open);
  const around = rings(page);
  const drawn = (await linksOf(around)).filter((name) => name.includes(','));
  await showAs(around, 'Table');
  await expect(around.getByRole('figure')).toHaveCount(0);
  const links = await around.getByRole('table').getByRole('link').all();
  const written = await Promise.all(links.map((link) => link.getAttribute('aria-label')));
  expect(written.filter((name) => name?.includes(',') && !name.startsWith('Everybody'))).toEqual(
    drawn,
  );
  expect(await rowsOf(around)).toEqual({
    Mentor: ['0', '1', '0', '0', '1'],
    Client: ['0', '1', '0', '0', '1'],
    Sponsor: ['0', '1', '0', '0', '1'],
    Peer: ['1', '0', '0', '0', '1'],
    'No relationship': ['0', '0', '1', '1', '2'],
    Everybody: ['1', '3', '1', '1', '6'],
  });
  await around.getByRole('link', { name: 'Peer, In rhythm: 1 person' }).click();
  await expectPeople(page, ['Marta Lindqvist']);
});

test('is one stop for Tab, and the arrow keys go from part to part', async ({ open }) => {
  const page = await openCircle(open);
  const around = rings(page);
  await around.getByRole('radio', { name: 'Picture' }).focus();
  await page.keyboard.press('Tab');
  await expect(around.getByRole('link', { name: 'Mentor: 1 person' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(around.getByRole('link', { name: 'Mentor, Due: 1 person' })).toBeFocused();
  await expect(around.getByText('Mentor, Due: 1 person', { exact: true })).toBeVisible();
  await page.keyboard.press('End');
  await expect(
    around.getByRole('link', { name: 'No relationship, Nothing planned' }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(around.getByRole('link', { name: /^In rhythm/ })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expectPeople(page, ['Daniel Okonkwo Reyes']);
});

test('follows what is done elsewhere', async ({ open }) => {
  const page = await openCircle(open);
  const person = await keep(page, { name: 'One More', typeId: 'mentor', contacts: [1] });
  await expect(rings(page).getByRole('link', { name: 'Mentor: 2 people' })).toBeVisible();
  await sendCommand(page, 'trash.put', { table: 'people', id: person });
  await expect(rings(page).getByRole('link', { name: 'Mentor: 1 person' })).toBeVisible();
});

test('is useful with nobody and with one person', async ({ open }) => {
  const page = await open('options.html#/circle');
  await expect(page.getByRole('heading', { name: 'Nobody yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Bring your connections' }).click();
  await expect(page).toHaveURL(/#\/connections$/);
  await page.goBack();
  await keep(page, { name: 'Ada Quill' });
  await expect(page.getByText('You keep one person.')).toBeVisible();
  await expect(page.getByText('The weeks are yours.')).toBeVisible();
  await expect(page.getByText('No contact is noted in these two years.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme } });

    test('axe finds nothing, as pictures and as tables, wide and narrow', async ({ open }) => {
      const page = await openCircle(open);
      const check = async (what: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          what,
        ).toEqual([]);
        const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect(wide, `${what} scrolls sideways`).toBe(false);
      };
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await check(`pictures at ${width}`);
      }
      for (const title of ['Around you', 'The weeks ahead', 'In touch']) {
        await showAs(part(page, title), 'Table');
      }
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await check(`tables at ${width}`);
      }
      const month = dayFromNow(-120).slice(0, 7);
      await page.goto(`${page.url().split('#')[0]}#/circle?month=${month}`);
      await expect(page.getByRole('link', { name: 'Ingrid Solheim' })).toBeVisible();
      await check('the people of a month');
    });
  });
}
