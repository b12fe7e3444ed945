/**
 * Brings a backup back: choose or drop a file, look at what it would do, merge or replace. Nothing
 * is changed before the last step.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { BackupHeader } from '@/interchange/backup/format';
import type { Refusal } from '@/interchange/backup/refusal';
import { isEncrypted } from '@/interchange/encrypted/recognise';
import type { RestoreMode } from '@/storage/bulk/apply-restore';
import type { RestorePlan } from '@/storage/bulk/plan-restore';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import styles from '../section.module.css';
import { openBackup, previewRestore, restoreBackup, type WorkTrouble } from './bulk-work';
import { DropFile } from './drop-file';
import { PassphrasePrompt } from './passphrase-prompt';
import { Progress } from './progress';
import { RestorePreview } from './restore-preview';
import { openFile } from './seal-run';
import { placeWords, refusalWords, sealedWords, workTroubleWords } from './trouble-words';

type State =
  | { is: 'waiting' }
  | { is: 'reading' | 'restoring'; share: number }
  /** It asks for its passphrase. */
  | { is: 'locked'; file: File; wrong: boolean }
  | { is: 'opening'; share: number | null }
  | { is: 'refused'; name: string; words: string; place: string | null }
  | { is: 'trouble'; trouble: WorkTrouble }
  | { is: 'ready'; name: string; header: BackupHeader; plan: RestorePlan }
  | { is: 'done' };

export type RestoreState = State['is'];

type RestorePartProps = {
  /** A snapshot that is looked at, as a file that was chosen. */
  given: File | null;
  onState: (is: RestoreState) => void;
};

export function RestorePart({ given, onState }: RestorePartProps) {
  const [state, setState] = useState<State>({ is: 'waiting' });
  /** What becomes of one chosen before it is of no interest any more. */
  const chosen = useRef<File>(null);
  const cancel = useRef<() => void>(null);
  useEffect(() => onState(state.is), [onState, state.is]);

  const tell = (file: File, next: State) => {
    if (chosen.current === file) setState(next);
  };
  const choose = async (file: File) => {
    // One that took long to be read comes too late: its preview would stand over what is done.
    if (state.is === 'restoring') return;
    cancel.current?.();
    chosen.current = file;
    if (await isEncrypted(file)) tell(file, { is: 'locked', file, wrong: false });
    else await read(file, file);
  };

  const unlock = async (file: File, passphrase: string) => {
    tell(file, { is: 'opening', share: null });
    const run = openFile(file, passphrase, (share) => tell(file, { is: 'opening', share }));
    cancel.current = run.cancel;
    const outcome = await run.outcome;
    if (!outcome.ok) {
      const isFailed = outcome.why === 'failed';
      tell(file, isFailed ? { is: 'trouble', trouble: 'failed' } : { is: 'waiting' });
    } else if (outcome.value.ok) {
      await read(file, outcome.value.file);
    } else if (outcome.value.code === 'wrongPassphrase') {
      tell(file, { is: 'locked', file, wrong: true });
    } else {
      const words = sealedWords(outcome.value.code);
      tell(file, { is: 'refused', name: file.name, words, place: null });
    }
  };

  /** `content` is what is in the file once it is unlocked. */
  const read = async (file: File, content: Blob) => {
    const { name } = file;
    tell(file, { is: 'reading', share: 0 });
    const result = await openBackup(content, (share) => tell(file, { is: 'reading', share }));
    if (!result.ok) {
      tell(file, { is: 'refused', name, ...inWords(result.refusal) });
      return;
    }
    const { header, data } = result.backup;
    const preview = await previewRestore(data);
    if (preview.ok) tell(file, { is: 'ready', name, header, plan: preview.value });
    else tell(file, { is: 'trouble', trouble: preview.trouble });
  };
  const chooseGiven = useEffectEvent(choose);
  useEffect(() => {
    if (given) void chooseGiven(given);
  }, [given]);

  const restore = async (plan: RestorePlan, mode: RestoreMode) => {
    setState({ is: 'restoring', share: 0 });
    const outcome = await restoreBackup(plan, mode, (share) =>
      setState({ is: 'restoring', share }),
    );
    setState(outcome.ok ? { is: 'done' } : { is: 'trouble', trouble: outcome.trouble });
  };

  return (
    <section className={styles['part']}>
      <h2 tabIndex={-1} className={styles['partTitle']}>
        {i18n.t('backup.restore.title')}
      </h2>
      {state.is === 'ready' ? (
        <RestorePreview
          {...state}
          onCancel={() => setState({ is: 'waiting' })}
          onRestore={(mode) => void restore(state.plan, mode)}
        />
      ) : null}
      {state.is === 'locked' ? (
        <PassphrasePrompt
          name={state.file.name}
          wrong={state.wrong}
          onGiven={(passphrase) => void unlock(state.file, passphrase)}
          onCancel={() => setState({ is: 'waiting' })}
        />
      ) : null}
      {state.is === 'opening' ? (
        <div className={styles['actions']}>
          <Progress label={i18n.t('backup.restore.opening')} share={state.share} />
          <Button onClick={() => cancel.current?.()}>{i18n.t('ui.cancel')}</Button>
        </div>
      ) : null}
      {state.is === 'reading' ? (
        <Progress label={i18n.t('backup.restore.reading')} share={state.share} />
      ) : null}
      {state.is === 'restoring' ? (
        <Progress label={i18n.t('backup.restore.working')} share={state.share} />
      ) : null}
      {state.is === 'refused' ? <Refused {...state} /> : null}
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
          accept=".json,.age,application/json"
          onFile={(file) => void choose(file)}
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

function inWords(refusal: Refusal): { words: string; place: string | null } {
  return { words: refusalWords(refusal), place: placeWords(refusal) };
}

type RefusedProps = { name: string; words: string; place: string | null };

function Refused({ name, words, place }: RefusedProps) {
  return (
    <Notice tone="warm" announced title={i18n.t('backup.restore.refused', { name })}>
      <p>{words}</p>
      {place === null ? null : <p>{place}</p>}
      <p>{i18n.t('backup.restore.nothingChanged')}</p>
    </Notice>
  );
}
