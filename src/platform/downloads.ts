/**
 * Files into the downloads folder without anybody at it. An optional permission: the API is undefined
 * until it is granted.
 */
import { browser } from './browser';
import { withAddress } from './file-address';
import { hasPermission } from './permissions';

/** `unanswered`: called off, or the browser asked something and nobody was there. */
export type SaveOutcome = 'saved' | 'full' | 'unanswered' | 'failed';

/** True when files can be saved now. */
export async function maySave(): Promise<boolean> {
  return browser.downloads !== undefined && (await hasPermission('downloads'));
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
  try {
    return await withAddress(file, (address) => saveFrom(address, path));
  } catch {
    return 'failed';
  }
}

async function saveFrom(address: string, path: string): Promise<SaveOutcome> {
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
  } finally {
    browser.downloads?.onChanged.removeListener(hear);
  }
}

function endOf(error: string | undefined): SaveOutcome {
  if (error === 'FILE_NO_SPACE') return 'full';
  return error === 'USER_CANCELED' ? 'unanswered' : 'failed';
}
