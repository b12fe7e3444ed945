/**
 * Something of the data is gone, and nobody took it away: what is missing, and what can be done.
 * Until one of it is chosen nothing is written.
 */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Snapshot } from '@/domain/snapshots';
import { openDashboard } from '@/platform/pages';
import type { Loss } from '@/storage/canary';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { goOnWithoutIt, putBack, type WorkOutcome } from '../dashboard/backup/bulk-work';
import { Progress } from '../dashboard/backup/progress';
import { workTroubleWords } from '../dashboard/backup/trouble-words';
import { useToday } from '../today';
import { SureDialog } from './sure-dialog';
import { snapshotWords } from './loss-words';
import styles from './loss.module.css';
import { MissingTable } from './missing-table';
import { NoticeFrame, type NoticePlace } from './notice-frame';
import { useBestSnapshot } from './use-best-snapshot';

type LostNoticeProps = { loss: Loss; place: NoticePlace };
type State = { is: 'idle' } | { is: 'working'; share: number } | { is: 'trouble'; words: string };

export default function LostNotice({ loss, place }: LostNoticeProps) {
  const today = useToday();
  const best = useBestSnapshot();
  const [state, setState] = useState<State>({ is: 'idle' });
  const [asking, setAsking] = useState(false);

  const work = async (doing: Promise<WorkOutcome<null>>) => {
    setState({ is: 'working', share: 0 });
    const outcome = await doing;
    // When it went well the page goes on by itself: the loss is over.
    if (!outcome.ok) setState({ is: 'trouble', words: workTroubleWords(outcome.trouble) });
  };
  const bringBack = ({ name }: Snapshot) =>
    work(putBack(name, (share) => setState({ is: 'working', share })));

  return (
    <NoticeFrame title={i18n.t('loss.title')} place={place}>
      <p role="alert" className={styles['text']}>
        {i18n.t('loss.text')}
      </p>
      <MissingTable loss={loss} />
      {best === undefined ? null : (
        <p className={styles['text']}>
          {best ? snapshotWords(best, today) : i18n.t('loss.noSnapshot')}
        </p>
      )}
      {state.is === 'working' ? (
        <Progress label={i18n.t('loss.working')} share={state.share} />
      ) : (
        <div className={styles['choices']}>
          {best ? (
            <Button look="filled" onClick={() => void bringBack(best)}>
              {i18n.t('loss.putBack')}
            </Button>
          ) : null}
          <Button
            look={best === null ? 'filled' : 'outlined'}
            onClick={() => void openDashboard('backup')}
          >
            {i18n.t(best ? 'loss.another' : 'loss.backupFile')}
          </Button>
          {best === undefined ? null : (
            <Button look="plain" onClick={() => setAsking(true)}>
              {i18n.t('loss.goOn')}
            </Button>
          )}
        </div>
      )}
      {state.is === 'trouble' ? (
        <Notice tone="warm" announced>
          {state.words}
        </Notice>
      ) : null}
      <p className={styles['quiet']}>{i18n.t('loss.nothingWritten')}</p>
      {loss.found.sequence === null ? (
        <p className={styles['quiet']}>{i18n.t('loss.notInSnapshots')}</p>
      ) : null}
      {asking ? (
        <SureDialog
          title={i18n.t('loss.sure.title')}
          text={i18n.t(best ? 'loss.sure.text' : 'loss.sure.textNone')}
          act={i18n.t('loss.sure.goOn')}
          onClose={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            void work(goOnWithoutIt());
          }}
        />
      ) : null}
    </NoticeFrame>
  );
}
