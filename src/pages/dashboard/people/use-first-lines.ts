/** The first screen of the list, while everybody is still being read. */
import type { Day } from '@/domain/day';
import type { PeopleSort } from '@/domain/schema/records';
import { database } from '@/storage/open';
import type { PersonLine } from '@/storage/queries/person-line';
import { readFirstLines } from '@/storage/queries/people-table-first';
import { useLive } from '../../use-live';

/** More than the tallest screen shows. */
const screenful = 60;

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
  const first = useLive(
    async () => (wanted ? await readFirstLines(database, sort, today, screenful) : null),
    [wanted, sort, today],
  );
  return first ? { lines: text === '' ? first.lines : undefined, kept: first.kept } : undefined;
}
