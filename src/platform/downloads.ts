/**
 * Files into the downloads folder without anybody at it. An optional permission: the API is undefined
 * until it is granted.
 */
import { browser } from './browser';

/**
 * `unanswered`: called off, or the browser asked something and nobody was there. `large`: not tried,
 * because this browser would fail at it.
 */
export type SaveOutcome = 'saved' | 'full' | 'unanswered' | 'large' | 'failed';

/** True when files can be saved now. */
export async function maySave(): Promise<boolean> {
  return (
    browser.downloads !== undefined &&
    (await browser.permissions.contains({ permissions: ['downloads'] }))
  );
}

/** Milliseconds between two looks at a file that is being written. */
const look = 200;

/**
 * Milliseconds until it is given up: paused, or a browser that asks where each file shall go and
 * nobody there. 100 MB take under one minute.
 */
const patience = 5 * 60_000;

/**
 * Saves a file under a path in the downloads folder, asking nothing; beside one of the same name, not
 * over it. Answers when it is whole on the disk. Without the permission it fails.
 */
export async function saveDownload(path: string, file: Blob): Promise<SaveOutcome> {
  const address = await addressOf(file);
  if (address === null) return 'large';
  const whole = new Set<number>();
  // Heard as well as looked for: there are extensions that take what is whole off the list at once.
  const hear = ({
    id,
    state,
  }: {
    id: number;
    state?: { current?: string | undefined } | undefined;
  }) => {
    if (state?.current === 'complete') whole.add(id);
  };
  try {
    browser.downloads.onChanged.addListener(hear);
    const id = await browser.downloads.download({
      url: address,
      filename: path,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    for (let waited = 0; waited < patience; waited += look) {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'complete' || whole.has(id)) return 'saved';
      if (item?.state !== 'in_progress') return endOf(item?.error);
      await new Promise((resolve) => {
        setTimeout(resolve, look);
      });
    }
    await browser.downloads.cancel(id);
    return 'unanswered';
  } catch {
    return 'failed';
  } finally {
    browser.downloads?.onChanged.removeListener(hear);
    if (address.startsWith('blob:')) URL.revokeObjectURL(address);
  }
}

function endOf(error: string | undefined): SaveOutcome {
  if (error === 'FILE_NO_SPACE') return 'full';
  return error === 'USER_CANCELED' ? 'unanswered' : 'failed';
}

/**
 * Largest file, in bytes, that is put into an address of its own: written in base64 it has to fit into
 * one string, which fails above 384 MiB.
 */
const mostInAddress = 256 * 2 ** 20;

/**
 * Chromium's worker can make no address of a blob, but takes one that holds all of the file; Firefox
 * takes no such address, but its event page can make the other. Null when the file is too large.
 */
async function addressOf(file: Blob): Promise<string | null> {
  if ('createObjectURL' in URL) return URL.createObjectURL(file);
  if (file.size > mostInAddress) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return `data:application/octet-stream;base64,${bytes.toBase64()}`;
}
