/**
 * Stands between every page and its database. Nothing is painted for it while all is well; when the
 * database does not open, or lost something, that is what the page shows, and what can be done.
 */
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ErrorCode, Outcome } from '@/domain/commands';
import { canaryArea, lookedAtArea, onLossChange } from '@/platform/canary-area';
import { findLoss, type Loss } from '@/storage/canary';
import { databaseErrorCode } from '@/storage/database-error';
import { database, openDatabase } from '@/storage/open';
import { afterPaint } from './after-paint';
import { whenLate } from './when-late';

export type DatabaseState =
  | { is: 'unknown' }
  | { is: 'fine' }
  | { is: 'lost'; loss: Loss }
  | { is: 'upgrading' }
  | { is: 'failed'; code: ErrorCode | null };

// They come with what restores a snapshot, which no page needs while all is well.
const LostNotice = lazy(() => import('./loss/lost-notice'));
const FailedNotice = lazy(() => import('./loss/failed-notice'));
const UpgradeNotice = lazy(() => import('./upgrade-notice'));

/**
 * Milliseconds until a database that does not answer counts as failed; it may still come. At first
 * they count from when the page was asked for, so that it is said within five seconds, and the
 * database has some of its own however long the scripts took.
 */
const longestWait = 3_500;
const shortestWait = 1_000;
/** As long as a page is likely to stay open. */
const patient = 24 * 3_600_000;

/** Never fulfilled but when there is a database of an earlier version. */
const upgraded = database.leftOlder.then(upgradedByBackground);

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
  const seen = useLook();
  // While the notice works on a way out it stays, whatever is seen on the way.
  const [held, setHeld] = useState<DatabaseState | null>(null);
  const state = held ?? seen;
  useFocusAfterLoss(state);
  return (
    <DatabaseContext value={state}>
      {state.is === 'failed' ? (
        <Suspense>
          <FailedNotice code={state.code} onWork={(works) => setHeld(works ? state : null)} />
        </Suspense>
      ) : null}
      {state.is === 'lost' && !showsLoss ? (
        <Suspense>
          <LostNotice loss={state.loss} place="page" />
        </Suspense>
      ) : null}
      {state.is === 'upgrading' ? (
        <Suspense>
          <UpgradeNotice />
        </Suspense>
      ) : null}
      {hides(state, showsLoss) ? null : children}
    </DatabaseContext>
  );
}

function hides({ is }: DatabaseState, showsLoss: boolean): boolean {
  return is === 'failed' || is === 'upgrading' || (is === 'lost' && !showsLoss);
}

/** What was pressed to answer a loss goes with the notice: the page's heading gets the focus. */
function useFocusAfterLoss({ is }: DatabaseState): void {
  const before = useRef(is);
  useEffect(() => {
    const answered = before.current === 'lost' && is === 'fine';
    before.current = is;
    if (answered && document.activeElement === document.body) {
      document.querySelector('h1')?.focus({ preventScroll: true });
    }
  }, [is]);
}

/** Looks after the first paint, when the page comes to the front, and when a loss begins or ends. */
function useLook(): DatabaseState {
  const [state, setState] = useState<DatabaseState>({ is: 'unknown' });
  useEffect(() => {
    let newest = 0;
    const gone = new AbortController();
    const look = async () => {
      newest += 1;
      const mine = newest;
      const tell = (next: DatabaseState) => {
        if (mine === newest) setState((before) => (sameState(before, next) ? before : next));
      };
      const answers = {
        late: () => tell({ is: 'failed', code: 'unavailable' }),
        upgrading: () => tell({ is: 'upgrading' }),
      };
      const spent = mine === 1 ? performance.now() : 0;
      const onTime = whenLate(answers, Math.max(shortestWait, longestWait - spent));
      const found = await stateNow();
      onTime();
      tell(found);
      // Taken away by the browser: Chromium drops a database when it meets damage in it.
      if (database.isOpen()) {
        database.backendDB().addEventListener('close', whenTaken, { signal: gone.signal });
      }
    };
    const whenTaken = () => void look();
    const whenSeen = () => {
      if (!document.hidden) void look();
    };
    const dont = afterPaint(() => void look());
    const stop = onLossChange(() => void look());
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      newest = -1;
      gone.abort();
      dont();
      stop();
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, []);
  return state;
}

async function stateNow(): Promise<DatabaseState> {
  try {
    const opened = await Promise.race([openDatabase(database, patient), upgraded]);
    if (!opened.ok) return { is: 'failed', code: opened.error.code };
    if ((await lookedAtArea.read()).unreadable) return { is: 'failed', code: 'storage' };
    const now = new Date().toISOString();
    // Counting every row is the background's: here it is the first look that has to be quick.
    const loss = await findLoss(database, canaryArea, { now, counting: false });
    return loss ? { is: 'lost', loss } : { is: 'fine' };
  } catch (error) {
    return { is: 'failed', code: databaseErrorCode(error) ?? null };
  }
}

/**
 * The background keeps a snapshot and brings the database up to this version, then this page starts
 * over: what it asked for so far has no answer, and never gets one. Fulfilled with why it could not.
 */
async function upgradedByBackground(): Promise<Outcome<null>> {
  const { send } = await import('@/messaging/client');
  const opened = await send('surface.opened', null, { deadline: patient });
  if (!opened.ok && opened.error.code !== 'lost') return opened;
  location.reload();
  return new Promise(() => undefined);
}

function sameState(a: DatabaseState, b: DatabaseState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
