/** The first screen of the list: asked for before the page is drawn, used once, and followed. */
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PeopleSort } from '@/domain/schema/records';
import { routeOf } from '@/pages/dashboard/routes';
import { eventually } from '../../fixtures/eventually';
import { reactPage } from './react-page';

vi.mock('@/storage/open', () => ({ database: {} }));
const read = vi.hoisted(() => vi.fn());
vi.mock('@/storage/queries/people-table-first', () => ({ readFirstLines: read }));
vi.mock('@/pages/use-live', async () => {
  const { useEffect, useEffectEvent, useState } = await import('react');
  const useLive = (query: () => Promise<unknown>, deps: readonly unknown[]) => {
    const [answer, setAnswer] = useState<unknown>();
    const ask = useEffectEvent(query);
    const question = JSON.stringify(deps);
    // As the real one: asked anew when what it depends on is another.
    useEffect(() => {
      if (question !== '') void ask().then(setAnswer);
    }, [question]);
    return answer;
  };
  return { useLive };
});
vi.mock('@/pages/after-paint', () => ({
  afterPaint: (callback: () => void) => {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  },
}));
vi.mock('@/pages/current-day', () => ({ currentDay: () => '2026-03-04' }));

const page = reactPage();
let nth = 0;
beforeEach(() => {
  vi.resetModules();
  nth = 0;
  read.mockReset();
  read.mockImplementation(async (_db, sort: string) => {
    nth += 1;
    return { lines: [], kept: nth, sort };
  });
});

async function list(address: string, sort: PeopleSort, today = '2026-03-04') {
  const { readFirstLinesAhead, useFirstLines } =
    await import('@/pages/dashboard/people/use-first-lines');
  readFirstLinesAhead(routeOf(address));
  const shown: (number | undefined)[] = [];
  function List() {
    shown.push(useFirstLines({ wanted: true, text: '', sort, today })?.kept);
    return null;
  }
  await page.draw(<List />);
  return shown;
}

/** What React was asked to draw meanwhile is drawn first. */
const later = (check: () => void) =>
  eventually(async () => {
    await act(async () => {});
    check();
  });

it('is what was asked for ahead, and is asked for again once it was painted', async () => {
  const shown = await list('#/people', 'name');
  await later(() => expect(shown.at(-1)).toBe(2));
  expect(shown.filter((kept) => kept !== undefined)).toContain(1);
  expect(read).toHaveBeenCalledTimes(2);
});

it.each([
  ['another order', '#/people?sort=nextDue', 'name', '2026-03-04'],
  ['another day', '#/people', 'name', '2026-03-05'],
] as const)('is not what was asked for %s', async (_what, address, sort, today) => {
  const shown = await list(address, sort, today);
  await later(() => expect(shown.at(-1)).toBeGreaterThan(1));
  expect(shown).not.toContain(1);
  expect(read.mock.calls[1]?.slice(1, 3)).toEqual([sort, today]);
});

it('is not asked for ahead on the way to another section', async () => {
  await list('#/timeline', 'name');
  expect(read.mock.calls.map(([, sort]) => sort)).not.toContain(undefined);
  await later(() => expect(read).toHaveBeenCalledTimes(2));
});
