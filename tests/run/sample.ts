/**
 * The extension on a sample profile. With a display: opens it and stays until the browser is
 * closed. Without one (or with `--pictures FOLDER`): does the main job headless (opens a profile,
 * writes a note, sets a rhythm, looks at the annotation and the popup, exports) and leaves pictures.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sendCommand } from '../e2e/support/commands.ts';
import { launchExtension, type Extension } from '../e2e/support/launch.ts';
import { fulfilLinkedIn } from '../e2e/support/linkedin.ts';

const profile = 'https://www.linkedin.com/in/daniel-okonkwo-reyes/';
const panelOnProfile = `sidepanel.html#url=${encodeURIComponent(profile)}`;

/** The day `back` days ago, local. */
function dayAgo(back: number): string {
  return Temporal.Now.plainDateISO().subtract({ days: back }).toString();
}

/** What is kept about the person on the sample profile, beside the note that is typed. */
async function addSampleHistory(page: Page, personId: string): Promise<void> {
  const who = { personId };
  await sendCommand(page, 'person.setRelationships', {
    who,
    relationships: [
      { id: crypto.randomUUID(), typeId: 'mentor', startedOn: null, endedOn: null },
      {
        id: crypto.randomUUID(),
        typeId: 'supervisor',
        startedOn: '2019-03-01',
        endedOn: '2022-06-30',
      },
    ],
  });
  await sendCommand(page, 'interaction.log', {
    who,
    interactionId: crypto.randomUUID(),
    baseRevision: 0,
    kind: 'coffee',
    direction: null,
    on: dayAgo(42),
    summary: 'Thinks I should ask for the platform role before the reorg. Offered to read a draft.',
    minutes: 60,
    alsoPersonIds: [],
    next: null,
  });
  await sendCommand(page, 'promise.write', {
    who,
    promiseId: crypto.randomUUID(),
    baseRevision: 0,
    owedBy: 'me',
    text: 'Send the hiring plan',
    promisedOn: dayAgo(21),
    dueOn: dayAgo(0),
  });
  await sendCommand(page, 'person.change', {
    who,
    fields: { tags: ['platform'], howMet: 'Supervisor at Cedar Works, 2019 to 2022' },
  });
}

async function openTab(extension: Extension, page: string): Promise<Page> {
  const tab = await extension.context.newPage();
  await tab.goto(extension.url(page));
  return tab;
}

async function mainJob(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const extension = await launchExtension();
  try {
    const linkedIn = await fulfilLinkedIn(extension);
    const html = await readFile('tests/fixtures/sample-profile.html', 'utf8');
    linkedIn.serve('/in/daniel-okonkwo-reyes/', html);
    const take = async (page: Page, name: string): Promise<void> => {
      const close = page.getByRole('status').getByRole('button', { name: 'Dismiss', exact: true });
      if (await close.isVisible()) await close.click();
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
      console.log(`  ${path.join(folder, name)}.png`);
    };

    console.log('Opening a profile');
    const tab = await extension.context.newPage();
    await tab.setViewportSize({ width: 900, height: 640 });
    await tab.goto(profile);

    console.log('Writing a note');
    const panel = await openTab(extension, panelOnProfile);
    await panel.setViewportSize({ width: 380, height: 820 });
    const note = panel.getByRole('textbox', { name: 'Note', exact: true });
    await note.fill(
      'He’ll introduce me to the head of data in Lisbon, and wants a page on what I’d change first.',
    );
    await panel.getByText('Saved', { exact: true }).waitFor();

    console.log('Setting a rhythm');
    await panel.getByRole('button', { name: 'Rhythm' }).click();
    await panel.getByRole('menuitem', { name: 'Every 30 days', exact: true }).click();
    await panel.getByRole('button', { name: 'Rhythm: 30 days' }).waitFor();
    const personId = await panel.evaluate(
      () =>
        new Promise<string>((resolve) => {
          indexedDB.open('confidant').addEventListener('success', (opened) => {
            const database: IDBDatabase = Reflect.get(Object(opened.target), 'result');
            const keys = database.transaction('people').objectStore('people').getAllKeys();
            keys.addEventListener('success', () => {
              const [key] = keys.result;
              if (typeof key === 'string') resolve(key);
            });
          });
        }),
    );
    await addSampleHistory(panel, personId);
    await sendCommand(panel, 'sample.add', {});

    for (const colorScheme of ['light', 'dark'] as const) {
      const suffix = colorScheme === 'dark' ? '-dark' : '';
      await panel.emulateMedia({ colorScheme });
      await panel.reload();
      await panel.getByText('Send the hiring plan').first().waitFor();
      await take(panel, `panel${suffix}`);
      const popup = await openTab(extension, 'popup.html');
      await popup.emulateMedia({ colorScheme });
      await popup.setViewportSize({ width: 384, height: 600 });
      await popup.getByText('Ingrid Solheim').first().waitFor();
      await take(popup, `popup${suffix}`);
      await popup.close();
    }

    console.log('Looking at the annotation');
    await tab.bringToFront();
    await tab.reload();
    // What is drawn is in a closed root: the page itself cannot say when it is there. It can say
    // that there is an element more.
    await tab.waitForFunction(
      () => document.querySelectorAll('main div:not([class]):empty').length > 0,
    );
    await take(tab, 'profile');

    console.log('Looking around the dashboard');
    const dashboard = await openTab(extension, 'options.html#/people');
    await dashboard.setViewportSize({ width: 1100, height: 760 });
    await dashboard.getByRole('grid').waitFor();
    await take(dashboard, 'people');
    await dashboard.goto(extension.url('options.html#/circle'));
    await dashboard.locator('main figure').first().waitFor();
    await take(dashboard, 'circle');

    console.log('Exporting');
    await dashboard.goto(extension.url('options.html#/backup'));
    const download = dashboard.waitForEvent('download');
    await dashboard.getByRole('button', { name: 'Save a backup' }).click();
    await (await download).saveAs(path.join(folder, 'confidant-backup.json'));
    console.log(`  ${path.join(folder, 'confidant-backup.json')}`);
  } finally {
    await extension.close();
  }
  console.log(`The pictures are in ${path.resolve(folder)}`);
}

async function openAndStay(): Promise<void> {
  const extension = await launchExtension({ headless: false, welcome: true });
  const linkedIn = await fulfilLinkedIn(extension);
  linkedIn.serve(
    '/in/daniel-okonkwo-reyes/',
    await readFile('tests/fixtures/sample-profile.html', 'utf8'),
  );
  const tab = extension.context.pages()[0] ?? (await extension.context.newPage());
  await tab.goto(profile);
  console.log(
    'Confidant is open on a sample profile: press the "+" there. Close the browser to end.',
  );
  await extension.context.waitForEvent('close', { timeout: 0 });
}

const picturesAt = process.argv.indexOf('--pictures');
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
if (picturesAt > 0 || !hasDisplay) {
  await mainJob((picturesAt > 0 ? process.argv[picturesAt + 1] : undefined) ?? 'pictures');
} else await openAndStay();
