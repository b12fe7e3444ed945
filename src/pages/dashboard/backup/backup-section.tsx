/** Taking everything out, and bringing it back. */
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabaseState } from '../../database-gate';
import styles from '../section.module.css';
import { ExportPart } from './export-part';
import { RestorePart, type RestoreState } from './restore-part';
import { RestorePointPart } from './restore-point-part';
import { SchedulePart } from './schedule-part';
import { SnapshotsPart } from './snapshots-part';

export function BackupSection() {
  const [restore, setRestore] = useState<RestoreState>('waiting');
  const [looked, setLooked] = useState<File | null>(null);
  const restoring = useRef<HTMLDivElement>(null);
  // After a loss there is nothing to save and nothing to undo before the user has chosen.
  const isLost = useDatabaseState().is === 'lost';
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('backup.lead')}</p>
      {
        // One main action at a time: while a restore is looked at, it is the restore.
        isLost ? null : (
          <ExportPart look={restore === 'ready' ? 'outlined' : 'filled'} withPeopleFile />
        )
      }
      <div ref={restoring}>
        <RestorePart given={looked} onState={setRestore} />
      </div>
      {isLost ? null : <SchedulePart />}
      {isLost ? null : <RestorePointPart />}
      <SnapshotsPart
        disabled={restore === 'restoring'}
        onLook={(file) => {
          setLooked(file);
          restoring.current?.scrollIntoView({ block: 'start' });
          restoring.current?.querySelector('h2')?.focus();
        }}
      />
    </div>
  );
}
