/** Backups are saved by themselves: what became of the last, how often, and how to stop. */
import { i18n } from '#i18n';
import type { ExportInterval, ExportSchedule } from '@/domain/export-schedule';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useToday } from '../../today';
import { momentWords } from '../moment-words';
import styles from '../section.module.css';
import { usePermission } from '../use-permission';
import { IntervalChoice } from './schedule-off';

type ScheduleOnProps = {
  schedule: ExportSchedule;
  onEvery: (every: ExportInterval) => void;
  onOff: () => void;
  /** Asks for the permission and tries again. */
  onAgain: () => void;
  /** Saves the key once more; left out without a passphrase. */
  onKey?: () => void;
};

export function ScheduleOn({ schedule, onEvery, onOff, onAgain, onKey }: ScheduleOnProps) {
  const today = useToday();
  const granted = usePermission('downloads');
  const { every, savedAt, trouble } = schedule;
  const code = granted === false ? 'permission' : trouble?.code;
  return (
    <>
      <output className={styles['text']}>
        {savedAt === null
          ? i18n.t('backup.schedule.none')
          : i18n.t('backup.schedule.saved', { when: momentWords(savedAt, today) })}{' '}
        {i18n.t(onKey ? 'backup.schedule.isSealed' : 'backup.schedule.isPlain')}
      </output>
      <IntervalChoice every={every} onChange={onEvery} />
      {code === undefined ? null : (
        <Notice
          tone="warm"
          actions={<Button onClick={onAgain}>{i18n.t('backup.schedule.again')}</Button>}
        >
          {i18n.t(`backup.schedule.trouble.${code}`)}
        </Notice>
      )}
      <div className={styles['actions']}>
        {onKey ? <Button onClick={onKey}>{i18n.t('backup.schedule.saveKey')}</Button> : null}
        <Button onClick={onOff}>{i18n.t('backup.schedule.off')}</Button>
      </div>
    </>
  );
}
