/**
 * One encrypted backup on its way in or out, on a thread of its own that ends with it. The age
 * library is loaded there and nowhere else in a page. The passphrase goes with the thread.
 */
import type { OpenResult } from '@/interchange/encrypted/open';
import type { BackupKey } from '@/interchange/encrypted/seal';
import type { SealAnswer, SealRequest } from './seal-messages';

/** `failed`: there was no room, in memory or on the disk. */
export type SealOutcome<Value> =
  | { ok: true; value: Value }
  | { ok: false; why: 'cancelled' | 'failed' };

export type SealRun<Value> = { outcome: Promise<SealOutcome<Value>>; cancel: () => void };

/** Encrypts a file. */
export function sealFile(file: Blob, passphrase: string): SealRun<Blob> {
  return begin({ ask: 'seal', file, passphrase }, (answer) =>
    answer.is === 'sealed' ? answer.file : null,
  );
}

/** Opens a file. `onProgress` is called with a share from 0 to 1 once the passphrase has. */
export function openFile(
  file: Blob,
  passphrase: string,
  onProgress: (share: number) => void,
): SealRun<OpenResult> {
  return begin({ ask: 'open', file, passphrase }, (answer) => {
    if (answer.is === 'progress') onProgress(answer.share);
    return answer.is === 'opened' ? answer.result : null;
  });
}

/** Makes a key that the passphrase opens. */
export function makeKey(passphrase: string): SealRun<BackupKey> {
  return begin({ ask: 'key', passphrase }, (answer) => (answer.is === 'key' ? answer.key : null));
}

/** `take` gives the value of the answer that has it. */
function begin<Value>(
  request: SealRequest,
  take: (answer: SealAnswer) => Value | null,
): SealRun<Value> {
  const worker = new Worker(new URL('seal-worker.ts', import.meta.url), { type: 'module' });
  const ended = Promise.withResolvers<SealOutcome<Value>>();
  const end = (outcome: SealOutcome<Value>) => {
    worker.terminate();
    ended.resolve(outcome);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SealAnswer>) => {
    const value = take(data);
    if (value !== null) end({ ok: true, value });
    else if (data.is !== 'progress') end({ ok: false, why: 'failed' });
  });
  worker.addEventListener('error', () => end({ ok: false, why: 'failed' }));
  worker.postMessage(request, []);
  return { outcome: ended.promise, cancel: () => end({ ok: false, why: 'cancelled' }) };
}
