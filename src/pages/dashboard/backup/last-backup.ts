/** How old the last backup is, in words. */
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { momentWords } from '../moment-words';

/** "Last backup: 6 weeks ago"; undefined while loading. */
export function useLastBackup(): string | undefined {
  const today = useToday();
  const at = useLive(async () => {
    const row = await database.device.get('lastBackupAt');
    return row?.id === 'lastBackupAt' ? row.value : null;
  }, []);
  if (at === undefined) return undefined;
  return at === null
    ? i18n.t('backup.never')
    : i18n.t('backup.last', { when: momentWords(at, today) });
}
