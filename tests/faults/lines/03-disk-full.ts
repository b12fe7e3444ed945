/** The disk fills up under an import, and stays full over another write and a restart. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { networkFile } from '../../bench/network-file.ts';
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import { connectionsFile } from '../../fixtures/connections/generate.ts';
import type { Random } from '../../fixtures/random.ts';
import { ask } from '../ask.ts';
import { type FaultLine, inRounds, noted } from '../line.ts';
import {
  applyImport,
  applyMerging,
  applyReplacing,
  patience,
  previewImport,
  previewRestore,
  putBack,
} from '../steps.ts';
import { type Fingerprint, fingerprintOf } from '../stored.ts';

const execute = promisify(execFile);

/** Bytes of the small file system; a profile with our data takes about a third. */
const size = 160_000_000;

export const diskFull: FaultLine = {
  number: 3,
  fault: 'disk full during import, more writes, restart while full, space freed',
  goal: 'all recovered',
  run: async ({ rounds, random, long }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'confidant-faults-'));
    const disk = path.join(folder, 'disk');
    const list = path.join(folder, 'Connections.csv');
    try {
      await execute('mkdir', [disk]);
      const mounted = await mount(disk).then(
        () => true,
        () => false,
      );
      if (!mounted) return { notRun: 'no small file system can be mounted here' };
      await writeFile(list, connectionsFile(long ? 30_000 : 10_000));
      const ends: Record<string, number> = {};
      const tally = await inRounds(rounds(20, 1), async (round) => {
        const end = await fillUp(disk, list, random(round));
        ends[end] = (ends[end] ?? 0) + 1;
      });
      return noted(tally, JSON.stringify(ends));
    } finally {
      await execute('umount', [disk]).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const network = { people: 500, interactions: 1_000, notes: 500, followUps: 50, due: 5 };

const mount = (disk: string) =>
  execute('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);

/**
 * Leaves `butFor` bytes free. The browser writes meanwhile: what was free when we looked may be
 * taken before the file is written, and a disk without room for it is as full as it gets.
 */
async function fill(disk: string, filler: string, { butFor }: { butFor: number }): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - butFor))).catch(
    (error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    },
  );
}

/** One disk's life; how it ended. Throws when something stayed lost. */
async function fillUp(disk: string, list: string, random: Random): Promise<string> {
  await execute('umount', [disk]);
  await mount(disk);
  const installed = await installExtension({ profile: path.join(disk, 'profile') });
  try {
    const file = await networkFile(network);
    await applyReplacing(await previewRestore(installed, file), { untilDone: true });
    // Once more: what is here is kept as a snapshot before.
    await applyMerging(await previewRestore(installed, file), { untilDone: true });
    const before = await fingerprintOf(installed);

    const importing = await previewImport(installed, list);
    const filler = path.join(disk, 'filler');
    await fill(disk, filler, { butFor: Math.floor(3_000_000 * random()) });
    await applyImport(importing);
    await importing.waitForFunction(
      () => /This did not work|people are here/.test(document.body.innerText),
      { timeout: patience },
    );
    const personId = crypto.randomUUID();
    const who = { personId, create: { name: 'While full', keys: [], seen: null } };
    const write = { commandId: crypto.randomUUID(), name: 'person.add', input: { who } };
    await ask(installed, 'command', write);
    await installed.restart(random() < 0.5 ? 'killed' : 'closed');
    await ask(installed, 'surface.opened', null);
    await rm(filler);
    await installed.restart('closed');
    return await ending(installed, before);
  } finally {
    await installed.close();
  }
}

/** Whether what was here before is here again, by itself or by the snapshot that is offered. */
async function ending(installed: Installed, before: Fingerprint): Promise<string> {
  const page = await installed.open('options.html');
  const lost = await page
    .waitForFunction(
      () => /Some of your data is missing|could not be read/.test(document.body.innerText),
      { timeout: 10_000, polling: 50 },
    )
    .catch(() => null);
  if (lost) {
    await putBack(page);
    await page.waitForFunction(
      () => !/data is missing|could not be read|Putting it back/.test(document.body.innerText),
      { timeout: patience },
    );
  }
  const now = await fingerprintOf(installed);
  // Who was brought in may be there, and who was written while it was full; never fewer.
  for (const [table, was] of Object.entries(before)) {
    if (table === 'people') continue;
    assert.equal(Reflect.get(now, table), was, table);
  }
  const count = (fingerprint: string) => Number(fingerprint.split(':')[0]);
  assert.ok(count(now.people) >= count(before.people), 'people are missing');
  return lost ? 'put back from a snapshot' : 'nothing was lost';
}
