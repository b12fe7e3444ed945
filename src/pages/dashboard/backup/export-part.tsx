/** Saves a backup file, as it is or with a passphrase. */
import { useRef, useState } from 'react';
import { Download, LockKeyhole } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { sizeWords } from '../number-words';
import styles from '../section.module.css';
import { saveBackup } from './bulk-work';
import { ConfidentialChoice, startsWith } from './confidential-choice';
import { useLastBackup } from './last-backup';
import { PassphraseChoice } from './passphrase-choice';
import { PeopleFilePart } from './people-file-part';
import { Progress } from './progress';
import { sealFile } from './seal-run';
import { workTroubleWords } from './trouble-words';

type State =
  | { is: 'idle' | 'choosing' | 'working' | 'encrypting' }
  | { is: 'saved'; name: string; size: number }
  | { is: 'trouble'; words: string };

type ExportPartProps = {
  look: 'filled' | 'outlined';
  /** Offers the people as a table as well. */
  withPeopleFile?: boolean;
};

export function ExportPart({ look, withPeopleFile = false }: ExportPartProps) {
  const last = useLastBackup();
  const [state, setState] = useState<State>({ is: 'idle' });
  const cancel = useRef<() => void>(null);
  const [confidential, setConfidential] = useState(startsWith);
  const save = async (passphrase?: string) => {
    setState({ is: 'working' });
    const outcome = await saveBackup(
      { confidential: passphrase === undefined ? confidential.plain : confidential.sealed },
      passphrase === undefined
        ? undefined
        : async (file) => {
            setState({ is: 'encrypting' });
            const run = sealFile(file, passphrase);
            cancel.current = run.cancel;
            return run.outcome;
          },
    );
    cancel.current = null;
    if (outcome.ok) setState({ is: 'saved', ...outcome.value });
    else if (outcome.trouble === 'cancelled') setState({ is: 'idle' });
    else setState({ is: 'trouble', words: workTroubleWords(outcome.trouble) });
  };
  const isBusy = state.is === 'working' || state.is === 'encrypting';
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{i18n.t('backup.export.title')}</h2>
      <p className={styles['text']}>{i18n.t('backup.export.text')}</p>
      <ConfidentialChoice
        sealed={state.is === 'choosing'}
        chosen={confidential}
        onChoose={setConfidential}
      />
      {state.is === 'choosing' ? (
        <PassphraseChoice
          title={i18n.t('backup.export.choose')}
          action={i18n.t('backup.export.saveSealed')}
          onChosen={(passphrase) => void save(passphrase)}
          onCancel={() => setState({ is: 'idle' })}
        />
      ) : (
        <div className={styles['actions']}>
          <Button look={look} disabled={isBusy} onClick={() => void save()}>
            <Download size={15} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t('backup.export.save')}
          </Button>
          <Button disabled={isBusy} onClick={() => setState({ is: 'choosing' })}>
            <LockKeyhole size={15} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t('backup.export.withPassphrase')}
          </Button>
          <span className={styles['quiet']}>{last}</span>
        </div>
      )}
      {state.is === 'working' ? (
        <Progress label={i18n.t('backup.export.working')} share={null} />
      ) : null}
      {state.is === 'encrypting' ? (
        <div className={styles['actions']}>
          <Progress label={i18n.t('backup.export.encrypting')} share={null} />
          <Button onClick={() => cancel.current?.()}>{i18n.t('ui.cancel')}</Button>
        </div>
      ) : null}
      {state.is === 'saved' ? (
        <output className={styles['text']}>
          {i18n.t('backup.export.saved', { name: state.name, size: sizeWords(state.size) })}
        </output>
      ) : null}
      {state.is === 'trouble' ? (
        <Notice tone="warm" announced>
          {state.words}
        </Notice>
      ) : null}
      {withPeopleFile && state.is !== 'choosing' ? (
        <PeopleFilePart confidential={confidential.plain} />
      ) : null}
    </section>
  );
}
