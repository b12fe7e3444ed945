/**
 * Brings in LinkedIn's own list of connections: choose or drop the file, look at what it would do,
 * let it be done. Nothing is written before that, and one step takes it back.
 */
import { i18n } from '#i18n';
import { readLastImport } from '@/storage/queries/last-import';
import { database } from '@/storage/open';
import type { Imported } from '@/storage/bulk/apply-connections';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Notice } from '@/ui/notice';
import { useToast } from '@/ui/toast';
import { useUndo } from '../../use-command';
import { useLive } from '../../use-live';
import { DropFile } from '../backup/drop-file';
import { Progress } from '../backup/progress';
import { numberWords } from '../number-words';
import styles from '../section.module.css';
import ownStyles from './connections.module.css';
import { HowToGet } from './how-to-get';
import { ImportDone } from './import-done';
import { ImportPreview } from './import-preview';
import { refusalWords, troubleWords } from './import-words';
import { LastImport } from './last-import';
import { type ImportState, useImport } from './use-import';

export function ConnectionsSection() {
  const toast = useToast();
  const undo = useUndo();
  const sayDone = ({ commandId, added, updated }: Imported): void => {
    const words =
      added > 0
        ? i18n.t('connections.done.title', added, [numberWords(added)])
        : i18n.t('connections.done.upToDate', updated, [numberWords(updated)]);
    toast.show({ words, undo: () => void undo(commandId) });
  };
  const { state, open, apply, cancel, startOver } = useImport(sayDone);
  const past = useLive(async () => {
    const last = await readLastImport(database);
    return { isAny: last !== null, isUndone: last?.undone != null };
  }, []);
  // What was taken back is said by the last import; the place to begin again is free.
  const shown: ImportState = state.is === 'done' && past?.isUndone ? { is: 'waiting' } : state;
  const mayChoose = past !== undefined && ['waiting', 'refused', 'trouble'].includes(shown.is);

  return (
    <div className={classNames(styles['section'], ownStyles['connections'])}>
      <p className={styles['lead']}>{i18n.t('connections.lead')}</p>
      {shown.is === 'preview' ? (
        <ImportPreview
          name={shown.name}
          preview={shown.preview}
          onApply={apply}
          onCancel={startOver}
        />
      ) : null}
      {shown.is === 'done' ? <ImportDone imported={shown.imported} onAnother={startOver} /> : null}
      {shown.is === 'reading' ? (
        <Progress label={i18n.t('connections.choose.reading')} share={shown.share} />
      ) : null}
      {shown.is === 'importing' ? <Importing {...shown} onCancel={cancel} /> : null}
      {/* Nobody has the list yet who never brought one in: how to get it comes first. */}
      {mayChoose && !past.isAny ? <HowToGet /> : null}
      {mayChoose ? (
        <section className={styles['part']}>
          <h2 className={styles['partTitle']}>{i18n.t('connections.choose.title')}</h2>
          <Outcome state={shown} />
          <DropFile
            words={i18n.t('connections.choose.drop')}
            accept=".csv,text/csv"
            onFile={open}
          />
          <p className={styles['quiet']}>{i18n.t('connections.choose.private')}</p>
        </section>
      ) : null}
      {mayChoose && past.isAny ? <HowToGet /> : null}
      {shown.is === 'importing' ? null : <LastImport />}
    </div>
  );
}

type ImportingProps = Extract<ImportState, { is: 'importing' }> & { onCancel: () => void };

function Importing({ share, cancelling, onCancel }: ImportingProps) {
  return (
    <section className={styles['part']}>
      <Progress
        label={i18n.t(cancelling ? 'connections.working.cancelling' : 'connections.working.title')}
        share={share}
      />
      <div className={styles['actions']}>
        <Button disabled={cancelling} onClick={onCancel}>
          {i18n.t('ui.cancel')}
        </Button>
      </div>
    </section>
  );
}

/** Why the last file was not taken. */
function Outcome({ state }: { state: ImportState }) {
  if (state.is === 'refused') {
    return (
      <Notice
        tone="warm"
        announced
        title={i18n.t('connections.refused.title', { name: state.name })}
      >
        <p>{refusalWords(state.refusal)}</p>
        <p>{i18n.t('connections.refused.nothingChanged')}</p>
      </Notice>
    );
  }
  if (state.is === 'trouble') {
    return (
      <Notice tone="warm" announced title={i18n.t('connections.trouble.title')}>
        {troubleWords(state.trouble)}
      </Notice>
    );
  }
  return state.is === 'waiting' && state.after === 'cancelled' ? (
    <Notice announced>{i18n.t('connections.working.cancelled')}</Notice>
  ) : null;
}
