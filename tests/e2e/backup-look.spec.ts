/** How the section about backups stands in a narrow window, measured. */
import { expect, test } from './support/extension';

test('how often backups save themselves is chosen in one line at 320 pixels', async ({ open }) => {
  const page = await open('options.html#/backup');
  await page.setViewportSize({ width: 320, height: 700 });
  const choices = page.getByRole('group', { name: 'How often' }).locator('label');
  await expect(choices).toHaveCount(3);
  const tops = await choices.evaluateAll((labels) =>
    labels.map((label) => Math.round(label.getBoundingClientRect().top)),
  );
  expect(new Set(tops).size).toBe(1);
});
