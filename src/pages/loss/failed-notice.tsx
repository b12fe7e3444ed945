/**
 * The database does not open or cannot be read: try again, and when it stays like this, set it aside
 * and put back a snapshot.
 */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { ErrorCode } from '@/domain/commands';
import type { Snapshot } from '@/domain/snapshots';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Progress } from '../dashboard/backup/progress';
import { workTroubleWords } from '../dashboard/backup/trouble-words';
import { databaseTrouble } from '../database-trouble';
import { useToday } from '../today';
import { snapshotWords } from './loss-words';
import styles from './loss.module.css';
import { NoticeFrame } from './notice-frame';
import { SureDialog } from './sure-dialog';
import { type AsideTrouble, saveSnapshotAsFile, setAside } from './set-aside';
import { useBestSnapshot } from './use-best-snapshot';

type State =
  | { is: 'idle' }
  | { is: 'working'; share: number }
  | { is: 'trouble'; what: AsideTrouble };

type FailedNoticeProps = {
  /** Null when it was not the database that failed. */
  code: ErrorCode | null;
  /** Whether it is being set aside just now: what others see of that meanwhile is no news. */
  onWork?: (works: boolean) => void;
};

export default function FailedNotice({ code, onWork }: FailedNoticeProps) {
  const today = useToday();
  const best = useBestSnapshot();
  const [asking, setAsking] = useState(false);
  const [state, setState] = useState<State>({ is: 'idle' });
  const { title, advice } = databaseTrouble(code);
  // A newer one, a full disk and what fails beside the database are no damage.
  const isDamaged = code === 'storage' || code === 'unavailable';

  const replace = async (snapshot: Snapshot | null) => {
    setAsking(false);
    setState({ is: 'working', share: 0 });
    onWork?.(true);
    const what = await setAside(snapshot, (share) => setState({ is: 'working', share }));
    if (what === null) {
      location.reload();
      return;
    }
    setState({ is: 'trouble', what });
    // Of the others a loss is seen, in whose notice nobody would read why it is not back.
    if (what === 'notDeleted' || what === 'notDeletedYet') onWork?.(false);
  };

  return (
    <NoticeFrame title={title}>
      <p role="alert" className={styles['text']}>
        {advice}
      </p>
      {isDamaged && best ? <p className={styles['text']}>{snapshotWords(best, today)}</p> : null}
      {state.is === 'working' ? (
        <Progress label={i18n.t('loss.working')} share={state.share} />
      ) : (
        <div className={styles['choices']}>
          <Button look="filled" onClick={() => location.reload()}>
            {i18n.t('ui.tryAgain')}
          </Button>
          {isDamaged && best !== undefined ? (
            <Button onClick={() => setAsking(true)}>
              {i18n.t(best ? 'loss.setAside' : 'loss.setAsideEmpty')}
            </Button>
          ) : null}
          {isDamaged && best ? (
            <Button look="plain" onClick={() => void saveSnapshotAsFile(best)}>
              {i18n.t('loss.saveFile')}
            </Button>
          ) : null}
        </div>
      )}
      {state.is === 'trouble' ? (
        <Notice tone="warm" announced>
          {asideTroubleWords(state.what, best !== null)}
        </Notice>
      ) : null}
      {asking && best !== undefined ? (
        <SureDialog
          title={i18n.t('loss.aside.title')}
          text={`${i18n.t(best ? 'loss.aside.text' : 'loss.aside.textEmpty')} ${i18n.t('loss.notInSnapshots')}`}
          act={i18n.t('loss.aside.delete')}
          onClose={() => setAsking(false)}
          onAct={() => void replace(best)}
        />
      ) : null}
    </NoticeFrame>
  );
}

function asideTroubleWords(what: AsideTrouble, isSnapshotThere: boolean): string {
  switch (what) {
    case 'notDeleted':
      return i18n.t(isSnapshotThere ? 'loss.notSetAside' : 'loss.notSetAsideEmpty');
    case 'notDeletedYet':
      return `${i18n.t('loss.notYet')} ${asideTroubleWords('notDeleted', isSnapshotThere)}`;
    default:
      return `${i18n.t('loss.setAsideBut')} ${workTroubleWords(what)}`;
  }
}
