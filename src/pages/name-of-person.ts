/** The name of somebody kept, for a sentence about them. */
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import { database } from '@/storage/open';
import { isScreenCovered } from '@/storage/queries/screen-cover';

/** "Somebody" when the person is not there, is not known by any name, or the screen is shared. */
export async function nameOfPerson(personId: string | null): Promise<string> {
  const somebody = i18n.t('ui.somebody');
  if (personId === null || (await isScreenCovered(database))) return somebody;
  const row = await database.people.get(personId);
  return row ? displayName(row, somebody) : somebody;
}
