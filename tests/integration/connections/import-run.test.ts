/** An import from the page's side: alone, not after a loss, and the background hears of its end. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ImportAnswer } from '@/pages/dashboard/connections/import-messages';
import { bulkLock } from '@/pages/bulk-lock';
import { ImportRun } from '@/pages/dashboard/connections/import-run';
import { eventually } from '../../fixtures/eventually';

const page = vi.hoisted(() => ({
  lost: false,
  kept: true,
  told: [] as string[],
  /** Whether the worker is done as soon as it is asked. */
  isQuick: true,
  /** Answers like the worker. */
  say: (_answer: unknown): void => {},
  asked: [] as { ask: string }[],
}));
vi.mock('@/pages/dashboard/backup/bulk-work', () => ({
  isLost: async () => page.lost,
  keepRestorePoint: async () => (page.kept ? { file: 'a', at: '', undone: false } : null),
}));
vi.mock('@/messaging/client', () => ({
  send: async (route: string) => void page.told.push(route),
}));

const done = { is: 'done', imported: { commandId: 'x', added: 1, updated: 0 } };

class FakeWorker extends EventTarget {
  constructor() {
    super();
    page.say = (data) => void this.dispatchEvent(new MessageEvent('message', { data }));
  }
  postMessage(request: { ask: string }): void {
    page.asked.push(request);
    if (page.isQuick) page.say(done);
  }
  terminate(): void {}
}

let heard: ImportAnswer[];
let run: ImportRun;

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  Object.assign(page, { lost: false, kept: true, told: [], asked: [], isQuick: true });
  heard = [];
  run = new ImportRun((answer) => heard.push(answer));
});
afterEach(() => vi.unstubAllGlobals());

it('keeps every other page out until all is written, then tells the background', async () => {
  page.isQuick = false;
  const applied = run.apply(false, true);
  await eventually(() => expect(page.asked).toMatchObject([{ ask: 'apply' }]));
  const { held = [] } = await navigator.locks.query();
  expect(held.map(({ name }) => name)).toContain(bulkLock);
  expect(page.told).toEqual([]);
  page.say(done);
  await applied;
  expect(heard).toEqual([done]);
  expect(page.told).toEqual(['data.changed']);
});

it('waits for nobody who restores, erases or imports', async () => {
  await navigator.locks.request(bulkLock, () => run.apply(false, true));
  expect(heard).toEqual([{ is: 'trouble', trouble: 'busy' }]);
  expect([page.asked, page.told]).toEqual([[], []]);
});

it('writes nothing to a database that lost something', async () => {
  page.lost = true;
  await run.apply(false, true);
  expect(heard).toEqual([{ is: 'trouble', trouble: 'lost' }]);
  expect(page.asked).toEqual([]);
});

it('writes nothing when what is here could not be kept first', async () => {
  page.kept = false;
  await run.apply(false, true);
  expect(heard).toEqual([{ is: 'trouble', trouble: 'noRestorePoint' }]);
  expect(page.asked).toEqual([]);
});
