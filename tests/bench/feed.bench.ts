/**
 * Feed: while it is scrolled and new posts keep coming, the share of the page's main thread that
 * is spent in our content script, by the browser's own profile of it; without marks and with them,
 * when everybody in the feed is kept.
 */
import { expect, type Page, test } from '@playwright/test';
import { keep, switchMarks } from '../e2e/marks/circle.ts';
import { feedPage } from '../e2e/marks/saved-lists.ts';
import { launchExtension } from '../e2e/support/launch.ts';
import { fulfilLinkedIn } from '../e2e/support/linkedin.ts';
import { expectRatio } from './ratio.ts';

const steps = 160;
/** Milliseconds between two samples, so that a short visit is seen too. */
const sampleGap = 0.1;
const postSelector = 'main [role="listitem"]';

/** As much as we look at of what the browser's profiler gives. */
type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
};

/** Milliseconds of the main thread spent at all, and in what a script has called. */
function timesIn(profile: Profile, script: string): { ours: number; all: number } {
  const inOurs = new Set<number>();
  const idle = new Set<number>();
  // A parent comes before its children: what our functions call counts as ours.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.functionName === '(idle)') idle.add(id);
    if (callFrame.url === script) inOurs.add(id);
    if (inOurs.has(id)) for (const child of children) inOurs.add(child);
  }
  const times = { ours: 0, all: 0 };
  const { samples = [], timeDeltas = [] } = profile;
  for (const [index, sample] of samples.entries()) {
    // A delta is the time before its sample, so it belongs to the one before.
    const time = (timeDeltas[index + 1] ?? 0) / 1000;
    if (!idle.has(sample)) times.all += time;
    if (inOurs.has(sample)) times.ours += time;
  }
  return times;
}

/** Keeps everybody who is linked to in the feed, and switches marks on. */
async function markAll(ours: Page, html: string): Promise<void> {
  const names = [...html.matchAll(/linkedin\.com\/in\/([\w-]+)/g)].map(([, name = '']) => name);
  for (const name of new Set(names)) await keep(ours, name, 'peer');
  await switchMarks(ours, true);
}

for (const [name, marked] of [
  ['feed: main thread while it is scrolled, ms', false],
  ['feed with marks: main thread while it is scrolled, ms', true],
] as const) {
  test(name, async () => {
    const extension = await launchExtension();
    try {
      const linkedIn = await fulfilLinkedIn(extension);
      const html = feedPage();
      linkedIn.serve('/feed/', html);
      if (marked) {
        const ours = await extension.context.newPage();
        await ours.goto(extension.url('manifest.json'));
        await markAll(ours, html);
        await ours.close();
      }
      const page = await extension.context.newPage();
      const session = await extension.context.newCDPSession(page);
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: sampleGap * 1000 });
      const ourScript = extension.url('linkedin.js');

      await session.send('Profiler.start');
      await page.goto('https://www.linkedin.com/feed/');
      await page.bringToFront();
      const loading = await session.send('Profiler.stop');
      // Nothing in the profile must mean nothing done, not that ours cannot be seen.
      if (timesIn(loading.profile, ourScript).ours === 0) {
        throw new Error('Our script was not seen.');
      }

      await session.send('Profiler.start');
      for (let step = 0; step < steps; step += 1) await scrollOn(page, step);
      const { profile } = await session.send('Profiler.stop');

      expect((await hostsOfMarks(page)) > 0, 'marks are drawn').toBe(marked);
      const { ours, all } = timesIn(profile, ourScript);
      expectRatio(name, ours, all, 0.01);
    } finally {
      await extension.close();
    }
  });
}

/** Empty elements in links, as a page sees marks: the whole document would be too large to look into. */
function hostsOfMarks(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('a > div:empty')].filter(
        ({ attributes }) => attributes.length === 0,
      ).length,
  );
}

/** Posts come in below and change above, as on the site. */
async function scrollOn(page: Page, step: number): Promise<void> {
  await page.mouse.wheel(0, 400);
  await page.evaluate(
    ({ selector, at }) =>
      new Promise((resolve) => {
        const posts = document.querySelectorAll(selector);
        const post = posts[at % posts.length];
        if (!post) throw new Error('The feed has no posts.');
        post.parentElement?.append(post.cloneNode(true));
        requestAnimationFrame(resolve);
      }),
    { selector: postSelector, at: step },
  );
}
