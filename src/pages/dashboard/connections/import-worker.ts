/** The thread on which a file is read and brought in, so that the page goes on answering. */
import { ConfidantDatabase } from '@/storage/database';
import type { ImportRequest } from './import-messages';
import { ImportWork } from './import-work';

const work = new ImportWork(new ConfidantDatabase(), (answer) => postMessage(answer));

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => void work.take(data));
