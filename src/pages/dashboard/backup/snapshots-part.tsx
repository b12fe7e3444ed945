/** What was kept by itself, newest first; each can be looked at as a backup file can. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Snapshot } from '@/domain/snapshots';
import { snapshotFiles } from '@/platform/snapshots';
import { listSnapshots, openSnapshot } from '@/snapshots/files';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { contentWords } from '../../loss/loss-words';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { momentWords } from '../moment-words';
import { numberWords, sizeWords } from '../number-words';
import styles from '../section.module.css';
import { workTroubleWords } from './trouble-words';

/** Shown before the rest is asked for. */
const first = 6;

type SnapshotsPartProps = {
  /** Nothing else can be looked at now. */
  disabled: boolean;
  /** Gets the backup file that is in the snapshot. */
  onLook: (file: File) => void;
};

export function SnapshotsPart({ disabled, onLook }: SnapshotsPartProps) {
  const today = useToday();
  const snapshots = useSnapshots();
  const [all, setAll] = useState(false);
  const [isGone, setGone] = useState(false);
  if (!snapshots) return null;

  const look = async ({ name, at }: Snapshot) => {
    const file = await openSnapshot(snapshotFiles, name);
    setGone(file === null);
    const title = i18n.t('backup.snapshots.name', { when: momentWords(at, today) });
    if (file) onLook(new File([file], title));
  };
  const shown = all ? snapshots : snapshots.slice(0, first);
  const more = snapshots.length - shown.length;
  return (
    <section className={styles['part']} aria-labelledby="snapshots">
      <h2 id="snapshots" className={styles['partTitle']}>
        {i18n.t('backup.snapshots.title')}
      </h2>
      <p className={styles['text']}>{i18n.t('backup.snapshots.text')}</p>
      {snapshots.length === 0 ? (
        <p className={styles['quiet']}>{i18n.t('backup.snapshots.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {shown.map((snapshot) => (
            <SnapshotLine
              key={snapshot.name}
              snapshot={snapshot}
              when={momentWords(snapshot.at, today)}
              disabled={disabled}
              onLook={() => void look(snapshot)}
            />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <div>
          <Button look="plain" onClick={() => setAll(true)}>
            {i18n.t('backup.snapshots.more', more, [numberWords(more)])}
          </Button>
        </div>
      ) : null}
      {isGone ? (
        <Notice tone="warm" announced>
          {workTroubleWords('lostRestorePoint')}
        </Notice>
      ) : null}
    </section>
  );
}

type SnapshotLineProps = {
  snapshot: Snapshot;
  when: string;
  disabled: boolean;
  onLook: () => void;
};

function SnapshotLine({ snapshot, when, disabled, onLook }: SnapshotLineProps) {
  return (
    <li className={styles['item']}>
      <div className={styles['itemWords']}>
        <span>
          <time dateTime={snapshot.at}>{when}</time> ·{' '}
          {i18n.t(`backup.snapshots.reason.${snapshot.reason}`)}
        </span>
        <span className={styles['quiet']}>
          {i18n.t('backup.snapshots.line', {
            content: contentWords(snapshot),
            size: sizeWords(snapshot.size),
          })}
        </span>
      </div>
      <Button
        aria-label={i18n.t('backup.snapshots.lookAt', { when })}
        disabled={disabled}
        onClick={onLook}
      >
        {i18n.t('backup.snapshots.look')}
      </Button>
    </li>
  );
}

/** Read again with every write that can have made one. */
function useSnapshots(): Snapshot[] | undefined {
  return useLive(async () => {
    await database.device.bulkGet(['restorePoint', 'identity']);
    return listSnapshots(snapshotFiles).catch(() => []);
  }, []);
}
