/** How the annotation looks: in both themes, narrow, in forced colours and on paper. */
import { AxeBuilder } from '@axe-core/playwright';
import { contrasts } from './annotation/contrast.ts';
import { address, keepDaniel, pathname, sample } from './annotation/daniel.ts';
import { inFace, inKept, placeOf, spoken } from './support/annotation-face.ts';
import { expect, test } from './support/extension.ts';

const dark = sample.replace(
  '</head>',
  `<style>body { background: #000; color: #f1f1f1; } header, section { background: #1b1f23 !important; border-color: #373b3f !important; }
   .face, .bar { background: #38434f !important; } .cover { filter: brightness(0.5); } .quiet { color: #b0b7be !important; }</style></head>`,
);
for (const [theme, html] of [
  ['light', sample],
  ['dark', dark],
] as const) {
  test.describe(`on a ${theme} page`, () => {
    // The system says the opposite: it is LinkedIn's own setting that counts.
    test.use({ launch: { colorScheme: theme === 'light' ? 'dark' : 'light' } });

    test('is as the page is, legible, and axe finds nothing', async ({
      extension,
      linkedIn,
      open,
    }, testInfo) => {
      linkedIn.serve(pathname, html);
      await keepDaniel(await open('popup.html'));
      const page = await extension.context.newPage();
      await page.goto(address);
      await expect.poll(() => spoken(page)).toContain('button: Notes');
      for (const state of ['card', 'folded'] as const) {
        expect(
          await inFace(
            page,
            (root) => getComputedStyle(root.querySelector('div') ?? new Image()).colorScheme,
          ),
        ).toBe(theme);
        const kept = (await inKept(page, contrasts)) ?? [];
        expect(kept.length).toBeGreaterThan(0);
        for (const { words, ratio } of [...kept, ...((await inFace(page, contrasts)) ?? [])]) {
          expect(ratio, `contrast of "${words}"`).toBeGreaterThanOrEqual(4.5);
        }
        await page.screenshot({ path: testInfo.outputPath(`${state}-${theme}.png`) });
        // axe walks open shadow roots only; the page gets to see these for the length of a test.
        await inKept(page, (root) => {
          Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
        });
        await inFace(page, (root) => {
          Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
          root.host.id = 'ours';
        });
        const { violations, passes } = await new AxeBuilder({ page }).include('#ours').analyze();
        expect(violations).toEqual([]);
        expect(passes.map(({ id }) => id)).toEqual(
          expect.arrayContaining(['button-name', 'role-img-alt']),
        );
        const { x, y } = await placeOf(
          page,
          state === 'card' ? 'Fold your notes' : 'Unfold your notes',
        );
        await page.mouse.click(x, y);
        await expect
          .poll(() => spoken(page))
          .toContain(state === 'card' ? 'button: Unfold your notes' : 'button: Fold your notes');
      }
    });
  });
}

test('follows LinkedIn when it changes its theme', async ({ extension, linkedIn }) => {
  linkedIn.serve(
    pathname,
    sample.replace('</head>', '<style>.dark-theme section { background: #1b1f23; }</style></head>'),
  );
  const page = await extension.context.newPage();
  await page.goto(address);
  const scheme = () =>
    inFace(
      page,
      (root) => root.firstElementChild && getComputedStyle(root.firstElementChild).colorScheme,
    );
  await expect.poll(scheme).toBe('light');
  await page.evaluate(() => document.documentElement.classList.add('dark-theme'));
  await expect.poll(scheme).toBe('dark');
});

test.describe('at 320 pixels, which is also 400 % of a 1280-pixel window', () => {
  test.use({ launch: { viewport: { width: 320, height: 640 } } });

  test('everything is there and nothing is cut off', async ({
    extension,
    linkedIn,
    open,
  }, testInfo) => {
    linkedIn.serve(
      pathname,
      sample.replace('<head>', '<head><meta name="viewport" content="width=device-width">'),
    );
    await keepDaniel(await open('popup.html'));
    const page = await extension.context.newPage();
    await page.goto(address);
    await expect.poll(() => spoken(page)).toHaveLength(7);
    const boxes = (root: ShadowRoot) => {
      const host = root.host.getBoundingClientRect();
      root.host.scrollIntoView({ block: 'center' });
      return [...root.querySelectorAll('.card > *, .person > *, .row, button')].map((one) => {
        const box = one.getBoundingClientRect();
        const around = root.host.getBoundingClientRect();
        return {
          fits:
            box.left >= around.left &&
            box.right <= around.right &&
            box.top >= around.top &&
            box.bottom <= around.bottom,
          target: one.localName === 'button' ? Math.min(box.width, box.height) : 24,
          within: host.width <= innerWidth,
        };
      });
    };
    const inside = [...((await inFace(page, boxes)) ?? []), ...((await inKept(page, boxes)) ?? [])];
    expect(inside.length).toBeGreaterThan(6);
    for (const one of inside) expect(one).toMatchObject({ fits: true, within: true });
    expect(Math.min(...inside.map(({ target }) => target))).toBeGreaterThanOrEqual(24);
    await page.screenshot({ path: testInfo.outputPath('narrow.png') });
  });
});

test("in forced colours its lines and focus are the system's, and it is not printed", async ({
  extension,
  linkedIn,
  open,
}, testInfo) => {
  linkedIn.serve(pathname, sample);
  await keepDaniel(await open('popup.html'));
  const page = await extension.context.newPage();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(address);
  await expect.poll(() => spoken(page)).toContain('button: Notes');
  const lines = await inKept(page, (root) => {
    const probe = document.createElement('i');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    const system = getComputedStyle(probe).color;
    probe.remove();
    const arc = root.querySelector('.arc');
    return { system, arc: arc && getComputedStyle(arc).stroke };
  });
  expect(lines?.arc).toBe(lines?.system);
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Tab');
  expect(
    await inFace(
      page,
      (root) => root.activeElement && getComputedStyle(root.activeElement).outlineStyle,
    ),
  ).toBe('solid');
  await page.screenshot({ path: testInfo.outputPath('forced-colours.png') });
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  expect(await inFace(page, (root) => getComputedStyle(root.host).display)).toBe('none');
});
