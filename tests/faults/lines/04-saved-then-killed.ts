/** The browser is killed right after the panel has said "Saved". */
import assert from 'node:assert/strict';
import { installExtension } from '../../e2e/support/installed.ts';
import { type FaultLine, inRounds, noted } from '../line.ts';
import { noteField, panelOn, saved } from '../steps.ts';
import { rowsOf } from '../stored.ts';

export const savedThenKilled: FaultLine = {
  number: 4,
  fault: 'saves shown as saved, SIGKILL within 50 ms',
  goal: 'all there',
  run: async ({ rounds, random }) => {
    const installed = await installExtension();
    const texts: string[] = [];
    let longest = 0;
    try {
      const tally = await inRounds(rounds(200, 3), async (round) => {
        const text = `Save ${round}: ${random(round)().toString(36)}`;
        const panel = await installed.open(panelOn('marta-lindqvist'));
        await noteField(panel);
        await panel.keyboard.type(text);
        await saved(panel, text);
        const heard = performance.now();
        const killing = installed.end('killed');
        longest = Math.max(longest, performance.now() - heard);
        await killing;
        texts.push(text);
        await installed.start();
        const stored = (await rowsOf(installed, 'notes')).map((row) => String(row['text']));
        assert.deepEqual(stored.toSorted(), texts.toSorted());
      });
      return noted(tally, `killed at most ${Math.ceil(longest)} ms after "Saved" was heard of`);
    } finally {
      await installed.close();
    }
  },
};
