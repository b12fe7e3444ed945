/**
 * Stands between every page and its database. Nothing is painted for it while all is well; when the
 * database does not open, or lost something, that is what the page shows, and what can be done.
 */
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import type { ErrorCode } from '@/domain/commands';
import { canaryArea, onLossChange } from '@/platform/canary-area';
import { findLoss, type Loss } from '@/storage/canary';
import { databaseErrorCode } from '@/storage/database-error';
import { database, openDatabase } from '@/storage/open';
import { afterPaint } from './after-paint';
import { whenLate } from './when-late';

export type DatabaseState =
  | { is: 'unknown' }
  | { is: 'fine' }
  | { is: 'lost'; loss: Loss }
  | { is: 'failed'; code: ErrorCode };

// They come with what restores a snapshot, which no page needs while all is well.
const LostNotice = lazy(() => import('./loss/lost-notice'));
const FailedNotice = lazy(() => import('./loss/failed-notice'));

/** Milliseconds until a database that does not answer counts as failed; it may still come. */
const longestWait = 4_000;
/** As long as a page is likely to stay open. */
const patient = 24 * 3_600_000;

const DatabaseContext = createContext<DatabaseState>({ is: 'unknown' });

/** What is known of the database. */
export function useDatabaseState(): DatabaseState {
  return use(DatabaseContext);
}

type DatabaseGateProps = {
  /** The page shows a loss itself, and the way out of it. */
  showsLoss: boolean;
  children: ReactNode;
};

export function DatabaseGate({ showsLoss, children }: DatabaseGateProps) {
  const state = useLook();
  return (
    <DatabaseContext value={state}>
      {state.is === 'failed' ? (
        <Suspense>
          <FailedNotice code={state.code} />
        </Suspense>
      ) : null}
      {state.is === 'lost' && !showsLoss ? (
        <Suspense>
          <LostNotice loss={state.loss} isPage />
        </Suspense>
      ) : null}
      {state.is === 'failed' || (state.is === 'lost' && !showsLoss) ? null : children}
    </DatabaseContext>
  );
}

/** Looks after the first paint, when the page comes to the front, and when a loss begins or ends. */
function useLook(): DatabaseState {
  const [state, setState] = useState<DatabaseState>({ is: 'unknown' });
  useEffect(() => {
    let newest = 0;
    const look = async () => {
      newest += 1;
      const mine = newest;
      const tell = (next: DatabaseState) => {
        if (mine === newest) setState((before) => (sameState(before, next) ? before : next));
      };
      const onTime = whenLate(() => tell({ is: 'failed', code: 'unavailable' }), longestWait);
      const found = await stateNow();
      onTime();
      tell(found);
    };
    const whenSeen = () => {
      if (!document.hidden) void look();
    };
    const dont = afterPaint(() => void look());
    const stop = onLossChange(() => void look());
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      newest = -1;
      dont();
      stop();
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, []);
  return state;
}

async function stateNow(): Promise<DatabaseState> {
  try {
    const opened = await openDatabase(database, patient);
    if (!opened.ok) return { is: 'failed', code: opened.error.code };
    const now = new Date().toISOString();
    // Counting every row is the background's: here it is the first look that has to be quick.
    const loss = await findLoss(database, canaryArea, { now, counting: false });
    return loss ? { is: 'lost', loss } : { is: 'fine' };
  } catch (error) {
    return { is: 'failed', code: databaseErrorCode(error) ?? 'storage' };
  }
}

function sameState(a: DatabaseState, b: DatabaseState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
