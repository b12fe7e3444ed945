/** The thread on which backups are encrypted and opened: a passphrase takes a second in one piece. */
import { openEncrypted } from '@/interchange/encrypted/open';
import { makeBackupKey, sealWithPassphrase } from '@/interchange/encrypted/seal';
import type { SealAnswer, SealRequest } from './seal-messages';

async function work(request: SealRequest): Promise<SealAnswer> {
  const { passphrase } = request;
  switch (request.ask) {
    case 'seal':
      return { is: 'sealed', file: await sealWithPassphrase(request.file, passphrase) };
    case 'open': {
      const onProgress = (share: number) => tell({ is: 'progress', share });
      return { is: 'opened', result: await openEncrypted(request.file, passphrase, onProgress) };
    }
    case 'key':
      return { is: 'key', key: await makeBackupKey(passphrase) };
  }
}

function tell(answer: SealAnswer): void {
  postMessage(answer);
}

addEventListener('message', ({ data }: MessageEvent<SealRequest>) => {
  work(data).then(tell, () => tell({ is: 'failed' }));
});
