/**
 * Files in the origin private file system: a kind of store that survives when the database is lost.
 * Compressed; whoever reads one checks what is in it.
 */
declare global {
  interface FileSystemFileHandle {
    /** Not in TypeScript's own types yet; both browsers have it since 2023. */
    move(name: string): Promise<void>;
  }
}

const folderName = 'snapshots';

function folder(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage
    .getDirectory()
    .then((root) => root.getDirectoryHandle(folderName, { create: true }));
}

export const snapshotFiles = {
  /** Names and sizes on disk, in bytes. */
  async list(): Promise<{ name: string; size: number }[]> {
    const files: { name: string; size: number }[] = [];
    for await (const handle of (await folder()).values()) {
      if (handle.kind !== 'file') continue;
      files.push({ name: handle.name, size: (await handle.getFile()).size });
    }
    return files;
  },

  /** Writes a file whole, in place of one of that name. */
  async write(name: string, content: Blob): Promise<void> {
    const file = await (await folder()).getFileHandle(name, { create: true });
    await content
      .stream()
      .pipeThrough(new CompressionStream('gzip'))
      .pipeTo(await file.createWritable());
  },

  /**
   * The content of a file; null when there is none. Throws `RangeError` when it unpacks to more than
   * `mostBytes`, and `TypeError` when it is damaged.
   */
  async read(name: string, mostBytes: number): Promise<Blob | null> {
    let file: File;
    try {
      file = await (await (await folder()).getFileHandle(name)).getFile();
    } catch {
      return null;
    }
    let size = 0;
    const cap = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > mostBytes)
          controller.error(new RangeError(`${name} unpacks to more than ${mostBytes} bytes`));
        else controller.enqueue(chunk);
      },
    });
    const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(cap);
    return new Response(unpacked).blob();
  },

  /** Gives a file another name. */
  async rename(name: string, to: string): Promise<void> {
    await (await (await folder()).getFileHandle(name)).move(to);
  },

  /** Removes a file; one that is not there is no trouble. */
  async remove(name: string): Promise<void> {
    try {
      await (await folder()).removeEntry(name);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    }
  },
};
