/**
 * No room: the database may grow to 1 MB only. A build without `unlimitedStorage`, because no quota
 * binds the shipped one.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { installExtension } from '../../e2e/support/installed.ts';
import { changeManifest } from '../../e2e/support/installation.ts';
import { ask } from '../ask.ts';
import { type FaultLine, inRounds, noted } from '../line.ts';
import { noteField, panelOn, press, savedBackup, says } from '../steps.ts';
import { fingerprintOf, rowsOf } from '../stored.ts';

const quota = 1_000_000;

export const quotaReached: FaultLine = {
  number: 13,
  fault: 'quota reached at 1 MB (build without unlimitedStorage)',
  goal: 'clear message, draft kept, old rows intact, export works',
  run: async ({ rounds, random }) => {
    const fits: number[] = [];
    const tally = await inRounds(rounds(10, 1), async (round) => {
      const installed = await installExtension({
        change: withoutUnlimited,
        beforeInstall: limit,
      });
      try {
        const numbers = random(round);
        let refused = '';
        for (let count = 0; refused === '' && count < 200; count += 1) {
          const answer = await ask(installed, 'command', noteOf(numbers, 50_000));
          assert.ok(answer !== 'lost');
          if (!answer.ok) refused = answer.error.code;
        }
        assert.equal(refused, 'quota');
        const before = await fingerprintOf(installed);
        fits.push((await rowsOf(installed, 'notes')).length);

        const panel = await installed.open(panelOn('marta-lindqvist'));
        await noteField(panel);
        const draft = noteOf(numbers, 90_000).input.text;
        await panel.evaluate((text) => document.execCommand('insertText', false, text), draft);
        await says(panel, 'The disk is full. Free some space, then try again; nothing was lost.');
        assert.equal(await panel.$eval('textarea', (area) => area.value), draft);

        const page = await installed.open('options.html#/backup');
        await press(page, 'Save a backup');
        await says(page, 'is in your downloads');
        assert.deepEqual(await fingerprintOf(installed), before, 'the old rows');
        const file = await readFile(await savedBackup(installed), 'utf8');
        for (const note of await rowsOf(installed, 'notes'))
          assert.ok(file.includes(JSON.stringify(note['text'])), 'a note in the export');
        assert.equal(await panel.$eval('textarea', (area) => area.value), draft);
      } finally {
        await installed.close();
      }
    });
    return noted(tally, `notes of 50,000 characters that fitted: ${fits.join(', ')}`);
  },
};

function withoutUnlimited(folder: string): Promise<void> {
  return changeManifest(folder, (manifest) => ({
    ...manifest,
    permissions: manifest.permissions.filter((name) => name !== 'unlimitedStorage'),
  }));
}

/** Holds only when it is set before the origin is used for the first time. */
async function limit(browser: Browser, folder: string): Promise<void> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const origin = `chrome-extension://${idOf(folder)}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quota });
}

/** The id that Chromium gives to an unpacked extension: of its path. */
function idOf(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  const letter = (digit: string) => String.fromCharCode(97 + Number.parseInt(digit, 16));
  return hex.replaceAll(/./g, letter);
}

function noteOf(random: () => number, length: number) {
  const letters = Array.from({ length }, () => String.fromCharCode(97 + 26 * random()));
  const personId = crypto.randomUUID();
  return {
    commandId: crypto.randomUUID(),
    name: 'note.write',
    input: {
      who: { personId, create: { name: 'Jane Doe', keys: [], seen: null } },
      noteId: crypto.randomUUID(),
      baseRevision: 0,
      text: letters.join(''),
      on: '2026-03-04',
      pinned: false,
    },
  };
}
