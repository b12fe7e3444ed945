/** The real side panel, opened by the browser: it follows the tab in front, or stays with somebody. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { startPanelBrowser, type PanelBrowser } from './panel-browser';
import { savedPage } from './support/linkedin';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const feed = '<!doctype html><html lang="en"><title>Feed | LinkedIn</title><body></body></html>';

/** The browser opens it for a click of the user in one of our pages. */
async function openPanel({ browser, url }: PanelBrowser): Promise<Page> {
  const ours = await browser.newPage();
  await ours.goto(url('popup.html'));
  await ours.evaluate(async () => {
    const { id: windowId } = await chrome.windows.getCurrent();
    const button = document.createElement('button');
    button.id = 'open';
    button.textContent = 'Open';
    button.addEventListener('click', () => {
      void chrome.sidePanel.open({ windowId: windowId ?? 0 });
    });
    document.body.prepend(button);
  });
  await ours.click('#open');
  const target = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  await ours.close();
  return target.asPage();
}

/** Opens LinkedIn's addresses, answered with the given page; everything else is refused. */
function tabs(browser: Browser) {
  return async (address: string, html = feed): Promise<Page> => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      void (isPage
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: html })
        : request.abort());
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    return page;
  };
}

const heading = (panel: Page) => () =>
  panel.$eval('h1', (title) => title.textContent).catch(() => '');
const noteOf = (panel: Page) => () =>
  panel.$eval('textarea', (field) => field.value).catch(() => null);

test('follows the tab in front, names people by their page, and can be held', async () => {
  const started = await startPanelBrowser();
  try {
    const panel = await openPanel(started);
    const tab = tabs(started.browser);
    await expect.poll(heading(panel)).toBe('People');

    const profile = await tab(
      'https://www.linkedin.com/in/ingridsolheim/',
      savedPage('profile-2026-more-menu-open.html'),
    );
    await expect.poll(heading(panel)).toBe('Ingrid Solheim');
    await panel.type('textarea', 'Spoke on stage.');
    await expect.poll(() => panel.$eval('main', (main) => main.innerText)).toContain('Saved');

    // A navigation within LinkedIn's page is no page load.
    await profile.evaluate(() => history.pushState({}, '', '/in/somebody-else/'));
    await expect.poll(heading(panel)).toBe('Somebody Else');
    await expect.poll(noteOf(panel)).toBe('');

    await tab('https://www.linkedin.com/feed/');
    await expect.poll(heading(panel)).toBe('People');

    await profile.bringToFront();
    await profile.evaluate(() => history.back());
    await expect.poll(heading(panel)).toBe('Ingrid Solheim');
    await expect.poll(noteOf(panel), 'one goes on where one was').toBe('Spoke on stage.');

    await panel.click('[aria-label="Stay with this person while you browse"]');
    await tab(
      'https://www.linkedin.com/in/jonas-weber/',
      '<!doctype html><html lang="en"><title>Jonas Weber | LinkedIn</title><body></body></html>',
    );
    await expect
      .poll(() => panel.$eval('nav', (bar) => bar.innerText))
      .toContain('Follow the page');
    expect(await heading(panel)()).toBe('Ingrid Solheim');
    await panel.click('nav button:last-child');
    await expect.poll(heading(panel)).toBe('Jonas Weber');
  } finally {
    await started.close();
  }
});
