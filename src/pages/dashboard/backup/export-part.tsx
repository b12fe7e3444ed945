/** Saves a backup file. */
import { useState } from 'react';
import { Download } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { sizeWords } from '../number-words';
import styles from '../section.module.css';
import { saveBackup } from './bulk-work';
import { useLastBackup } from './last-backup';
import { Progress } from './progress';
import { workTroubleWords } from './trouble-words';

type State =
  | { is: 'idle' | 'working' }
  | { is: 'saved'; name: string; size: number }
  | { is: 'trouble'; words: string };

export function ExportPart({ look }: { look: 'filled' | 'outlined' }) {
  const last = useLastBackup();
  const [state, setState] = useState<State>({ is: 'idle' });
  const save = async () => {
    setState({ is: 'working' });
    const outcome = await saveBackup();
    if (outcome.ok) setState({ is: 'saved', ...outcome.value });
    else setState({ is: 'trouble', words: workTroubleWords(outcome.trouble) });
  };
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{i18n.t('backup.export.title')}</h2>
      <p className={styles['text']}>{i18n.t('backup.export.text')}</p>
      <div className={styles['actions']}>
        <Button look={look} disabled={state.is === 'working'} onClick={() => void save()}>
          <Download size={15} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('backup.export.save')}
        </Button>
        <span className={styles['quiet']}>{last}</span>
      </div>
      {state.is === 'working' ? (
        <Progress label={i18n.t('backup.export.working')} share={null} />
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
    </section>
  );
}
