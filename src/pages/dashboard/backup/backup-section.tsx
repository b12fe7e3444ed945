/** Taking everything out, and bringing it back. */
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabaseState } from '../../database-gate';
import styles from '../section.module.css';
import { ExportPart } from './export-part';
import { RestorePart } from './restore-part';
import { RestorePointPart } from './restore-point-part';
import { SchedulePart } from './schedule-part';
import { SnapshotsPart } from './snapshots-part';

export function BackupSection() {
  // One main action at a time: while a restore is looked at, it is the restore.
  const [previewing, setPreviewing] = useState(false);
  const [looked, setLooked] = useState<File | null>(null);
  const restoring = useRef<HTMLDivElement>(null);
  // After a loss there is nothing to save and nothing to undo before the user has chosen.
  const isLost = useDatabaseState().is === 'lost';
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('backup.lead')}</p>
      {isLost ? null : <ExportPart look={previewing ? 'outlined' : 'filled'} />}
      <div ref={restoring}>
        <RestorePart given={looked} onPreview={setPreviewing} />
      </div>
      {isLost ? null : <SchedulePart />}
      {isLost ? null : <RestorePointPart />}
      <SnapshotsPart
        onLook={(file) => {
          setLooked(file);
          restoring.current?.scrollIntoView({ block: 'start' });
          restoring.current?.querySelector('h2')?.focus();
        }}
      />
    </div>
  );
}
