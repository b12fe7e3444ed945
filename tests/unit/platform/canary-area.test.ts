/** What `storage.local` gives back of the canary: what was written there, and nothing else. */
import { beforeEach, expect, it, vi } from 'vitest';
import { canaryArea } from '@/platform/canary-area';

const local = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/platform/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, local.get(key)])),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) local.set(key, value);
        },
      },
    },
  },
}));

const known = { databaseId: 'a', sequence: 3, counts: { people: 1 }, countedAt: 2 };
const loss = {
  noticedAt: '2026-03-04T10:00:00.000Z',
  known,
  found: { sequence: null, counts: {} },
};

beforeEach(async () => {
  local.clear();
  await canaryArea.write(known);
  await canaryArea.writeLoss(loss);
});

it('has both as they were written, the canary unmoved by the loss', async () => {
  expect(await canaryArea.read()).toEqual({ known, loss, erasing: null });
});

it('has no loss any more once it begins anew, with a database or without one', async () => {
  const next = { ...known, sequence: 9 };
  await canaryArea.begin(next);
  expect(await canaryArea.read()).toEqual({ known: next, loss: null, erasing: null });
  await canaryArea.writeLoss(loss);
  await canaryArea.begin(null);
  expect(await canaryArea.read()).toEqual({ known: null, loss: null, erasing: null });
});

it.each([
  ['nothing', undefined],
  ['a text', 'canary'],
  ['no id', { ...known, databaseId: undefined }],
  ['a number as text', { ...known, sequence: '3' }],
  ['counts that are none', { ...known, counts: { people: 'many' } }],
  ['no moment of counting', { ...known, countedAt: undefined }],
])('takes %s for no canary, nor for a part of a loss', async (_what, spoilt) => {
  local.set('canary', spoilt);
  local.set('loss', { ...loss, known: spoilt });
  expect(await canaryArea.read()).toEqual({ known: null, loss: null, erasing: null });
});
