/** Whether to offer a fresh start, asked after the first paint. */
import { dayOf, type Day } from '@/domain/day';
import { offerFreshStart } from '@/domain/fresh-start';
import { readRhythmCounts } from '@/storage/queries/fresh-start';
import { readSettings } from '@/storage/queries/settings';
import { database } from '@/storage/open';

/** Why it is offered; null when it is not. */
export async function freshStartOffer(today: Day): Promise<'away' | 'behind' | null> {
  const [settings, opened] = await Promise.all([
    readSettings(database),
    database.device.get('lastOpenedAt'),
  ]);
  const known = {
    today,
    answeredOn: settings.freshStartAnsweredOn,
    lastOpenedOn:
      opened?.id === 'lastOpenedAt' ? dayOf(opened.value, Temporal.Now.timeZoneId()) : null,
  };
  return offerFreshStart({ ...known, ...(await readRhythmCounts(database, today)) });
}
