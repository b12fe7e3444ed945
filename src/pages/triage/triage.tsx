/**
 * Giving the first people a role, one after the other: by keys, by mouse or by ear. Twenty make a
 * round; one may stop after any of them, and go on another day where one stopped.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { readTriage, type TriageQueue } from '@/storage/queries/triage';
import { EmptyState } from '@/ui/empty-state';
import { Skeleton } from '@/ui/skeleton';
import { useLive } from '../use-live';
import { Rounds } from './rounds';

type TriageProps = {
  /** Where one goes from here: buttons, shown between two rounds and at the end. */
  ways: ReactNode;
};

export function Triage({ ways }: TriageProps) {
  const types = useLive(() => readTypes(database), []);
  const queue = useQueue();
  if (!queue || !types) return <Skeleton label={i18n.t('ui.loading')} lines={3} />;
  if (queue.personIds.length === 0) {
    return (
      <EmptyState title={i18n.t('triage.nobody')} actions={ways}>
        <p>{i18n.t('triage.nobodyText')}</p>
      </EmptyState>
    );
  }
  return <Rounds queue={queue} types={types} ways={ways} />;
}

/** Read once: whoever was given a role stays in their place until one comes back. */
function useQueue(): TriageQueue | undefined {
  const [queue, setQueue] = useState<TriageQueue>();
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const answer = await readTriage(database);
      if (!gone) setQueue(answer);
    };
    void read();
    return () => {
      gone = true;
    };
  }, []);
  return queue;
}
