/** The annotation on a profile: what it says, and how it behaves as a guest. */
import { address, keepDaniel, pathname, sample } from './annotation/daniel.ts';
import { inFace, placeOf, spoken } from './support/annotation-face.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';

test('says who somebody is to you, why now, and what you wrote', async ({
  extension,
  linkedIn,
  open,
}) => {
  linkedIn.serve(pathname, sample);
  await keepDaniel(await open('popup.html'));
  const page = await extension.context.newPage();
  await page.goto(address);
  await expect
    .poll(() => spoken(page))
    .toEqual([
      'region: Your notes',
      expect.stringMatching(/^image: \w/),
      expect.stringMatching(/^StaticText: .*hiring plan/),
      expect.stringMatching(/^StaticText: Mentor · talked /),
      'StaticText: Thinks I should ask for the platform role before the reorg.',
      'button: Notes',
      'button: Fold your notes',
    ]);
});

test('is a quiet "+" for somebody you keep nothing about', async ({ extension, linkedIn }) => {
  linkedIn.serve(pathname, sample);
  const page = await extension.context.newPage();
  await page.goto(address);
  await expect
    .poll(() => spoken(page))
    .toEqual(['region: Your notes', 'button: Keep notes about this person']);
});

test('folds by keyboard, keeps the focus, and stays folded', async ({
  extension,
  linkedIn,
  open,
}) => {
  linkedIn.serve(pathname, sample);
  await keepDaniel(await open('popup.html'));
  const page = await extension.context.newPage();
  await page.goto(address);
  await expect.poll(() => spoken(page)).toContain('button: Fold your notes');

  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => spoken(page))
    .toEqual([
      'region: Your notes',
      expect.stringMatching(/^image: /),
      'button: Notes',
      'button: Unfold your notes',
    ]);
  expect(await inFace(page, (root) => root.activeElement?.ariaLabel)).toBe('Unfold your notes');

  await page.reload();
  await expect.poll(() => spoken(page)).toContain('button: Unfold your notes');
  const { x, y } = await placeOf(page, 'Unfold your notes');
  await page.mouse.click(x, y);
  await expect.poll(() => spoken(page)).toContain('button: Fold your notes');
});

test('of somebody in the trash there is only the offer to restore', async ({
  extension,
  linkedIn,
  open,
}) => {
  linkedIn.serve(pathname, sample);
  const ours = await open('popup.html');
  const personId = await keepDaniel(ours);
  const page = await extension.context.newPage();
  await page.goto(address);
  await expect.poll(() => spoken(page)).toContain('button: Notes');
  await sendCommand(ours, 'trash.put', { table: 'people', id: personId });
  await expect
    .poll(() => spoken(page))
    .toEqual(['region: Your notes', 'StaticText: In the trash', 'button: Restore…']);
});

test('is gone at once when switched off, and puts nothing in the page after', async ({
  extension,
  linkedIn,
  open,
}) => {
  linkedIn.serve(pathname, sample);
  const ours = await open('popup.html');
  await keepDaniel(ours);
  const page = await extension.context.newPage();
  await page.goto(address);
  await expect.poll(() => spoken(page)).toContain('button: Notes');
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  const before = await elements();
  await sendCommand(ours, 'settings.change', { fields: { display: 'offPage' } });
  await expect.poll(() => inFace(page, () => true)).toBeNull();
  expect(await elements()).toBe(before - 1);

  await page.addInitScript(() => {
    Reflect.set(globalThis, 'added', []);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) Reflect.get(globalThis, 'added').push(...addedNodes);
    }).observe(document, { subtree: true, childList: true });
  });
  await page.reload();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
  expect(await elements()).toBe(before - 1);
  // Nothing was there in between either: all that was ever added came with the page.
  expect(
    await page.evaluate(() =>
      Reflect.get(globalThis, 'added').every((node: Node) => node.isConnected),
    ),
  ).toBe(true);
});

test('moves nothing above it, and nothing at all once it stands', async ({
  extension,
  linkedIn,
  open,
}) => {
  const watching = `<script>
    addEventListener('DOMContentLoaded', () => { before = above(); });
    shifts = 0;
    new PerformanceObserver((list) => { shifts += list.getEntries().length; }).observe({ type: 'layout-shift', buffered: true });
    above = () => JSON.stringify([...document.querySelectorAll('header, .cover, .face, h2, .card p, .actions')].map((one) => one.getBoundingClientRect()));
  </script></head>`;
  linkedIn.serve(pathname, sample.replace('</head>', watching));
  const ours = await open('popup.html');
  const personId = await keepDaniel(ours);
  const page = await extension.context.newPage();
  await page.goto(address);
  await expect.poll(() => spoken(page)).toContain('button: Notes');
  const shifts = () =>
    page.evaluate(
      'new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(shifts), 100)))',
    );
  expect(await page.evaluate('before === above()')).toBe(true);
  const standing = await shifts();
  expect(standing).toBeLessThanOrEqual(1);

  await sendCommand(ours, 'note.write', {
    who: { personId },
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    pinned: true,
    text: 'A much longer note. '.repeat(400),
    on: Temporal.Now.plainDateISO().toString(),
  });
  await expect
    .poll(() => spoken(page))
    .toContainEqual(expect.stringContaining('A much longer note.'));
  expect(await shifts()).toBe(standing);
});
