/**
 * What `storage.local` remembers of the database, so that one that was lost is not taken for a
 * first run; and a loss until the user has chosen. Shaped for `Canary` of src/storage/canary.ts,
 * which decides what it means.
 */
import { browser } from './browser';

type Counts = Record<string, number>;
type Identity = { databaseId: string; sequence: number };
type Remembered = Identity & { counts: Counts; countedAt: number };
type RememberedLoss = {
  noticedAt: string;
  known: Remembered;
  found: { sequence: number | null; counts: Counts };
};

const keys = {
  known: 'canary',
  loss: 'loss',
  erasing: 'erasing',
  unreadable: 'unreadable',
} as const;

export const canaryArea = {
  /** Null where there is none, or one that we cannot have written. All at one moment. */
  async read(): Promise<{
    known: Remembered | null;
    loss: RememberedLoss | null;
    erasing: Identity | null;
  }> {
    const values = await browser.storage.local.get([keys.known, keys.loss, keys.erasing]);
    const known: unknown = values[keys.known];
    const loss: unknown = values[keys.loss];
    const erasing: unknown = values[keys.erasing];
    return {
      known: isRemembered(known) ? known : null,
      loss: isRememberedLoss(loss) ? loss : null,
      erasing: isIdentity(erasing) ? erasing : null,
    };
  },
  async write(value: Remembered): Promise<void> {
    await browser.storage.local.set({ [keys.known]: value });
  },
  async writeLoss(loss: RememberedLoss): Promise<void> {
    await browser.storage.local.set({ [keys.loss]: loss });
  },
  /** Remembers that this one is erased on purpose, until all is cleared. */
  async noteErasing({ databaseId, sequence }: Identity): Promise<void> {
    await browser.storage.local.set({ [keys.erasing]: { databaseId, sequence } });
  },
  /** Remembers this database, or none, and forgets the loss. */
  async begin(value: Remembered | null): Promise<void> {
    // A removal cannot come together with a write; null reads as none.
    await browser.storage.local.set({ [keys.known]: value, [keys.loss]: null });
  },
};

/**
 * Calls back when a loss was noticed or answered anywhere, or rows that cannot be read were found.
 * Returns how to stop.
 */
export function onLossChange(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'local') return;
    if (isNews(changes[keys.loss]) || isNews(changes[keys.unreadable])) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

const sessionKeys = { counted: 'counted', tried: 'tried', newLog: 'newLog' } as const;

/**
 * What of the database was looked at since the browser was started, kept in memory by the browser;
 * and that rows cannot be read, which lasts: nothing may be written until they are met again.
 */
export const lookedAtArea = {
  async read(): Promise<{
    counted: boolean;
    tried: boolean;
    newLog: boolean;
    unreadable: boolean;
  }> {
    const [session, local] = await Promise.all([
      browser.storage.session.get(Object.values(sessionKeys)),
      browser.storage.local.get(keys.unreadable),
    ]);
    return {
      counted: session[sessionKeys.counted] === true,
      tried: session[sessionKeys.tried] === true,
      newLog: session[sessionKeys.newLog] === true,
      unreadable: local[keys.unreadable] === true,
    };
  },
  async noteNewLog(): Promise<void> {
    await browser.storage.session.set({ [sessionKeys.newLog]: true });
  },
  async noteCounted(): Promise<void> {
    await browser.storage.session.set({ [sessionKeys.counted]: true });
  },
  /** What trying to read every row came to; null after the database was deleted: another is there. */
  async noteReadable(readable: boolean | null): Promise<void> {
    await browser.storage.local.set({ [keys.unreadable]: readable === false });
    await browser.storage.session.set({ [sessionKeys.tried]: readable !== null });
  },
};

function isIdentity(value: unknown): value is Identity {
  return (
    isObject(value) &&
    typeof value['databaseId'] === 'string' &&
    typeof value['sequence'] === 'number'
  );
}

/** Nothing before and nothing now is no news: both are written with every new beginning. */
function isNews(change: unknown): boolean {
  if (!isObject(change)) return false;
  return isSomething(change['oldValue']) || isSomething(change['newValue']);
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function isRemembered(value: unknown): value is Remembered {
  return (
    isIdentity(value) &&
    'countedAt' in value &&
    typeof value.countedAt === 'number' &&
    'counts' in value &&
    isCounts(value.counts)
  );
}

function isRememberedLoss(value: unknown): value is RememberedLoss {
  if (!isObject(value) || !isRemembered(value['known'])) return false;
  const { noticedAt, found } = value;
  return (
    typeof noticedAt === 'string' &&
    isObject(found) &&
    (found['sequence'] === null || typeof found['sequence'] === 'number') &&
    isCounts(found['counts'])
  );
}

function isCounts(value: unknown): value is Counts {
  return isObject(value) && Object.values(value).every((count) => typeof count === 'number');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
