/** What was here before the last restore is kept: the way back to it. */
import { useState } from 'react';
import { Undo2 } from 'lucide-react';
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { momentWords } from '../moment-words';
import styles from '../section.module.css';
import { undoRestore } from './bulk-work';
import { Progress } from './progress';
import { workTroubleWords } from './trouble-words';

type State = { is: 'idle' } | { is: 'working'; share: number } | { is: 'trouble'; words: string };

export function RestorePointPart() {
  const today = useToday();
  const [state, setState] = useState<State>({ is: 'idle' });
  const point = useLive(async () => {
    const row = await database.device.get('restorePoint');
    return row?.id === 'restorePoint' ? row.value : null;
  }, []);
  if (!point) return null;

  const undo = async () => {
    setState({ is: 'working', share: 0 });
    const outcome = await undoRestore(point, (share) => setState({ is: 'working', share }));
    setState(
      outcome.ok ? { is: 'idle' } : { is: 'trouble', words: workTroubleWords(outcome.trouble) },
    );
  };

  const when = momentWords(point.at, today);
  const is = point.undone ? 'undone' : point.before === 'import' ? 'import' : 'restore';
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{i18n.t('backup.point.title')}</h2>
      <output className={styles['text']}>{i18n.t(`backup.point.${is}`, { when })}</output>
      {state.is === 'working' ? (
        <Progress label={i18n.t('backup.point.working')} share={state.share} />
      ) : (
        <div className={styles['actions']}>
          <Button onClick={() => void undo()}>
            <Undo2 size={15} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t(`backup.point.${is}Button`)}
          </Button>
        </div>
      )}
      {state.is === 'trouble' ? (
        <Notice tone="warm" announced>
          {state.words}
        </Notice>
      ) : null}
    </section>
  );
}
