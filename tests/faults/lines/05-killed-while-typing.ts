/** The panel goes while somebody types in it: closed, its process killed, or the whole browser. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import { added, type FaultContext, type FaultLine, inRounds, noted, type Tally } from '../line.ts';
import { noteField, panelOn, patience } from '../steps.ts';
import { rowsOf } from '../stored.ts';

type Way = {
  name: string;
  /** Milliseconds before the end that may be missing. */
  mayLose: number;
  end: (installed: Installed, panel: Page) => Promise<void>;
};

const ways: Way[] = [
  { name: 'the panel closed', mayLose: 0, end: (_installed, panel) => panel.close() },
  {
    name: 'its process killed',
    mayLose: 1_000,
    end: (installed, panel) => installed.killProcess(panel),
  },
  {
    name: 'the browser killed',
    mayLose: 1_000,
    end: (installed) => installed.restart('killed'),
  },
];

export const killedWhileTyping: FaultLine = {
  number: 5,
  fault: 'panel closed while typing; its process killed; the browser killed',
  goal: 'nothing lost; at most 1 s; at most 1 s',
  run: async (context) => {
    const installed = await installExtension();
    try {
      const tallies: Tally[] = [];
      for (const way of ways) tallies.push(await endings(installed, way, context));
      return added(...tallies);
    } finally {
      await installed.close();
    }
  },
};

async function endings(installed: Installed, way: Way, context: FaultContext): Promise<Tally> {
  let most = 0;
  const tally = await inRounds(context.rounds(30, 1), async (round) => {
    const random = context.random(round, way.name);
    const panel = await installed.open(panelOn('marta-lindqvist'));
    await noteField(panel);
    const typing = type(panel, `${way.name} ${round}: `, random);
    await typing.for(400 + 2_000 * random());
    const endedAt = performance.now();
    await way.end(installed, panel);
    typing.stop();
    const lost = typing.missingFrom(await storedTexts(installed, typing.prefix));
    // From the first key that is missing to the end.
    const span = lost.length === 0 ? 0 : endedAt - (lost[0] ?? endedAt);
    most = Math.max(most, span);
    assert.ok(
      span <= way.mayLose,
      `${way.name}: ${lost.length} keys of ${Math.round(span)} ms are missing`,
    );
  });
  return noted(tally, `${way.name}: at most ${Math.round(most)} ms missing`);
}

/** Types one key after the other until told to stop, or the page is gone. */
function type(panel: Page, prefix: string, random: () => number) {
  const pressed: { key: string; at: number }[] = [];
  const stopping = new AbortController();
  const press = async (key: string) => {
    await panel.keyboard.sendCharacter(key);
    if (!stopping.signal.aborted) pressed.push({ key, at: performance.now() });
  };
  const goOn = async () => {
    for (const key of prefix) await press(key);
    while (!stopping.signal.aborted)
      await press(random() < 0.15 ? ' ' : String.fromCharCode(97 + 26 * random()));
  };
  // The last key fails or is never answered: there is nothing left to type into.
  void goOn().catch(() => undefined);
  return {
    prefix,
    stop: () => stopping.abort(),
    for: async (milliseconds: number) => {
      await panel.evaluate(
        (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
        milliseconds,
      );
    },
    /** When the keys were pressed that `texts` do not have. */
    missingFrom: (texts: string[]): number[] => {
      const typed = pressed.map(({ key }) => key).join('');
      const kept = texts.map((text) => common(text, typed));
      return pressed.slice(Math.max(0, ...kept)).map(({ at }) => at);
    },
  };
}

/** How many characters two texts begin with alike. */
function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The notes that begin so, once a panel has been opened, which sends what others left behind. */
async function storedTexts(installed: Installed, prefix: string): Promise<string[]> {
  const panel = await installed.open(panelOn('marta-lindqvist'));
  await noteField(panel);
  // Left behind are keys of `localStorage`, each gone when it is sent.
  await panel.waitForFunction(
    () => !Object.keys(localStorage).some((key) => key.startsWith('unsaved:')),
    { timeout: patience },
  );
  await panel.close();
  const texts = (await rowsOf(installed, 'notes')).map((row) => String(row['text']));
  return texts.filter((text) => text.startsWith(prefix));
}
