/** How old the last backup is, and what keeps the next from being saved, in words. */
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { readExportSchedule } from '@/storage/queries/export-schedule';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { momentWords } from '../moment-words';

/** "Last backup: 6 weeks ago."; undefined while loading. */
export function useLastBackup(): string | undefined {
  const today = useToday();
  const known = useLive(async () => {
    const row = await database.device.get('lastBackupAt');
    const schedule = await readExportSchedule(database);
    return { at: row?.id === 'lastBackupAt' ? row.value : null, trouble: schedule?.trouble };
  }, []);
  if (known === undefined) return undefined;
  const { at, trouble } = known;
  const age =
    at === null ? i18n.t('backup.never') : i18n.t('backup.last', { when: momentWords(at, today) });
  return trouble ? `${age} ${i18n.t(`backup.schedule.trouble.${trouble.code}`)}` : age;
}
