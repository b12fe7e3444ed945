/**
 * Brings a backup back: choose or drop a file, look at what it would do, merge or replace. Nothing
 * is changed before the last step.
 */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { BackupHeader } from '@/interchange/backup/format';
import type { Refusal } from '@/interchange/backup/refusal';
import type { RestoreMode } from '@/storage/bulk/apply-restore';
import type { RestorePlan } from '@/storage/bulk/plan-restore';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import styles from '../section.module.css';
import { openBackup, previewRestore, restoreBackup, type WorkTrouble } from './bulk-work';
import { DropFile } from './drop-file';
import { Progress } from './progress';
import { RestorePreview } from './restore-preview';
import { placeWords, refusalWords, workTroubleWords } from './trouble-words';

type State =
  | { is: 'waiting' }
  | { is: 'reading' | 'restoring'; share: number }
  | { is: 'refused'; name: string; refusal: Refusal }
  | { is: 'trouble'; trouble: WorkTrouble }
  | { is: 'ready'; name: string; header: BackupHeader; plan: RestorePlan }
  | { is: 'done' };

export function RestorePart({ onPreview }: { onPreview: (previewing: boolean) => void }) {
  const [state, setState] = useState<State>({ is: 'waiting' });
  useEffect(() => onPreview(state.is === 'ready'), [onPreview, state.is]);

  const open = async (file: File) => {
    setState({ is: 'reading', share: 0 });
    const result = await openBackup(file, (share) => setState({ is: 'reading', share }));
    if (!result.ok) {
      setState({ is: 'refused', name: file.name, refusal: result.refusal });
      return;
    }
    const { header, data } = result.backup;
    const preview = await previewRestore(data);
    if (preview.ok) setState({ is: 'ready', name: file.name, header, plan: preview.value });
    else setState({ is: 'trouble', trouble: preview.trouble });
  };

  const restore = async (plan: RestorePlan, mode: RestoreMode) => {
    setState({ is: 'restoring', share: 0 });
    const outcome = await restoreBackup(plan, mode, (share) =>
      setState({ is: 'restoring', share }),
    );
    setState(outcome.ok ? { is: 'done' } : { is: 'trouble', trouble: outcome.trouble });
  };

  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{i18n.t('backup.restore.title')}</h2>
      {state.is === 'ready' ? (
        <RestorePreview
          {...state}
          onCancel={() => setState({ is: 'waiting' })}
          onRestore={(mode) => void restore(state.plan, mode)}
        />
      ) : null}
      {state.is === 'reading' ? (
        <Progress label={i18n.t('backup.restore.reading')} share={state.share} />
      ) : null}
      {state.is === 'restoring' ? (
        <Progress label={i18n.t('backup.restore.working')} share={state.share} />
      ) : null}
      {state.is === 'refused' ? <Refused name={state.name} refusal={state.refusal} /> : null}
      {state.is === 'trouble' ? (
        <Notice tone="warm" announced title={i18n.t('backup.restore.failed')}>
          {workTroubleWords(state.trouble)}
        </Notice>
      ) : null}
      {state.is === 'done' ? (
        <Notice announced title={i18n.t('backup.restore.done')}>
          {i18n.t('backup.restore.doneText')}
        </Notice>
      ) : null}
      {['waiting', 'refused', 'trouble'].includes(state.is) ? (
        <DropFile
          words={i18n.t('backup.restore.drop')}
          accept=".json,application/json"
          onFile={(file) => void open(file)}
        />
      ) : null}
      {state.is === 'done' ? (
        <div className={styles['actions']}>
          <Button onClick={() => setState({ is: 'waiting' })}>
            {i18n.t('backup.restore.another')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Refused({ name, refusal }: { name: string; refusal: Refusal }) {
  const place = placeWords(refusal);
  return (
    <Notice tone="warm" announced title={i18n.t('backup.restore.refused', { name })}>
      <p>{refusalWords(refusal)}</p>
      {place === null ? null : <p>{place}</p>}
      <p>{i18n.t('backup.restore.nothingChanged')}</p>
    </Notice>
  );
}
