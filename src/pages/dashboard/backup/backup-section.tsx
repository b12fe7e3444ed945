/** Taking everything out, and bringing it back. */
import { useState } from 'react';
import { i18n } from '#i18n';
import styles from '../section.module.css';
import { ExportPart } from './export-part';
import { RestorePart } from './restore-part';
import { RestorePointPart } from './restore-point-part';

export function BackupSection() {
  // One main action at a time: while a restore is looked at, it is the restore.
  const [previewing, setPreviewing] = useState(false);
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('backup.lead')}</p>
      <ExportPart look={previewing ? 'outlined' : 'filled'} />
      <RestorePart onPreview={setPreviewing} />
      <RestorePointPart />
    </div>
  );
}
