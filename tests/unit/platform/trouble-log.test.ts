import { beforeEach, describe, expect, it, vi } from 'vitest';
import { troubleLog } from '@/platform/trouble-log';

const area = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/platform/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: area.get(key) }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) area.set(key, value);
        },
      },
    },
  },
}));

beforeEach(() => area.clear());

describe('the log of troubles', () => {
  it('keeps the last twenty, oldest first', async () => {
    for (let count = 0; count < 25; count += 1) await troubleLog.note('storage', `route${count}`);
    const where = (await troubleLog.read()).map((each) => each.where);
    expect(where).toHaveLength(20);
    expect(where[0]).toBe('route5');
    expect(where.at(-1)).toBe('route24');
  });

  it('reads nothing from what it cannot have written', async () => {
    area.set('troubles', [{ at: 1 }, 'text', null, { at: 'a', code: 'b', where: 'c' }]);
    expect(await troubleLog.read()).toEqual([{ at: 'a', code: 'b', where: 'c' }]);
    area.set('troubles', 'text');
    expect(await troubleLog.read()).toEqual([]);
  });
});
