/** What was changed on both sides and which side stays, and who turns out to be the same person. */
import { useId } from 'react';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import { database } from '@/storage/open';
import { CoverBar } from '@/ui/cover-bar';
import type { Conflict, RestorePlan } from '@/storage/bulk/plan-restore';
import type { SharingStep } from '@/storage/bulk/who-is-who';
import { useScreenCovered } from '../../screen-cover/covered';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { momentWords } from '../moment-words';
import styles from './backup.module.css';

/** More than these are counted, not listed. */
const shown = 100;

export function ConflictList({ plan }: { plan: RestorePlan }) {
  const { conflicts, sharing } = plan;
  const nameOf = useNames(plan);
  if (useScreenCovered()) return <CoverBar words={i18n.t('screenCover.covered')} />;
  return (
    <>
      <Fold
        title={i18n.t('backup.conflicts.title', conflicts.length)}
        lines={conflicts.slice(0, shown).map((conflict) => ({
          id: `${conflict.table} ${conflict.id}`,
          line: <ConflictLine conflict={conflict} />,
        }))}
        more={conflicts.length - shown}
      />
      <Fold
        title={i18n.t('backup.sharing.title', sharing.length)}
        lines={sharing.slice(0, shown).map((step, index) => ({
          id: String(index),
          line: sharingWords(step, nameOf),
        }))}
        more={sharing.length - shown}
      />
    </>
  );
}

type FoldProps = { title: string; lines: { id: string; line: React.ReactNode }[]; more: number };

function Fold({ title, lines, more }: FoldProps) {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary id={id}>{title}</summary>
      <ul aria-labelledby={id}>
        {lines.map(({ id: key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      {more > 0 ? <p>{i18n.t('backup.conflicts.more', more)}</p> : null}
    </details>
  );
}

function ConflictLine({ conflict }: { conflict: Conflict }) {
  const today = useToday();
  const { table, name, wins, changedHere, changedInBackup } = conflict;
  const thing = i18n.t(`dashboard.thing.${table}`);
  const what = name === '' ? thing : i18n.t('backup.conflicts.about', { thing, name });
  return i18n.t(`backup.conflicts.${wins}`, {
    what,
    here: momentWords(changedHere, today),
    there: momentWords(changedInBackup, today),
  });
}

function sharingWords(step: SharingStep, nameOf: (id: string) => string): string {
  return step.is === 'join'
    ? i18n.t('backup.sharing.join', { from: nameOf(step.from), into: nameOf(step.into) })
    : i18n.t('backup.sharing.keyLost', { key: step.key, name: nameOf(step.to) });
}

/** Names of those who share a profile, from here or from the backup. */
function useNames({ sharing, winners }: RestorePlan): (id: string) => string {
  const here = useLive(async () => {
    const ids = sharing
      .slice(0, shown)
      .flatMap((step) => (step.is === 'join' ? [step.into, step.from] : [step.to]));
    return database.people.bulkGet(ids);
  }, [sharing]);
  return (id) => {
    const person =
      winners.people.find((each) => each.id === id) ?? here?.find((each) => each?.id === id);
    const somebody = i18n.t('ui.somebody');
    return person ? displayName(person, somebody) : somebody;
  };
}
