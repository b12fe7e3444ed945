/**
 * The fixture of every end-to-end test: Chromium with the built extension and LinkedIn's addresses
 * answered from saved pages; a test in which anything else was asked of the network fails.
 * `import { test, expect } from './support/extension'`.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { launchExtension, type Extension, type LaunchOptions } from './launch.ts';
import { fulfilLinkedIn, type LinkedIn } from './linkedin.ts';

type Fixtures = {
  /** `test.use({ launch: { colorScheme: 'dark' } })` */
  launch: LaunchOptions;
  extension: Extension;
  linkedIn: LinkedIn;
  /** Opens a page of the extension in a tab: `await open('popup.html')`. */
  open: (page: string) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  extension: async ({ launch }, use) => {
    const extension = await launchExtension(launch);
    await use(extension);
    await extension.close();
  },
  linkedIn: [
    async ({ extension }, use) => {
      const linkedIn = await fulfilLinkedIn(extension);
      await use(linkedIn);
    },
    { auto: true },
  ],
  open: async ({ extension }, use) => {
    await use(async (name) => {
      const page = await extension.context.newPage();
      await page.goto(extension.url(name));
      return page;
    });
  },
});
export { expect };
