/** The worker may die at any moment. What was saved stays, and what was asked for happens once. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from './support/extension';
import { rowsOf, sendOnce, stopWorker } from './support/worker';

const today = () => new Date().toLocaleDateString('sv-SE');

function noteOf(text: string) {
  return {
    commandId: randomUUID(),
    name: 'note.write',
    input: {
      who: { personId: randomUUID(), create: { name: 'Jane Doe', keys: [], seen: null } },
      noteId: randomUUID(),
      baseRevision: 0,
      text,
      on: today(),
      pinned: false,
    },
  };
}

test('wakes for a command and saves it', async ({ open }) => {
  const page = await open('manifest.json');
  await stopWorker(page);
  expect(await sendOnce(page, 'command', noteOf('Likes sailing'))).toMatchObject({ ok: true });
  await stopWorker(page);
  expect(await rowsOf(page, 'notes')).toMatchObject([{ text: 'Likes sailing' }]);
});

test('does a command once though the worker dies at any step of it', async ({ open }) => {
  const page = await open('manifest.json');
  expect(await sendOnce(page, 'surface.opened', null)).toMatchObject({ ok: true });
  let lost = 0;
  // From before the worker has begun (it starts anew for each) to well after it is done.
  const delays = [0, 2, 5, 10, 15, 20, 30, 40, 50, 60, 80, 120];
  for (const [index, delay] of delays.entries()) {
    const command = noteOf(`Note ${index}`);
    const first = sendOnce(page, 'command', command);
    await setTimeout(delay);
    await stopWorker(page);
    if ((await first) === 'lost') lost += 1;
    const again = await sendOnce(page, 'command', command);
    expect(again).toMatchObject({ ok: true });
    expect(await sendOnce(page, 'command', command), 'the same answer for the same id').toEqual(
      again,
    );
  }
  const texts = (await rowsOf(page, 'notes')).map((note) => String(note['text']));
  expect(texts.toSorted()).toEqual(delays.map((_delay, index) => `Note ${index}`).toSorted());
  expect(await rowsOf(page, 'people')).toHaveLength(delays.length);
  expect(await rowsOf(page, 'commands')).toHaveLength(delays.length);
  expect(lost, 'the worker died over some of them').toBeGreaterThan(0);
});

test('answers every page though it is killed between all questions', async ({ open }) => {
  const pages = [await open('manifest.json'), await open('manifest.json')];
  for (const page of pages) {
    await stopWorker(page);
    expect(await sendOnce(page, 'data.changed', null)).toMatchObject({ ok: true });
  }
});

test('refuses a page of ours what only the content script may ask', async ({ open }) => {
  const page = await open('manifest.json');
  for (const route of ['profile.shown', 'panel.open', 'annotation.collapse'] as const) {
    expect(await sendOnce(page, route, null)).toMatchObject({ error: { code: 'forbidden' } });
  }
});
