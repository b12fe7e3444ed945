/** The extension is updated while a profile and the panel are open, and somebody types. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import { type FaultLine, inRounds, noted } from '../line.ts';
import { noteField, panelOn, patience } from '../steps.ts';
import { rowsOf } from '../stored.ts';

const vanity = 'daniel-okonkwo-reyes';
const address = `https://www.linkedin.com/in/${vanity}/`;

export const updatedUnderPages: FaultLine = {
  number: 15,
  fault: 'update with a profile page and a panel open',
  goal: 'draft kept, orphaned interface gone in 2 s, nothing thrown into the page',
  run: async ({ rounds, random, within }) => {
    const installed = await installExtension();
    const html = await readFile('tests/fixtures/sample-profile.html', 'utf8');
    let longest = 0;
    try {
      const tally = await inRounds(rounds(10, 1), async (round) => {
        const { profile, thrown } = await openProfile(installed, html);
        const panel = await installed.open(panelOn(vanity));
        await noteField(panel);
        const text = `Typed before update ${round}: ${random(round)().toString(36)}`;
        await panel.keyboard.sendCharacter(text);
        const began = performance.now();
        await installed.update();
        await profile.waitForFunction(() => !document.querySelector('div:empty:not([class])'), {
          timeout: within(2_000),
          polling: 50,
        });
        longest = Math.max(longest, performance.now() - began);
        // What follows a navigation within the page, a scroll and a key runs into the dead script.
        await profile.evaluate(() => {
          history.pushState({}, '', '/in/somebody-else/');
          document.body.append(document.createElement('p'));
          dispatchEvent(new Event('popstate'));
          dispatchEvent(new Event('pageshow'));
          scrollBy(0, 100);
        });
        await profile.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        assert.deepEqual(await profile.evaluate(() => Reflect.get(window, 'heard')), []);
        assert.deepEqual(thrown, []);
        await profile.close();

        const again = await installed.open(panelOn(vanity));
        await again.waitForFunction(
          (words) => document.body.innerText.includes(words),
          { timeout: patience },
          text,
        );
        await again.close();
        const kept = (await rowsOf(installed, 'notes')).filter((row) => row['text'] === text);
        assert.equal(kept.length, 1, 'the draft, once');
      });
      return noted(
        tally,
        `the orphaned interface was gone after at most ${Math.round(longest)} ms`,
      );
    } finally {
      await installed.close();
    }
  },
};

/** A profile with the annotation on it, in a page that writes down whatever is thrown in it. */
async function openProfile(installed: Installed, html: string) {
  const profile = await installed.browser().newPage();
  const thrown: string[] = [];
  profile.on('pageerror', (error) => thrown.push(String(error)));
  await profile.evaluateOnNewDocument(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    addEventListener('error', (event) => heard.push(event.message));
    addEventListener('unhandledrejection', (event) => heard.push(String(event.reason)));
  });
  await profile.setRequestInterception(true);
  profile.on('request', (request) => {
    if (request.url() === address)
      void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else void request.abort();
  });
  await profile.goto(address);
  await profile.waitForSelector('div:empty:not([class])', { timeout: patience });
  return { profile, thrown };
}
