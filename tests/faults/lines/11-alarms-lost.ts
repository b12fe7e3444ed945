/** Whatever takes the alarms away, they are derived from the database again. */
import assert from 'node:assert/strict';
import { installExtension } from '../../e2e/support/installed.ts';
import { installInFirefox } from '../../e2e/support/installed-firefox.ts';
import type { Installation } from '../../e2e/support/installation.ts';
import { ask, command } from '../ask.ts';
import { added, type FaultContext, type FaultLine, inRounds, noted, type Tally } from '../line.ts';

/** What a page of the extension has, under this name in both browsers; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

type Way = { name: string; lose: (installed: Installation) => Promise<void> };

const update: Way = { name: 'an update', lose: (installed) => installed.update() };
const restart: Way = { name: 'a restart', lose: (installed) => installed.restart('closed') };
const kill: Way = { name: 'SIGKILL', lose: (installed) => installed.restart('killed') };
const cleared: Way = {
  name: 'alarms.clearAll',
  lose: async (installed) => {
    await installed.run(() => chrome.alarms.clearAll());
    // Nobody hears of it: the next wake, whatever it is for, sets them anew.
    await ask(installed, 'data.changed', null);
  },
};

export const alarmsLost: FaultLine = {
  number: 11,
  fault: 'update; Firefox restart; alarms.clearAll',
  goal: 'alarms back within 2 s, at most 2 in all',
  run: async (context) => {
    const tallies: Tally[] = [];
    for (const [name, install, ways] of [
      ['Chromium', installExtension, [update, kill, cleared]],
      ['Firefox', installInFirefox, [restart, update, cleared]],
    ] as const) {
      const installed = await install();
      try {
        tallies.push(await losses(name, installed, ways, context));
      } finally {
        await installed.close();
      }
    }
    return added(...tallies);
  },
};

async function losses(
  name: string,
  installed: Installation,
  ways: readonly Way[],
  { rounds, within }: FaultContext,
): Promise<Tally> {
  await command(installed, 'followUp.write', {
    who: { personId: crypto.randomUUID(), create: { name: 'Jane Doe', keys: [], seen: null } },
    followUpId: crypto.randomUUID(),
    baseRevision: 0,
    text: 'Ask how the launch went',
    dueOn: Temporal.Now.plainDateISO().add({ days: 3 }).toString(),
    at: null,
    repeat: null,
  });
  let longest = 0;
  const tally = await inRounds(ways.length * rounds(10, 1), async (round) => {
    const way = ways[round % ways.length];
    await way?.lose(installed);
    const found = await installed.run(alarmsOnce, `${within(2_000)}`);
    assert.deepEqual(found.names, ['heartbeat', 'next'], `after ${way?.name}`);
    longest = Math.max(longest, found.after);
  });
  return noted(tally, `${name}: back after at most ${Math.round(longest)} ms`);
}

/** Evaluated in a page: the alarms as soon as there are two, and how long that took. */
async function alarmsOnce(given: string): Promise<{ names: string[]; after: number }> {
  const began = performance.now();
  for (;;) {
    const names = (await chrome.alarms.getAll()).map(({ name }) => name).toSorted();
    const after = performance.now() - began;
    if (names.length >= 2 || after > Number(given)) return { names, after };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
