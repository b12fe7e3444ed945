/** How old the last backup is, and what keeps the next from being saved, in words. */
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { readExportSchedule } from '@/storage/queries/export-schedule';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { momentWords } from '../moment-words';

/** "Last backup: 6 weeks ago.", and no more than is known of it; undefined while loading. */
export function useLastBackup(): string | undefined {
  const today = useToday();
  const known = useLive(async () => {
    const row = await database.device.get('lastBackupAt');
    const schedule = await readExportSchedule(database);
    return { last: row?.id === 'lastBackupAt' ? row : null, trouble: schedule?.trouble };
  }, []);
  if (known === undefined) return undefined;
  const { last, trouble } = known;
  const age =
    last === null
      ? i18n.t('backup.never')
      : i18n.t(last.sent ? 'backup.sent' : 'backup.last', { when: momentWords(last.value, today) });
  return [
    age,
    ...(last?.partial ? [i18n.t('backup.partial')] : []),
    ...(trouble ? [i18n.t(`backup.schedule.trouble.${trouble.code}`)] : []),
  ].join(' ');
}
