/**
 * Feed: while it is scrolled and new posts keep coming, the share of the page's main thread that
 * is spent in our content script, by the browser's own profile of it.
 */
import { test } from '@playwright/test';
import { launchExtension } from '../e2e/support/launch.ts';
import { fulfilLinkedIn, savedPage } from '../e2e/support/linkedin.ts';
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

test('feed', async () => {
  const extension = await launchExtension();
  try {
    const linkedIn = await fulfilLinkedIn(extension.context);
    linkedIn.serve('/feed/', savedPage('feed-2026.html'));
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
    if (timesIn(loading.profile, ourScript).ours === 0) throw new Error('Our script was not seen.');

    await session.send('Profiler.start');
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.wheel(0, 400);
      // Posts come in below and change above, as on the site.
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
    const { profile } = await session.send('Profiler.stop');

    const { ours, all } = timesIn(profile, ourScript);
    expectRatio('feed: main thread while it is scrolled, ms', ours, all, 0.01);
  } finally {
    await extension.close();
  }
});
