/**
 * One file on its way in: starts the worker, passes its answers on, and tells the background when
 * all is written. It goes on when its view is left, as long as the page is there; a page that is
 * closed takes its worker along, and then nothing is written.
 */
import { send } from '@/messaging/client';
import type { RestorePoint } from '@/storage/database';
import { currentDay } from '../../current-day';
import { bulkLock } from '../../bulk-lock';
import { isLost, keepRestorePoint } from '../backup/bulk-work';
import type { ImportAnswer, ImportRequest } from './import-messages';

export class ImportRun {
  readonly #worker = new Worker(new URL('import-worker.ts', import.meta.url), { type: 'module' });
  readonly #hear: (answer: ImportAnswer) => void;
  readonly #ended = Promise.withResolvers<void>();
  #applying = false;
  #isCancelled = false;

  /** `hear` gets every answer. */
  constructor(hear: (answer: ImportAnswer) => void) {
    this.#hear = hear;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      this.#answer(data);
    });
    this.#worker.addEventListener('error', () => {
      this.#answer({ is: 'trouble', trouble: 'failed' });
    });
  }

  /** Reads a file and says what it would do. */
  read(file: File): void {
    this.#ask({ ask: 'read', file, today: currentDay() });
  }

  /**
   * Brings in what was read; `keepsFirst` what is here, as a file to go back to. Not while another
   * page restores, erases or imports, and not before something that was lost is decided on.
   */
  async apply(withoutAddress: boolean, keepsFirst: boolean): Promise<void> {
    this.#applying = true;
    await navigator.locks.request(bulkLock, { ifAvailable: true }, async (lock) => {
      if (!lock) {
        this.#answer({ is: 'trouble', trouble: 'busy' });
        return;
      }
      if (await isLost()) {
        this.#answer({ is: 'trouble', trouble: 'lost' });
        return;
      }
      await this.#begin(withoutAddress, keepsFirst);
      await this.#ended.promise;
    });
  }

  async #begin(withoutAddress: boolean, keepsFirst: boolean): Promise<void> {
    const kept = keepsFirst ? await keepRestorePoint('import') : null;
    if (this.#isCancelled) this.#answer({ is: 'cancelled' });
    else if (keepsFirst && kept === null) {
      this.#answer({ is: 'trouble', trouble: 'noRestorePoint' });
    } else {
      const restorePoint: RestorePoint | null = kept && { ...kept, before: 'import' };
      this.#ask({ ask: 'apply', withoutAddress, today: currentDay(), restorePoint });
    }
  }

  /** Stops what is being written; the answer says whether it was too late. */
  cancel(): void {
    this.#isCancelled = true;
    this.#ask({ ask: 'cancel' });
  }

  /** Nobody looks at it any more: what is being written is still written. */
  leave(): void {
    if (!this.#applying) this.#worker.terminate();
  }

  #ask(request: ImportRequest): void {
    this.#worker.postMessage(request, []);
  }

  #answer(answer: ImportAnswer): void {
    // A preview waits for an answer; everything else ends the run.
    const isEnd = answer.is !== 'progress' && answer.is !== 'preview';
    if (isEnd) this.#worker.terminate();
    this.#hear(answer);
    if (isEnd) this.#ended.resolve();
    if (answer.is === 'done') void send('data.changed', null);
  }
}
