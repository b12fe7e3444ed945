/** The name of somebody kept, for a sentence about them. */
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import { database } from '@/storage/open';

/** "Somebody" when the person is not there, or is not known by any name. */
export async function nameOfPerson(personId: string | null): Promise<string> {
  const somebody = i18n.t('ui.somebody');
  const row = personId === null ? undefined : await database.people.get(personId);
  return row ? displayName(row, somebody) : somebody;
}
