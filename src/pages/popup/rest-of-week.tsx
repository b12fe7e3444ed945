/** How many more people there are today and until Sunday. */
import { i18n } from '#i18n';
import { addDays, type Day } from '@/domain/day';
import { database } from '@/storage/open';
import { useLive } from '../use-live';

/** `more`: those of today whom the list holds back. */
export function RestOfWeek({ today, more }: { today: Day; more: number }) {
  const ahead = useLive(() => countAhead(today), [today]);
  if (ahead === undefined || ahead + more === 0) return null;
  return i18n.t('popup.restOfWeek', ahead + more);
}

/** People with a reason from tomorrow until the week is over. An index count: no row is read. */
function countAhead(today: Day): Promise<number> {
  const sunday = addDays(today, 7 - Temporal.PlainDate.from(today).dayOfWeek);
  return database.people.where('state.nextDueOn').between(today, sunday, false, true).count();
}
