/** Whom the popup lists, why, and its states without anybody. */
import { chooseAnew, keep } from './popup-circle.ts';
import { lines, line, openWithCircle } from './popup-page.ts';
import { expect, test } from './support/extension.ts';

test.use({ launch: { viewport: { width: 384, height: 600 } } });

test.describe('the list', () => {
  test('has one line a person, commitments first, each with its reasons as sentences', async ({
    open,
  }) => {
    const { page } = await openWithCircle(open);
    await expect(
      lines(page).getByRole('button', { name: /^(Daniel|Tomás|Ingrid|Sofia)/ }),
    ).toHaveText(['Daniel Okonkwo Reyes', 'Tomás Ferreira', 'Ingrid Solheim', 'Sofia Marchetti']);
    await expect(line(page, 'Daniel')).toContainText('You promised the hiring plan');
    await expect(line(page, 'Daniel')).toContainText('Due 12 days ago (every 30)');
    await expect(line(page, 'Tomás')).toContainText('Birthday tomorrow');
    await expect(line(page, 'Ingrid')).toContainText('Due 12 days ago (every 45)');
    await expect(line(page, 'Sofia')).toContainText('2 years of silence');
  });

  test('quotes one line of the newest note, without its markdown', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await expect(line(page, 'Tomás')).toContainText(
      'Two girls, moved to Porto. Prefers a call to mail.',
    );
  });

  test('moves no line when its actions show', async ({ open }) => {
    const { page } = await openWithCircle(open);
    const places = () =>
      lines(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    const before = await places();
    await line(page, 'Daniel').hover();
    await expect(page.getByRole('button', { name: 'Talked today' })).toBeVisible();
    expect(await places()).toEqual(before);
  });

  test('says whom it holds back, and shows them when asked', async ({ open }) => {
    const page = await open('popup.html');
    for (let count = 1; count <= 7; count += 1) {
      await keep(page, { name: `Late Number ${count}`, typeId: 'mentor', contacts: [30 + count] });
    }
    await chooseAnew(page);
    await page.reload();
    await expect(lines(page)).toHaveCount(5);
    await page.getByRole('button', { name: 'Show 2 more' }).click();
    await expect(lines(page)).toHaveCount(7);
  });

  test('is one calm sentence when nobody is due, with the next day on it', async ({ open }) => {
    const page = await open('popup.html');
    await keep(page, { name: 'Marta Lindqvist', typeId: 'peer', contacts: [59] });
    await expect(page.getByRole('heading', { name: 'All caught up' })).toBeVisible();
    await expect(page.getByText('Next up tomorrow')).toBeVisible();
    await expect(page.getByText('1 more this week')).toBeVisible({
      visible: Temporal.Now.plainDateISO().dayOfWeek < 7,
    });
  });

  test('says what this is while nobody is kept', async ({ open }) => {
    const page = await open('popup.html');
    await expect(page.getByRole('heading', { name: /stay in touch/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open LinkedIn' })).toBeVisible();
  });
});
