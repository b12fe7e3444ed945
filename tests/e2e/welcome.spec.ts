/** The first steps: from the install to the first tended people, by keyboard, and the choice of mode. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { address, pathname, sample } from './annotation/daniel.ts';
import { inFace } from './support/annotation-face.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import type { Extension } from './support/launch.ts';
import { rowsOf } from './support/worker.ts';

/** A page driven by keys alone, and how many were pressed (what is typed into a field is one). */
function byKeys(page: Page) {
  let count = 0;
  const press = async (key: string): Promise<void> => {
    count += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    type: async (text: string): Promise<void> => {
      count += 1;
      await page.keyboard.type(text);
    },
    /** Tabs to a control. */
    reach: async (role: 'button' | 'link' | 'textbox' | 'combobox', name: string) => {
      const control = page.getByRole(role, { name, exact: true });
      await expect(control).toBeVisible();
      for (let steps = 0; steps < 40; steps += 1) {
        if (await control.evaluate((element) => element === document.activeElement)) return;
        await press('Tab');
      }
      throw new Error(`${name} is not reached by Tab.`);
    },
    count: () => count,
  };
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const step = (name: string) => `welcome.html#/${name}`;

/** The tab that opened by itself. */
async function firstSteps({ context }: Extension): Promise<Page> {
  const isWelcome = (page: Page) => page.url().includes('/welcome.html');
  return context.pages().find(isWelcome) ?? context.waitForEvent('page', { predicate: isWelcome });
}

/** As far as the people: the promise read, one of the two ways chosen. */
async function upToPeople(page: Page, keys: ReturnType<typeof byKeys>, way: string): Promise<void> {
  await expect(title(page)).toHaveText('Look after the people in your career');
  await keys.reach('button', 'Continue');
  await keys.press('Enter');
  await expect(title(page)).toBeFocused();
  await keys.reach('button', way);
  await keys.press('Enter');
  await expect(title(page)).toHaveText('Whom would you like to stay in touch with?');
}

test.describe('from the install, by keyboard', () => {
  test.use({ launch: { welcome: true } });

  test('one person is kept, with the ring and the day they come up', async ({ extension }) => {
    const page = await firstSteps(extension);
    const keys = byKeys(page);
    await upToPeople(page, keys, 'Off the page');
    await keys.reach('textbox', 'Name');
    await keys.type('Marta Lindqvist');
    await keys.press('Tab');
    await keys.type('Mentee');
    await keys.reach('button', 'Keep this person');
    await keys.press('Enter');
    const kept = page.getByRole('list', { name: 'People you keep' }).getByRole('listitem');
    await expect(kept).toContainText('Marta Lindqvist');
    await expect(kept).toContainText('Mentee');
    await expect(kept).toContainText('Comes up on');
    await expect(kept.getByRole('img')).toHaveAccessibleName('In rhythm, every 30 days');
    expect(keys.count()).toBeLessThanOrEqual(18);
  });

  test('ten people of one’s connections are tended', async ({ extension }) => {
    const page = await firstSteps(extension);
    const keys = byKeys(page);
    await upToPeople(page, keys, 'On the page');
    await keys.reach('button', 'Bring the list');
    await keys.press('Enter');
    await expect(title(page)).toHaveText('Bring your connections');
    await expect(title(page)).toBeFocused();
    const choosing = page.waitForEvent('filechooser');
    await keys.reach('button', 'Choose a file');
    await keys.press('Enter');
    await (await choosing).setFiles('tests/fixtures/connections/Connections.csv');
    await keys.reach('button', 'Bring in 50 people');
    await keys.press('Enter');
    await keys.reach('button', 'Give the first ones a place');
    await keys.press('Enter');
    await expect(title(page)).toHaveText('Who are they to you?');
    await expect(page.getByText('1 of 20', { exact: true })).toBeVisible();
    for (const role of '1356788899') await keys.press(role);
    await expect(page.getByText('11 of 20', { exact: true })).toBeVisible();
    await expect
      .poll(async () => {
        const people = await rowsOf(page, 'people');
        return people.filter((row) => JSON.stringify(row['relationships']) !== '[]').length;
      })
      .toBe(10);
    // Nobody is due today because of it.
    await page.goto(extension.url('popup.html'));
    await expect(page.getByRole('heading', { name: 'All caught up' })).toBeVisible();
    expect(keys.count()).toBeLessThanOrEqual(40);
  });
});

test('a pasted address becomes the person, once', async ({ open }) => {
  const page = await open(step('people'));
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('linkedin.com/in/ada-quill-4b5a912/');
  await expect(name).toHaveValue('Ada Quill');
  await page.getByRole('button', { name: 'Keep this person' }).click();
  await expect(name).toHaveValue('');
  await name.fill('Ada again');
  await page.getByLabel('LinkedIn address').fill('https://www.linkedin.com/in/ada-quill-4b5a912');
  await page.getByRole('button', { name: 'Keep this person' }).click();
  await expect(name).toHaveValue('');
  expect(await rowsOf(page, 'people')).toHaveLength(1);
});

test('what is no profile is refused, and nothing typed is lost', async ({ open }) => {
  const page = await open(step('people'));
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Quill');
  await page.getByLabel('LinkedIn address').fill('https://example.com/ada');
  await page.getByRole('button', { name: 'Keep this person' }).click();
  await expect(page.getByRole('alert')).toContainText('not the address of a LinkedIn profile');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ada Quill');
  expect(await rowsOf(page, 'people')).toEqual([]);
});

test('keeping somebody can be taken back', async ({ open }) => {
  const page = await open(step('people'));
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Quill');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(page.getByText('Ada Quill is kept')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('list', { name: 'People you keep' })).toHaveCount(0);
});

test('off the page, nothing is put into a profile', async ({ extension, linkedIn, open }) => {
  linkedIn.serve(pathname, sample);
  const page = await open(step('linkedin'));
  const profile = await extension.context.newPage();
  await profile.goto(address);
  await expect.poll(() => inFace(profile, () => true)).toBe(true);
  const elements = () => profile.evaluate(() => document.querySelectorAll('*').length);
  const withOurs = await elements();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Off the page' }).click();
  await expect(title(page)).toHaveText('Whom would you like to stay in touch with?');
  await expect.poll(() => inFace(profile, () => true)).toBeNull();
  expect(await elements()).toBe(withOurs - 1);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Chosen: Off the page' })).toBeVisible();
});

test('neither way of showing notes is chosen for anybody', async ({ open }) => {
  const page = await open(step('linkedin'));
  const ways = ['On the page', 'Off the page'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );
  const looks = await Promise.all(
    ways.map((way) =>
      way.evaluate((button) => {
        const { width, height } = button.getBoundingClientRect();
        const { color, backgroundColor, fontWeight } = getComputedStyle(button);
        return { width, height, color, backgroundColor, fontWeight };
      }),
    ),
  );
  expect(looks[0]).toEqual(looks[1]);
  await expect(page.getByText('Section 8.2')).toBeVisible();
});

test('goes on where one was, after a reload and in a new tab', async ({ open }) => {
  const page = await open(step('safe'));
  await page.reload();
  await expect(title(page)).toHaveText('Keep a copy of your own');
  await page.close();
  const again = await open('welcome.html');
  await expect(title(again)).toHaveText('Keep a copy of your own');
});

test('saves a backup on the way', async ({ open }) => {
  const page = await open(step('safe'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  expect((await download).suggestedFilename()).toContain('confidant');
  await page.getByRole('link', { name: 'Open my people' }).click();
  await expect(page).toHaveURL(/options\.html#\/people$/);
});

test('the popup of somebody new leads to the first steps', async ({ extension, open }) => {
  const popup = await open('popup.html');
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'First steps' }).click();
  await expect(title(await opened)).toHaveText('Look after the people in your career');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme } });

    test('axe finds nothing on any step, and none scrolls sideways', async ({ open }) => {
      test.slow();
      const page = await open(step('yours'));
      for (const name of [
        'Ada Quill',
        'A name of such length that it has to be broken somewhere',
      ]) {
        const who = {
          personId: crypto.randomUUID(),
          create: { name, keys: [], seen: null },
        };
        await sendCommand(page, 'person.add', { who });
      }
      await sendCommand(page, 'sample.add', {});
      for (const width of [1000, 320]) {
        await page.setViewportSize({ width, height: 800 });
        for (const name of ['yours', 'linkedin', 'people', 'connections', 'triage', 'safe']) {
          await page.goto(`${page.url().split('#')[0]}#/${name}`);
          await expect(title(page)).toBeVisible();
          await expect(page.getByText('invented sample people')).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            `${name} at ${width}`,
          ).toEqual([]);
          const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          expect(wide, `${name} at ${width} scrolls sideways`).toBe(false);
        }
      }
    });
  });
}
