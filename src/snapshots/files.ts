/** The store of snapshots, brought by the caller: src/platform/snapshots.ts, or a test's own. */
import { factsIn, newestFirst, type Snapshot } from '@/domain/snapshots';
import { mostBytes } from '@/interchange/backup/format';
import { verifiedHeader } from '@/interchange/backup/verify';

export type SnapshotFiles = {
  /** Names and bytes on disk. */
  list: () => Promise<{ name: string; size: number }[]>;
  write: (name: string, content: Blob) => Promise<void>;
  /** Null when there is none. Rejects when it is damaged or unpacks to more than `mostBytes`. */
  read: (name: string, mostBytes: number) => Promise<Blob | null>;
  rename: (name: string, to: string) => Promise<void>;
  remove: (name: string) => Promise<void>;
};

/** All snapshots, newest first. A file that is half written has another kind of name. */
export async function listSnapshots(files: SnapshotFiles): Promise<Snapshot[]> {
  const found = await files.list();
  return newestFirst(
    found.flatMap(({ name, size }) => {
      const facts = factsIn(name);
      return facts ? [{ ...facts, name, size }] : [];
    }),
  );
}

/** The backup file in a snapshot; null when it is gone or damaged. */
export async function openSnapshot(files: SnapshotFiles, name: string): Promise<Blob | null> {
  try {
    const file = await files.read(name, mostBytes);
    return file && (await verifiedHeader(file)) ? file : null;
  } catch {
    return null;
  }
}
