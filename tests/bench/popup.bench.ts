/** Popup: from opening to the list painted, with many people, with few, and with nothing at all. */
import { test, type Page } from '@playwright/test';
import { launchExtension, type Extension } from '../e2e/support/launch.ts';
import { largeNetwork, type NetworkSize } from '../fixtures/network.ts';
import { extensionWithEmptyPopup } from './empty-popup/build.ts';
import { applyBackup, chooseBackup, networkFile, untilIndexed } from './network-file.ts';
import { expectRatio, median } from './ratio.ts';

const rounds = 25;
const few: NetworkSize = { people: 100, interactions: 1_000, notes: 70, followUps: 7, due: 60 };

async function withNetwork(size: NetworkSize, build: string): Promise<Extension> {
  const extension = await launchExtension({ build });
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html#backup'));
  await chooseBackup(options, await networkFile(size));
  await applyBackup(options);
  await untilIndexed(options);
  await options.close();
  return extension;
}

/** Milliseconds from the start of the navigation to the frame after the first such element. */
async function timeToPaint(page: Page, address: string): Promise<number> {
  // A tab behind another one paints late or not at all.
  await page.bringToFront();
  await page.goto(address);
  const handle = await page.waitForFunction(() => Reflect.get(window, 'paintedAfter') as unknown);
  return Number(await handle.jsonValue());
}

async function popupTab(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 384, height: 600 });
  await page.addInitScript(() => {
    const what = location.pathname.startsWith('/empty/')
      ? '#root > h1'
      : '#root li [role="img"], #root li svg';
    new MutationObserver((_, observer) => {
      if (!document.querySelector(what)) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => Reflect.set(window, 'paintedAfter', performance.now())),
      );
    }).observe(document, { childList: true, subtree: true });
  });
  return page;
}

test('popup', async () => {
  const build = await extensionWithEmptyPopup();
  const many = await withNetwork(largeNetwork, build);
  const some = await withNetwork(few, build);
  try {
    const manyTab = await popupTab(many);
    const emptyTab = await popupTab(many);
    const someTab = await popupTab(some);
    const times: { many: number[]; some: number[]; empty: number[] } = {
      many: [],
      some: [],
      empty: [],
    };
    for (let round = -2; round < rounds; round += 1) {
      const manyTime = await timeToPaint(manyTab, many.url('popup.html'));
      const emptyTime = await timeToPaint(emptyTab, many.url('empty/empty-popup.html'));
      const someTime = await timeToPaint(someTab, some.url('popup.html'));
      if (round < 0) continue; // The first opens fill the code caches.
      times.many.push(manyTime);
      times.empty.push(emptyTime);
      times.some.push(someTime);
    }
    expectRatio(
      'popup, 30,000 people: an empty React popup',
      median(times.many),
      median(times.empty),
      1.5,
    );
    expectRatio('popup, 30,000 people: 100 people', median(times.many), median(times.some), 1.2);
  } finally {
    await many.close();
    await some.close();
  }
});
