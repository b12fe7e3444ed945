/** What was typed to find people: kept for the back button and a reload, and gone when the screen is shared. */
import { beforeEach, expect, it, vi } from 'vitest';
import { eventually } from '../../fixtures/eventually';

const session = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/platform/session-area', () => ({
  keepInSessionArea: async (name: string, value: unknown) => {
    session.set(name, value);
  },
  dropFromSessionArea: async (names: string[]) => {
    for (const name of names) session.delete(name);
  },
  readSessionArea: async () => new Map(session),
}));

/** As a page that was just loaded has it. */
async function loaded() {
  vi.resetModules();
  const words = await import('@/pages/typed-words');
  await words.recallTyped();
  return words;
}

beforeEach(() => session.clear());

it('is there again after a reload, until something else is typed', async () => {
  const before = await loaded();
  const id = before.keepTyped('harbour');
  const after = await loaded();
  expect(after.typedWords(id)).toBe('harbour');
  after.dropTyped(id);
  expect((await loaded()).typedWords(id)).toBe('');
});

it('is not shown while it is not known whether names are covered, and not lost by that', async () => {
  const words = await loaded();
  const id = words.keepTyped('harbour');
  words.hideTyped(true);
  expect(words.typedWords(id)).toBe('');
  words.hideTyped(false);
  expect(words.typedWords(id)).toBe('harbour');
  expect((await loaded()).typedWords(id)).toBe('harbour');
});

it('is gone for good, in every page, once the screen is covered', async () => {
  const words = await loaded();
  const id = words.keepTyped('harbour');
  words.forgetTyped();
  await eventually(() => expect(session.size).toBe(0));
  expect(words.typedWords(id)).toBe('');
  expect((await loaded()).typedWords(id)).toBe('');
});
