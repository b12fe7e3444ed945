/** The first screen of the list, while everybody is still being read. */
import { useEffect, useState } from 'react';
import type { Day } from '@/domain/day';
import type { PeopleSort } from '@/domain/schema/records';
import { database } from '@/storage/open';
import type { PersonLine } from '@/storage/queries/person-line';
import { type FirstLines, readFirstLines } from '@/storage/queries/people-table-first';
import { afterPaint } from '../../after-paint';
import { currentDay } from '../../current-day';
import { useLive } from '../../use-live';
import type { Route } from '../routes';
import { sortIn } from './people-address';

/** More than the tallest screen shows. */
const screenful = 60;

let ahead: { sort: PeopleSort; today: Day; answer: Promise<FirstLines> } | null = null;

/** Asks for the first screen while the page is still to be drawn; whoever wants it first finds it. */
export function readFirstLinesAhead({ view, query }: Route): void {
  if (view !== 'people') return;
  const [sort, today] = [sortIn(query), currentDay()];
  ahead = { sort, today, answer: readFirstLines(database, sort, today, screenful) };
  // It is the list that says so.
  ahead.answer.catch(() => undefined);
}

function firstLines(sort: PeopleSort, today: Day): Promise<FirstLines> {
  const given = ahead;
  ahead = null;
  if (given?.sort === sort && given.today === today) return given.answer;
  return readFirstLines(database, sort, today, screenful);
}

/** Undefined lines: who fits what is asked is not known before everybody has been read. */
export function useFirstLines({
  wanted,
  text,
  sort,
  today,
}: {
  wanted: boolean;
  text: string;
  sort: PeopleSort;
  today: Day;
}): { lines: PersonLine[] | undefined; kept: number } | undefined {
  const [follows, setFollows] = useState(false);
  const first = useLive(
    async () => (wanted ? await firstLines(sort, today) : null),
    [wanted, sort, today, follows],
  );
  const isThere = first !== undefined;
  // What was asked for ahead follows no change: asked for again, it does.
  useEffect(() => (isThere ? afterPaint(() => setFollows(true)) : undefined), [isThere]);
  return first ? { lines: text === '' ? first.lines : undefined, kept: first.kept } : undefined;
}
