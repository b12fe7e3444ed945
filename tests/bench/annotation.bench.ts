/** Profile: from the page being there to the annotation drawn, worker awake, against a bare content script. */
import { test } from '@playwright/test';
import { launchExtension } from '../e2e/support/launch.ts';
import { writeBareExtension } from './bare-extension.ts';
import { keepPersonOfProfile, profileTab, timeToElement } from './profile-tab.ts';
import { expectRatio, median } from './ratio.ts';

const rounds = 25;

test('annotation', async () => {
  const ours = await launchExtension();
  const bare = await launchExtension({ build: await writeBareExtension() });
  try {
    await keepPersonOfProfile(ours);
    const ourTab = await profileTab(ours);
    const bareTab = await profileTab(bare);
    await timeToElement(ourTab);
    await timeToElement(bareTab);
    const ourTimes: number[] = [];
    const bareTimes: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ourTimes.push(await timeToElement(ourTab));
      bareTimes.push(await timeToElement(bareTab));
    }
    expectRatio('profile: name on screen to annotation', median(ourTimes), median(bareTimes), 3);
  } finally {
    await ours.close();
    await bare.close();
  }
});
