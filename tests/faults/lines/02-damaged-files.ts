/** The files of the database come to harm while the browser is closed. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { networkFile } from '../../bench/network-file.ts';
import { installExtension } from '../../e2e/support/installed.ts';
import { installInFirefox } from '../../e2e/support/installed-firefox.ts';
import type { InstallOptions, Installation } from '../../e2e/support/installation.ts';
import { ask, command } from '../ask.ts';
import { chromiumDamages, type Damage, firefoxDamages } from '../damage.ts';
import { added, type FaultContext, type FaultLine, inRounds, noted, type Tally } from '../line.ts';
import {
  applyMerging,
  applyReplacing,
  patience,
  press,
  previewRestore,
  putBack,
  savedBackup,
} from '../steps.ts';
import { type Fingerprint, everythingIn, fingerprintOf } from '../stored.ts';

export const damagedFiles: FaultLine = {
  number: 2,
  fault: '8 ways of damaging the database files',
  goal: 'noticed in 5 s; 0 writes before the user chooses; recovered from a snapshot',
  run: async (context) =>
    added(
      await damages('Chromium', installExtension, chromiumDamages, context),
      await damages('Firefox', installInFirefox, firefoxDamages, context),
    ),
};

type Install = (options?: InstallOptions) => Promise<Installation>;

async function damages(
  browser: string,
  install: Install,
  ways: readonly Damage[],
  context: FaultContext,
): Promise<Tally> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-faults-'));
  const [pristine, older] = [path.join(folder, 'pristine'), path.join(folder, 'older')];
  const installed = await install();
  try {
    const before = await keepMany(installed, older);
    await installed.end('closed');
    await cp(installed.profile, pristine, { recursive: true });
    await installed.start();
    const ends: Record<string, string> = {};
    let longest = 0;
    const tally = await inRounds(context.rounds(5 * ways.length, 3), async (round) => {
      const way = ways[round % ways.length];
      await installed.end('closed');
      await rm(installed.profile, { recursive: true });
      await cp(pristine, installed.profile, { recursive: true });
      await way?.do(await databaseFolder(installed.profile), older, context.random(round, browser));
      await installed.start();

      const page = await installed.open('options.html');
      const began = performance.now();
      const seen = await whatItSays(page, context.within(5_000));
      ends[way?.name ?? ''] = seen;
      if (seen === 'all there') {
        assert.deepEqual(await fingerprintOf(installed), before, `${way?.name}: not noticed`);
        return;
      }
      longest = Math.max(longest, performance.now() - began);
      await nothingIsWritten(installed, seen);
      await putBack(page);
      let refused = await refusesToLetGo(page, seen);
      if (refused) {
        // What the page advises.
        await installed.restart('closed');
        const again = await installed.open('options.html');
        await putBack(again);
        refused = await refusesToLetGo(again, seen);
        if (refused) await recoveredAnew(again, installed, install, before);
      }
      if (refused) ends[way?.name ?? ''] = `${seen}, back only in a new install`;
      else await recovered(installed, before);
    });
    return noted(
      tally,
      `${browser}: ${Object.entries(ends)
        .map(([name, end]) => `${name}: ${end}`)
        .join('; ')}`,
      `${browser}: noticed after at most ${Math.round(longest)} ms`,
    );
  } finally {
    await installed.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** People with their history, a snapshot of them, and a copy of the files from before the last note. */
async function keepMany(installed: Installation, older: string): Promise<Fingerprint> {
  const size = { people: 1_500, interactions: 3_000, notes: 1_500, followUps: 100, due: 5 };
  const file = await networkFile(size);
  await applyReplacing(await previewRestore(installed, file), { untilDone: true });
  await installed.restart('closed');
  await installed.end('closed');
  await cp(await databaseFolder(installed.profile), older, { recursive: true });
  await installed.start();
  const personId = crypto.randomUUID();
  const who = { personId, create: { name: 'Written later', keys: [], seen: null } };
  await command(installed, 'person.add', { who });
  // What is here is kept as a snapshot first; that it is all here already changes nothing.
  await applyMerging(await previewRestore(installed, file), { untilDone: true });
  return fingerprintOf(installed);
}

/** Where the browser keeps the database, or kept it before the damage. */
async function databaseFolder(profile: string): Promise<string> {
  const all = await readdir(profile, { recursive: true, withFileTypes: true });
  const found = all.find(
    ({ name, parentPath }) =>
      /^chrome-extension_.*\.indexeddb\.leveldb$/.test(name) ||
      // The other one, of `storage.local`, has a name with a `^` in it.
      (name === 'idb' && /moz-extension\+\+\+[^^]*$/.test(parentPath)),
  );
  assert.ok(found, 'the database has a folder');
  return path.join(found.parentPath, found.name);
}

type Seen = 'all there' | 'missing' | 'not readable';

/** What the page says of the database within the time. */
async function whatItSays(page: Page, within: number): Promise<Seen> {
  const shown = await page
    .waitForFunction(
      () => {
        const text = document.body.innerText;
        if (text.includes('Some of your data is missing')) return 'missing';
        return text.includes('Your data could not be read') ? 'not readable' : null;
      },
      { timeout: within, polling: 50 },
    )
    .catch(() => null);
  const words = await shown?.jsonValue();
  return words === 'missing' || words === 'not readable' ? words : 'all there';
}

/** Whoever wants to write is told, and the rows stay as the damage left them. */
async function nothingIsWritten(installed: Installation, seen: Seen): Promise<void> {
  const left = seen === 'missing' ? await everythingIn(installed) : null;
  const personId = crypto.randomUUID();
  const who = { personId, create: { name: 'Too early', keys: [], seen: null } };
  const request = { commandId: crypto.randomUUID(), name: 'person.add', input: { who } };
  const answer = await ask(installed, 'command', request);
  assert.ok(answer !== 'lost' && !answer.ok, `answered ${JSON.stringify(answer)}`);
  await ask(installed, 'data.changed', null);
  if (left !== null) assert.equal(await everythingIn(installed), left, 'written before the choice');
}

/** Whether the browser keeps hold of a database that does not open: the page says so, or goes on. */
async function refusesToLetGo(page: Page, seen: Seen): Promise<boolean> {
  if (seen === 'missing') return false;
  const end = await page.waitForFunction(
    () => {
      const text = document.body.innerText;
      if (text.includes('did not let go')) return 'refuses';
      return /could not be read|Putting it back/.test(text) ? null : 'done';
    },
    { timeout: patience, polling: 50 },
  );
  return (await end.jsonValue()) === 'refuses';
}

/** The last that the page advises: the snapshot as a file, brought into a new install. */
async function recoveredAnew(
  page: Page,
  installed: Installation,
  install: Install,
  before: Fingerprint,
): Promise<void> {
  await press(page, 'Save the snapshot as a backup file');
  const file = await savedBackup(installed);
  const anew = await install();
  try {
    await applyReplacing(await previewRestore(anew, file), { untilDone: true });
    await recovered(anew, before);
  } finally {
    await anew.close();
    await rm(file);
  }
}

/** Waits until everything is as it was. */
async function recovered(installed: Installation, before: Fingerprint): Promise<void> {
  const until = performance.now() + patience;
  let now: Fingerprint | null = null;
  while (performance.now() < until) {
    now = await fingerprintOf(installed).catch(() => null);
    if (JSON.stringify(now) === JSON.stringify(before)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.deepEqual(now, before, 'not recovered');
}
