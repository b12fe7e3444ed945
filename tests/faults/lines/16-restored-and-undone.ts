/** A backup is brought back and the restore undone, over and over. */
import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { networkFile } from '../../bench/network-file.ts';
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import { generateNetwork } from '../../fixtures/network.ts';
import { commandTwice } from '../ask.ts';
import { type FaultLine, inRounds } from '../line.ts';
import { RandomCommands } from '../random-commands.ts';
import {
  applyMerging,
  applyReplacing,
  press,
  previewRestore,
  savedBackup,
  says,
} from '../steps.ts';

const size = { people: 200, interactions: 400, notes: 200, followUps: 20, due: 5 };

export const restoredAndUndone: FaultLine = {
  number: 16,
  fault: 'restore, then undo',
  goal: 'exactly the state before',
  run: async ({ rounds, random }) => {
    const installed = await installExtension();
    try {
      const today = Temporal.Now.plainDateISO().toString();
      const [mine, other] = [
        await networkFile(size),
        await networkFile(size, () => generateNetwork(size, today, 2)),
      ];
      await applyReplacing(await previewRestore(installed, mine), { untilDone: true });
      const commands = new RandomCommands(random(0, 'commands'));
      return await inRounds(rounds(50, 2), async (round) => {
        for (let count = 0; count < 3; count += 1) {
          const command = commands.next();
          commands.heard(command, await commandTwice(installed, command));
        }
        const before = await exported(installed);
        const page = await previewRestore(installed, other);
        if (random(round)() < 0.5) await applyReplacing(page, { untilDone: true });
        else await applyMerging(page, { untilDone: true });
        assert.notEqual(await exported(installed), before, 'the restore did something');
        await press(page, 'Undo the restore');
        await says(page, 'The last restore was undone');
        await page.close();
        assert.equal(await exported(installed), before);
      });
    } finally {
      await installed.close();
    }
  },
};

/** A backup as it is saved, from where its header ends. */
async function exported(installed: Installed): Promise<string> {
  const page = await installed.open('options.html#/backup');
  await press(page, 'Save a backup');
  await says(page, 'is in your downloads');
  await page.close();
  const file = await savedBackup(installed);
  const text = await readFile(file, 'utf8');
  await rm(file);
  return text.slice(text.indexOf('"data": '));
}
