/** A store of files in memory that can fail as a disk does. */
import type { SnapshotFiles } from '@/snapshots/files';

export type InMemoryFiles = SnapshotFiles & {
  files: Map<string, Blob>;
  /** What is written arrives damaged. */
  damages: boolean;
  /** Nothing more can be written. */
  isFull: boolean;
  /** The page or worker dies once the next file is written. */
  diesAfterWrite: boolean;
};

export function inMemoryFiles(): InMemoryFiles {
  const store: InMemoryFiles = {
    files: new Map(),
    damages: false,
    isFull: false,
    diesAfterWrite: false,
    list: async () => [...store.files].map(([name, { size }]) => ({ name, size })),
    write: async (name, content) => {
      if (store.isFull) throw new DOMException('No room', 'QuotaExceededError');
      store.files.set(name, store.damages ? await damaged(content) : content);
      if (store.diesAfterWrite) await new Promise(() => {});
    },
    read: async (name) => store.files.get(name) ?? null,
    rename: async (name, to) => {
      const file = store.files.get(name);
      if (!file) throw new DOMException('No such file', 'NotFoundError');
      store.files.delete(name);
      store.files.set(to, file);
    },
    remove: async (name) => {
      store.files.delete(name);
    },
  };
  return store;
}

/** One byte in the middle is another. */
export async function damaged(content: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return new Blob([bytes]);
}
