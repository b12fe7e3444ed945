/**
 * Stands between every page and the screen: nothing is painted before it is known whether names are
 * covered, and when that changes the page begins anew, so that nothing that was read, typed or said
 * before stays in it.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { EyeOff } from 'lucide-react';
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { isScreenCovered } from '@/storage/queries/screen-cover';
import { Button } from '@/ui/button';
import { forgetTyped, hideTyped } from '../typed-words';
import { liveAnswers } from '../use-live';
import { CoverProvider } from './covered';
import { setScreenCover } from './set-cover';
import styles from './gate.module.css';

/** Milliseconds until a page that got no answer says what else it can: of a database that hangs. */
const longestWait = 1_000;

type ScreenCoverGateProps = {
  /** What was read for the first paint. */
  first: boolean | undefined;
  children: ReactNode;
};

export function ScreenCoverGate({ first, children }: ScreenCoverGateProps) {
  const covered = useStored(first);
  if (covered === 'asking') return null;
  const isCovered = covered !== 'open';
  return (
    <CoverProvider value={isCovered} key={String(isCovered)}>
      {covered === 'covered' ? (
        <aside className={styles['banner']} aria-label={i18n.t('screenCover.label')}>
          <EyeOff size={15} strokeWidth={1.75} aria-hidden="true" />
          <span className={styles['words']}>{i18n.t('screenCover.on')}</span>
          <Button onClick={() => void setScreenCover(false)}>{i18n.t('screenCover.end')}</Button>
        </aside>
      ) : null}
      {children}
    </CoverProvider>
  );
}

type State = 'asking' | 'open' | 'covered' | 'unknown';

/** `unknown` is covered and says nothing of it. What cannot be read is for the page to say. */
function useStored(first: boolean | undefined): State {
  const [state, setState] = useState<State>(
    first === undefined ? 'asking' : first ? 'covered' : 'open',
  );
  useEffect(() => {
    let isAsking = first === undefined;
    const late = setTimeout(() => {
      if (!isAsking) return;
      hideTyped(true);
      setState('unknown');
    }, longestWait);
    const stop = liveAnswers(() => isScreenCovered(database), {
      next: (covered) => {
        isAsking = false;
        // Before anything is drawn that would find it again.
        if (covered) forgetTyped();
        hideTyped(false);
        setState(covered ? 'covered' : 'open');
      },
      // What was covered stays so: a database that is opened again still has the names.
      error: () => {
        isAsking = false;
        hideTyped(false);
        setState((before) => (before === 'covered' ? before : 'open'));
      },
    });
    return () => {
      clearTimeout(late);
      stop();
    };
  }, [first]);
  return state;
}
