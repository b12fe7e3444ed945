/** What a backup holds beside what is here, and the choice between merging and replacing. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { tableNames } from '@/domain/schema/table-names';
import type { BackupHeader } from '@/interchange/backup/format';
import type { RestoreMode } from '@/storage/bulk/apply-restore';
import type { RestorePlan } from '@/storage/bulk/plan-restore';
import { Button } from '@/ui/button';
import { useToday } from '../../today';
import { momentWords } from '../moment-words';
import { numberWords } from '../number-words';
import sectionStyles from '../section.module.css';
import styles from './backup.module.css';
import { ConflictList } from './conflict-list';
import { CountsTable } from './counts-table';
import { ModeChoice } from './mode-choice';

type RestorePreviewProps = {
  name: string;
  header: BackupHeader;
  plan: RestorePlan;
  onCancel: () => void;
  onRestore: (mode: RestoreMode) => void;
};

export function RestorePreview({ name, header, plan, onCancel, onRestore }: RestorePreviewProps) {
  const today = useToday();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const lost = tableNames.reduce((sum, table) => sum + plan.counts[table].onlyHere, 0);
  return (
    <div className={styles['preview']}>
      <div>
        <p className={styles['file']}>
          <bdi>{name}</bdi>
        </p>
        <p className={sectionStyles['quiet']}>
          {i18n.t('backup.preview.made', {
            when: momentWords(header.createdAt, today),
            version: header.appVersion,
          })}
        </p>
      </div>
      <CountsTable counts={plan.counts} isEmptyHere={plan.isEmptyHere} />
      {plan.isEmptyHere ? null : (
        <>
          <ModeChoice mode={mode} onChange={setMode} />
          {mode === 'merge' ? <ConflictList plan={plan} /> : null}
          {mode === 'replace' && lost > 0 ? (
            <p className={styles['warning']}>
              {i18n.t('backup.preview.lost', lost, [numberWords(lost)])}
            </p>
          ) : null}
        </>
      )}
      <div className={sectionStyles['actions']}>
        <Button look="filled" onClick={() => onRestore(plan.isEmptyHere ? 'replace' : mode)}>
          {i18n.t(plan.isEmptyHere ? 'backup.preview.restore' : `backup.preview.${mode}`)}
        </Button>
        <Button onClick={onCancel}>{i18n.t('ui.cancel')}</Button>
      </div>
      <p className={sectionStyles['quiet']}>{i18n.t('backup.preview.kept')}</p>
    </div>
  );
}
