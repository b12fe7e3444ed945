/** The database was written by a newer version: an older build must leave it as it is. */
import assert from 'node:assert/strict';
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import { ask, command } from '../ask.ts';
import { type FaultLine, inRounds } from '../line.ts';
import { says } from '../steps.ts';
import { everythingIn } from '../stored.ts';

const pages = ['popup.html', 'sidepanel.html', 'options.html', 'options.html#/backup'];

export const newerDatabase: FaultLine = {
  number: 8,
  fault: 'older build on a newer database',
  goal: 'read-only notice, not a byte changed',
  run: async ({ rounds }) => {
    const installed = await installExtension();
    try {
      const who = {
        personId: crypto.randomUUID(),
        create: { name: 'Jane Doe', keys: [], seen: null },
      };
      await command(installed, 'person.add', { who });
      await makeNewer(installed);
      const before = await everythingIn(installed);
      return await inRounds(rounds(3, 1), async (round) => {
        for (const name of pages) {
          const page = await installed.open(name);
          await says(page, 'A newer version was here');
          await page.close();
        }
        const request = { commandId: crypto.randomUUID(), name: 'person.add', input: { who } };
        const answer = await ask(installed, 'command', request);
        assert.ok(answer !== 'lost' && !answer.ok && answer.error.code === 'newerDatabase');
        await ask(installed, 'data.changed', null);
        await ask(installed, 'surface.opened', null);
        await installed.restart(round % 2 === 0 ? 'closed' : 'killed');
        assert.equal(await everythingIn(installed), before);
      });
    } finally {
      await installed.close();
    }
  },
};

/** What a later version might do: a table more, a field more in every row of another. */
async function makeNewer(installed: Installed): Promise<void> {
  await installed.run(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('confidant', 990);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('upgradeneeded', () => {
          opening.result.createObjectStore('ofLater', { keyPath: 'id' }).put({ id: 1 });
          const people = opening.transaction?.objectStore('people');
          const reading = people?.getAll();
          reading?.addEventListener('success', () => {
            for (const row of reading.result) people?.put({ ...row, ofLater: 'kept' });
          });
        });
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
  );
}
