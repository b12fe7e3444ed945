/**
 * Two windows write the same note, often at the same moment. Whatever one of them has typed is in
 * the note, or in another one, or was given up by a choice that somebody was asked for.
 */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import { command } from '../ask.ts';
import { type FaultLine, inRounds, noted } from '../line.ts';
import { patience, press } from '../steps.ts';
import { rowsOf } from '../stored.ts';

const choices = ['Keep mine', 'Keep the other', 'Keep both'] as const;

/** After so many rounds another note begins, and with it another pair of windows. */
const roundsOfNote = 20;

export const twoWindows: FaultLine = {
  number: 7,
  fault: 'two windows, interleaved edits',
  goal: '0 silent overwrites',
  run: async ({ rounds, random }) => {
    const installed = await installExtension();
    let edits = 0;
    let questions = 0;
    let windows: Page[] = [];
    let typed = new Set<string>();
    try {
      const tally = await inRounds(rounds(600, 12), async (round) => {
        const numbers = random(round);
        if (round % roundsOfNote === 0) {
          for (const each of windows) await each.close();
          windows = await twoOnOneNote(installed);
          typed = new Set();
        }
        const [one, other] = windows;
        const writers = numbers() < 0.7 ? windows : [numbers() < 0.5 ? one : other];
        const typing = writers.map(async (each, index) => {
          const token = `w${round}-${index}`;
          // From at once to after the other's save, which comes at most every 300 ms.
          await setTimeout(500 * numbers() ** 2);
          if (each) await append(each, token);
          typed.add(token);
          edits += 1;
        });
        await Promise.all(typing);
        for (const each of windows) {
          for (let asked = await settledIn(each); asked !== null; asked = await settledIn(each)) {
            const choice = choices[Math.floor(choices.length * numbers())] ?? 'Keep both';
            questions += 1;
            for (const token of givenUp(choice, asked)) typed.delete(token);
            await press(each, choice);
            await each.waitForFunction(() => !document.querySelector('blockquote'));
          }
        }
        const stored = (await rowsOf(installed, 'notes')).map((row) => String(row['text']));
        const there = tokensOf(stored.join(' '));
        assert.deepEqual([...typed.difference(there)], [], 'typed, and silently gone');
      });
      return noted(tally, `${edits} edits, ${questions} questions asked`);
    } finally {
      await installed.close();
    }
  },
};

async function twoOnOneNote(installed: Installed): Promise<Page[]> {
  const personId = crypto.randomUUID();
  await command(installed, 'note.write', {
    who: { personId, create: { name: 'Ana Prieto', keys: [], seen: null } },
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text: 'Begun.',
    on: '2026-03-04',
    pinned: false,
  });
  const windows = [];
  for (let count = 0; count < 2; count += 1) {
    const page = await installed.openWindow(`sidepanel.html#person=${personId}`);
    await page.locator('button[aria-label^="Actions for the note"]').setTimeout(patience).click();
    await page.locator('::-p-aria([name="Change…"][role="menuitem"])').click();
    await page.waitForSelector('textarea[aria-label="Change the note"]');
    windows.push(page);
  }
  return windows;
}

/** Types a word at the end of what the window shows. */
function append(page: Page, word: string): Promise<void> {
  return page.evaluate((text) => {
    const area = document.querySelector<HTMLTextAreaElement>('[aria-label="Change the note"]');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
    document.execCommand('insertText', false, ` ${text}`);
  }, word);
}

/** Waits until a window has saved, or asks; null, or both versions it asks about. */
async function settledIn(page: Page): Promise<{ mine: string; theirs: string } | null> {
  const settled = await page.waitForFunction(
    () => {
      const area = document.querySelector<HTMLTextAreaElement>('[aria-label="Change the note"]');
      const theirs = document.querySelector('blockquote');
      if (area && theirs) return { mine: area.value, theirs: theirs.textContent };
      const status = document.getElementById(area?.getAttribute('aria-describedby') ?? '');
      return status?.textContent === 'Saved' || status?.textContent === '' ? 'saved' : false;
    },
    { timeout: patience },
  );
  const found = await settled.jsonValue();
  return typeof found === 'object' ? found : null;
}

function tokensOf(text: string): Set<string> {
  return new Set(text.match(/w\d+-\d/g));
}

/** What goes by a choice somebody made. */
function givenUp(
  choice: (typeof choices)[number],
  { mine, theirs }: { mine: string; theirs: string },
): Set<string> {
  if (choice === 'Keep mine') return tokensOf(theirs).difference(tokensOf(mine));
  if (choice === 'Keep the other') return tokensOf(mine).difference(tokensOf(theirs));
  return new Set();
}
