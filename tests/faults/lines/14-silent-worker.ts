/** A background that never answers, and a database that never opens: the page says so. */
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import { beforeAll, beforeBackground } from '../changed-build.ts';
import { added, type FaultContext, type FaultLine, inRounds, noted, type Tally } from '../line.ts';
import { noteField, panelOn, press, says } from '../steps.ts';

export const silentWorker: FaultLine = {
  number: 14,
  fault: 'worker that throws at start; database that hangs',
  goal: 'visible error in 5 s, no endless spinner',
  run: async (context) =>
    added(
      await withBuild(
        (folder) => beforeBackground(folder, 'throw new Error("at start")'),
        (installed) => throwing(installed, context),
      ),
      await withBuild(
        // A request that nobody ever answers.
        (folder) => beforeAll(folder, 'IDBFactory.prototype.open = () => new EventTarget()'),
        (installed) => hanging(installed, context),
      ),
    ),
};

async function withBuild(
  change: (folder: string) => Promise<void>,
  run: (installed: Installed) => Promise<Tally>,
): Promise<Tally> {
  const installed = await installExtension({ change });
  try {
    return await run(installed);
  } finally {
    await installed.close();
  }
}

async function throwing(installed: Installed, { rounds, within }: FaultContext): Promise<Tally> {
  let longest = 0;
  const tally = await inRounds(rounds(10, 1), async () => {
    const panel = await installed.open(panelOn('marta-lindqvist'));
    await noteField(panel);
    await panel.keyboard.type('Nobody hears this.');
    const began = performance.now();
    await says(panel, 'Not saved', within(5_000));
    longest = Math.max(longest, performance.now() - began);
    await panel.close();
  });
  return noted(tally, `the panel said so after at most ${Math.round(longest)} ms`);
}

const pages = ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html#/people'];

async function hanging(installed: Installed, { rounds, within }: FaultContext): Promise<Tally> {
  let longest = 0;
  const tally = await inRounds(rounds(pages.length * 5, 2), async (round) => {
    // Whoever waits counts from the click, and what the page loads first is in it.
    const began = performance.now();
    const page = await installed.open(pages[round % pages.length] ?? '');
    await says(page, 'Your data could not be read', within(5_000));
    longest = Math.max(longest, performance.now() - began);
    await press(page, 'Try again');
    await says(page, 'Your data could not be read', within(5_000));
    await page.close();
  });
  return noted(tally, `every page said so after at most ${Math.round(longest)} ms`);
}
