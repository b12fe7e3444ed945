/**
 * Alarms, badge and digest over the life of a real installation: restart, SIGKILL, update, lost
 * alarms, a dead worker. The decisions themselves are tested in tests/unit/domain.
 */
import { test as base, expect as expectSoon } from '@playwright/test';
import { installExtension, type Installed } from './support/installed';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** A browser that has just started is slow on a busy machine. */
const expect = expectSoon.configure({ timeout: 15_000 });

const test = base.extend<{ grant: string[]; installed: Installed }>({
  /** Optional permissions that were given. */
  grant: [[], { option: true }],
  installed: async ({ grant }, use) => {
    const installed = await installExtension({ grant });
    await use(installed);
    await installed.close();
  },
});

const today = () => new Date().toLocaleDateString('sv-SE');

async function command(installed: Installed, name: string, input: unknown): Promise<void> {
  const request = { commandId: crypto.randomUUID(), name, input };
  const message = JSON.stringify({ to: 'background', route: 'command', request });
  const outcome = await installed.run(
    (given) => chrome.runtime.sendMessage(JSON.parse(given)),
    message,
  );
  expect(outcome, name).toMatchObject({ ok: true });
}

/** Keeps Jane with a follow-up due today, and gives her id. */
async function keepJane(installed: Installed): Promise<string> {
  const personId = crypto.randomUUID();
  await command(installed, 'followUp.write', {
    who: { personId, create: { name: 'Jane Doe', keys: [], seen: null } },
    followUpId: crypto.randomUUID(),
    baseRevision: 0,
    text: 'Ask how the launch went',
    dueOn: today(),
    at: null,
    repeat: null,
  });
  return personId;
}

const alarmsOf = (installed: Installed) =>
  installed.run(async () => (await chrome.alarms.getAll()).map(({ name }) => name).toSorted());
const badgeOf = (installed: Installed) => installed.run(() => chrome.action.getBadgeText({}));
const noticesOf = (installed: Installed) =>
  installed.run(async () => Object.keys(await chrome.notifications.getAll()));

/** Everything of the wakes so far is done: bulk work is answered after the wake that follows it. */
async function settled(installed: Installed): Promise<void> {
  const message = JSON.stringify({ to: 'background', route: 'data.changed', request: null });
  await installed.run((given) => chrome.runtime.sendMessage(JSON.parse(given)), message);
}

const both = ['heartbeat', 'next'];

test('has its two alarms after install, restart, SIGKILL and update', async ({ installed }) => {
  await expect.poll(() => alarmsOf(installed)).toEqual(both);
  await installed.restart('closed');
  await expect.poll(() => alarmsOf(installed), 'after a restart').toEqual(both);
  await installed.restart('killed');
  await expect.poll(() => alarmsOf(installed), 'after SIGKILL').toEqual(both);
  await installed.update();
  await expect.poll(() => alarmsOf(installed), 'after an update').toEqual(both);
});

test('sets them anew when they were lost, and never more than two', async ({ installed }) => {
  await expect.poll(() => alarmsOf(installed)).toEqual(both);
  await installed.run(() => chrome.alarms.clearAll());
  expect(await alarmsOf(installed)).toEqual([]);
  await installed.stopWorker();
  await keepJane(installed);
  await expect.poll(() => alarmsOf(installed)).toEqual(both);
  for (let times = 0; times < 5; times += 1) await keepJane(installed);
  await installed.restart('closed');
  await expect.poll(() => alarmsOf(installed)).toEqual(both);
});

test('is woken by its alarm when the worker is dead', async ({ installed }) => {
  await keepJane(installed);
  await expect.poll(() => badgeOf(installed)).toBe('1');
  await installed.stopWorker();
  await expect.poll(() => installed.workerRuns()).toBe(false);
  await installed.run(async () => {
    await chrome.action.setBadgeText({ text: '' });
    await chrome.alarms.create('next', { when: Date.now() + 200 });
  });
  await expect.poll(() => badgeOf(installed)).toBe('1');
  await expect.poll(() => alarmsOf(installed)).toEqual(both);
});

test('has what was saved though the browser was killed right after, and the badge follows', async ({
  installed,
}) => {
  const jane = await keepJane(installed);
  await installed.restart('killed');
  await expect.poll(() => badgeOf(installed)).toBe('1');
  await command(installed, 'interaction.talkedToday', {
    who: { personId: jane },
    interactionId: crypto.randomUUID(),
  });
  await expect.poll(() => badgeOf(installed)).toBe('');
});

test.describe('with notifications', () => {
  test.use({ grant: ['notifications'] });

  test('says a digest once a day, whatever happens after it', async ({ installed }) => {
    await keepJane(installed);
    await command(installed, 'settings.change', {
      fields: { notifications: true, digestAt: '00:00', quietFrom: '00:00', quietTo: '00:00' },
    });
    await expect.poll(() => noticesOf(installed)).toEqual(['digest']);
    await installed.run(() => chrome.notifications.clear('digest'));

    await installed.stopWorker();
    await keepJane(installed);
    await settled(installed);
    expect(await badgeOf(installed)).toBe('2');
    expect(await noticesOf(installed)).toEqual([]);
    for (const how of ['closed', 'killed'] as const) {
      await installed.restart(how);
      await settled(installed);
      expect(await badgeOf(installed)).toBe('2');
      expect(await noticesOf(installed), `after it was ${how}`).toEqual([]);
    }
    await installed.update();
    await settled(installed);
    expect(await badgeOf(installed)).toBe('2');
    expect(await noticesOf(installed), 'after an update').toEqual([]);
  });

  test('opens the list when the digest is clicked, and takes the digest away', async ({
    installed,
  }) => {
    await keepJane(installed);
    await command(installed, 'settings.change', {
      fields: { notifications: true, digestAt: '00:00', quietFrom: '00:00', quietTo: '00:00' },
    });
    await expect.poll(() => noticesOf(installed)).toEqual(['digest']);
    await installed.clickNotice('digest');
    await expect.poll(() => noticesOf(installed)).toEqual([]);
    await expect
      .poll(() =>
        installed.run(async () =>
          (await chrome.runtime.getContexts({})).map(({ documentUrl }) => documentUrl ?? ''),
        ),
      )
      .toContainEqual(expect.stringContaining('/popup.html'));
  });
});
