/**
 * Files in the origin private file system: a kind of store that survives when the database is lost.
 * Compressed; whoever reads one checks what is in it.
 */
const folderName = 'snapshots';

function folder(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage
    .getDirectory()
    .then((root) => root.getDirectoryHandle(folderName, { create: true }));
}

/** Writes a file whole; when that fails there is none of that name. */
export async function saveSnapshot(name: string, content: Blob): Promise<void> {
  const file = await (await folder()).getFileHandle(name, { create: true });
  await content
    .stream()
    .pipeThrough(new CompressionStream('gzip'))
    .pipeTo(await file.createWritable());
}

/**
 * The content of a file; null when there is none. Throws `RangeError` when it unpacks to more than
 * `mostBytes`, and `TypeError` when it is damaged.
 */
export async function readSnapshot(name: string, mostBytes: number): Promise<Blob | null> {
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
}

/** Removes all files, but the one to keep. */
export async function removeSnapshots(keep: string | null = null): Promise<void> {
  const files = await folder();
  const names: string[] = [];
  for await (const name of files.keys()) names.push(name);
  for (const name of names) if (name !== keep) await files.removeEntry(name);
}
