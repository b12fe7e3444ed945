/** Files in the origin private file system: what was written comes back, and nothing larger. */
import { beforeEach, expect, it, vi } from 'vitest';
import { snapshotFiles } from '@/platform/snapshots';

/** A folder that has what these files ask of one. */
function folderIn(files: Map<string, Blob>) {
  const handleOf = (name: string) => ({
    kind: 'file',
    name,
    getFile: async () => files.get(name),
    createWritable: async () => {
      const parts: BlobPart[] = [];
      return new WritableStream<Uint8Array<ArrayBuffer>>({
        write: (part) => void parts.push(part),
        close: () => void files.set(name, new Blob(parts)),
      });
    },
    move: async (to: string) => {
      files.set(to, files.get(name) ?? new Blob());
      files.delete(name);
    },
  });
  return {
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!create && !files.has(name)) throw new DOMException('No such file', 'NotFoundError');
      return handleOf(name);
    },
    removeEntry: async (name: string) => {
      if (!files.delete(name)) throw new DOMException('No such file', 'NotFoundError');
    },
    async *values() {
      for (const name of files.keys()) yield handleOf(name);
    },
  };
}

let files: Map<string, Blob>;
let folder: ReturnType<typeof folderIn>;

beforeEach(async () => {
  files = new Map();
  folder = folderIn(files);
  const root = { getDirectoryHandle: async () => folder };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
  await snapshotFiles.write('a', new Blob(['harbour '.repeat(1_000)]));
});

it('packs what it writes, and gives it back as it was', async () => {
  const [file] = await snapshotFiles.list();
  expect(file).toEqual({ name: 'a', size: files.get('a')?.size });
  expect(file?.size).toBeLessThan(1_000);
  expect(await (await snapshotFiles.read('a', 8_000))?.text()).toBe('harbour '.repeat(1_000));
  await snapshotFiles.rename('a', 'b');
  expect(await snapshotFiles.read('a', 8_000)).toBeNull();
  expect((await snapshotFiles.read('b', 8_000))?.size).toBe(8_000);
});

it('does not unpack more than it may', async () => {
  await expect(snapshotFiles.read('a', 7_999)).rejects.toThrow(RangeError);
});

it('throws at what is damaged or cut off', async () => {
  const packed = new Uint8Array((await files.get('a')?.arrayBuffer()) ?? new ArrayBuffer());
  files.set('cut off', new Blob([packed.subarray(0, packed.length - 1)]));
  files.set('damaged', new Blob([packed.map((byte, at) => (at === 14 ? byte ^ 1 : byte))]));
  for (const name of ['cut off', 'damaged']) {
    await expect(snapshotFiles.read(name, 8_000), name).rejects.toThrow(TypeError);
  }
});

it('removes what is there, and says so when it cannot', async () => {
  await snapshotFiles.remove('a');
  await snapshotFiles.remove('a');
  expect(await snapshotFiles.list()).toEqual([]);
  folder.removeEntry = () => Promise.reject(new DOMException('In use', 'InvalidStateError'));
  await expect(snapshotFiles.remove('a')).rejects.toThrow('In use');
});
