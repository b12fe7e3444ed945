/** The browser is killed at any moment of an import of connections or of a restore. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { networkFile } from '../../bench/network-file.ts';
import { installExtension } from '../../e2e/support/installed.ts';
import { installInFirefox } from '../../e2e/support/installed-firefox.ts';
import type { InstallOptions, Installation } from '../../e2e/support/installation.ts';
import { connectionsFile } from '../../fixtures/connections/generate.ts';
import { generateNetwork } from '../../fixtures/network.ts';
import { added, type FaultContext, type FaultLine, inRounds, noted, type Tally } from '../line.ts';
import { applyImport, applyReplacing, previewImport, previewRestore } from '../steps.ts';
import { type Fingerprint, fingerprintOf, rowsOf } from '../stored.ts';

export const killedInBulkWork: FaultLine = {
  number: 1,
  fault: 'SIGKILL at random moments of an import and of a restore',
  goal: '0 mixed, 0 lost',
  run: async (context) =>
    added(
      await killings('Chromium', installExtension, context.rounds(100, 3), context),
      await killings('Firefox', installInFirefox, context.rounds(50, 1), context),
    ),
};

type Install = (options?: InstallOptions) => Promise<Installation>;

async function killings(
  name: string,
  install: Install,
  count: number,
  context: FaultContext,
): Promise<Tally> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-faults-'));
  const installed = await install();
  try {
    const people = context.long ? 30_000 : 400;
    const bulk = new BulkWork(installed, people, folder);
    await bulk.learn();
    const ends = { asBefore: 0, done: 0 };
    let slower = 1;
    const tally = await inRounds(count, async (round) => {
      const random = context.random(round, name);
      const isImport = !(await bulk.hasImport()) && random() < 0.5;
      const work = isImport ? bulk.importing : bulk.restoring(await bulk.other());
      const before = await fingerprintOf(installed);
      const page = await work.prepare();
      await work.begin(page);
      // A little beyond its end, to meet what follows it as well.
      const share = 1.25 * random();
      await setTimeout(share * slower * work.takes);
      await installed.restart('killed');
      const end = await work.outcome(before);
      ends[end] += 1;
      // How long it takes changes with what went before (a restart) and what else the machine does.
      if (end === 'asBefore' && share > 0.9) slower *= 1.3;
      if (end === 'done' && share < 0.7) slower /= 1.2;
    });
    return noted(
      tally,
      `${name}, ${people} people: ${ends.asBefore} as before, ${ends.done} done in full`,
    );
  } finally {
    await installed.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Work = {
  /** Goes as far as the last click. */
  prepare: () => Promise<Page>;
  /** The last click. */
  begin: (page: Page) => Promise<void>;
  /** Milliseconds from there to the end when nobody kills anybody. */
  takes: number;
  /** Throws when what is there is neither what was nor what should come. */
  outcome: (before: Fingerprint) => Promise<'asBefore' | 'done'>;
};

/** Two networks to restore by turns, and a list to bring into either. */
class BulkWork {
  readonly #installed: Installation;
  readonly #people: number;
  readonly #folder: string;
  #networks: { file: string; is: Fingerprint; takes: number }[] = [];
  #importTakes = 0;

  constructor(installed: Installation, people: number, folder: string) {
    this.#installed = installed;
    this.#people = people;
    this.#folder = folder;
  }

  /** Does each once without a fault: what it comes to, and how long it takes. */
  async learn(): Promise<void> {
    const { people } = this.#sizes();
    for (const seed of [1, 2]) {
      const today = Temporal.Now.plainDateISO().toString();
      const file = await networkFile(this.#sizes(), () =>
        generateNetwork(this.#sizes(), today, seed),
      );
      const page = await previewRestore(this.#installed, file);
      const began = performance.now();
      await applyReplacing(page, { untilDone: true });
      const takes = performance.now() - began;
      await page.close();
      this.#networks.push({ file, is: await fingerprintOf(this.#installed), takes });
    }
    await writeFile(this.#list, connectionsFile(people));
    const page = await previewImport(this.#installed, this.#list);
    const began = performance.now();
    await applyImport(page, { untilDone: true });
    this.#importTakes = performance.now() - began;
    await page.close();
  }

  /** Whether the list has been brought in: it adds nobody a second time. */
  async hasImport(): Promise<boolean> {
    const here = await fingerprintOf(this.#installed);
    return this.#networks.every(({ is }) => is.people !== here.people);
  }

  /** The network that is not here. */
  async other(): Promise<{ file: string; is: Fingerprint; takes: number }> {
    const here = await fingerprintOf(this.#installed);
    const other = this.#networks.find(({ is }) => is.people !== here.people);
    assert.ok(other);
    return other;
  }

  restoring({ file, is, takes }: { file: string; is: Fingerprint; takes: number }): Work {
    return {
      prepare: () => previewRestore(this.#installed, file),
      begin: (page) => applyReplacing(page),
      takes,
      outcome: async (before) => {
        const after = await fingerprintOf(this.#installed);
        if (after.people === before.people) assert.deepEqual(after, before);
        else assert.deepEqual(after, is);
        return after.people === before.people ? 'asBefore' : 'done';
      },
    };
  }

  get importing(): Work {
    return {
      prepare: () => previewImport(this.#installed, this.#list),
      begin: (page) => applyImport(page),
      takes: this.#importTakes,
      outcome: async (before) => {
        const commands = await rowsOf(this.#installed, 'commands');
        const imported = commands.map((row) => row['imported']).find(Array.isArray) ?? [];
        // Whoever was here is here as before, whether or not the others came.
        assert.deepEqual(await fingerprintOf(this.#installed, imported), before);
        if (imported.length === 0) return 'asBefore';
        const all = (await fingerprintOf(this.#installed)).people;
        assert.equal(countOf(all), countOf(before.people) + imported.length);
        return 'done';
      },
    };
  }

  get #list(): string {
    return path.join(this.#folder, 'Connections.csv');
  }

  #sizes() {
    const people = this.#people;
    return { people, interactions: 2 * people, notes: people, followUps: people / 10, due: 5 };
  }
}

const countOf = (fingerprint: string): number => Number(fingerprint.split(':')[0]);
