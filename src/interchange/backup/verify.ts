/**
 * Whether a backup that was just written can be read again: its head and the checksum of its data.
 * The records are not looked at, so it takes no more memory than the file; src/interchange/backup/read.ts
 * trusts nothing and is what a restore goes by.
 */
import { checksumOf } from './checksum';
import { type BackupHeader, backupHeader } from './format';

const beforeData = '\n"data": ';
const afterData = '\n}\n';
/** The head is a few lines; what is longer is none of ours. */
const longestHead = 4096;

/** The head of a whole file as `writeBackup` makes it; null when anything about it is not so. */
export async function verifiedHeader(file: Blob): Promise<BackupHeader | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, longestHead));
  const at = head.indexOf(beforeData);
  if (at === -1) return null;
  const result = backupHeader.safeParse(parsed(`${head.slice(0, at).replace(/,$/u, '')}}`));
  if (!result.success) return null;
  const data = bytes.subarray(at + beforeData.length, bytes.length - afterData.length);
  return (await checksumOf(data)) === result.data.checksum ? result.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
