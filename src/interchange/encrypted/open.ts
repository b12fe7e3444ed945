/**
 * Opens an encrypted backup with its passphrase. Not one byte is given out before all of them were
 * found to be as they were written.
 */
import { armor, Decrypter } from 'age-encryption';
import { mostBytes } from '../backup/file';
import { type Header, readHeader } from './header';
import { normalised } from './passphrase';
import { armorBegins } from './recognise';
import { EncryptedRefusal, type EncryptedRefusalCode } from './refusal';

export type OpenResult = { ok: true; file: Blob } | { ok: false; code: EncryptedRefusalCode };

/**
 * Largest file that is opened: the largest backup in letters, a third larger, with its head. Nothing
 * in an age file is compressed, so what comes out is never larger than what went in.
 */
const mostSealedBytes = mostBytes * 1.4;

/** What Web Crypto throws at a key that is none. */
const ofCryptography = new Set(['OperationError', 'DataError']);

/**
 * What is in the file, or why it does not open. Works a second or more in one piece: not for a page.
 * Rejects when memory runs out. `onProgress` is called with a share from 0 to 1 once the passphrase has opened it.
 */
export async function openEncrypted(
  file: Blob,
  passphrase: string,
  onProgress?: (share: number) => void,
): Promise<OpenResult> {
  if (file.size > mostSealedBytes) return { ok: false, code: 'tooLarge' };
  try {
    const bytes = await withoutArmor(file);
    const header = await readHeader(bytes);
    const fileKey = await fileKeyOf(header, passphrase);
    const opened = await openPayload(bytes, fileKey, onProgress);
    if (opened.size > mostBytes) return { ok: false, code: 'tooLarge' };
    return { ok: true, file: opened };
  } catch (error) {
    if (error instanceof EncryptedRefusal) return { ok: false, code: error.code };
    // There was no room for the work that the passphrase takes: no fault of the file.
    if (error instanceof RangeError) throw error;
    // The browser's own, about the file; all else is the library's, or of the cryptography it asks,
    // which found something other than was written.
    if (error instanceof DOMException && !ofCryptography.has(error.name))
      return { ok: false, code: 'unreadable' };
    return { ok: false, code: 'damaged' };
  }
}

async function withoutArmor(file: Blob): Promise<Blob> {
  const begin = await file.slice(0, 128).text();
  if (!begin.trimStart().startsWith(armorBegins)) return file;
  return new Blob([bytesOf(armor.decode(await file.text()))]);
}

/** The key of the file, which its head holds encrypted. */
async function fileKeyOf(header: Header, passphrase: string): Promise<Uint8Array> {
  if (header.by === 'passphrase') {
    return withPassphrase(passphrase, (decrypter) => decrypter.decryptHeader(header.bytes));
  }
  // The same head as of any file: a hostile amount of work may stand here as well.
  const inner = await readHeader(new Blob([header.keyFile]));
  if (inner.by !== 'passphrase') throw new EncryptedRefusal('damaged');
  const words = await withPassphrase(passphrase, (decrypter) =>
    decrypter.decrypt(header.keyFile, 'text'),
  );
  const identity = words.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-1'));
  if (identity === undefined) throw new EncryptedRefusal('damaged');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decryptHeader(header.bytes);
}

/** Does something with the passphrase; says that it is wrong when it is the passphrase that fails. */
async function withPassphrase<Value>(
  passphrase: string,
  work: (decrypter: Decrypter) => Promise<Value>,
): Promise<Value> {
  const decrypter = new Decrypter();
  // As typed as well: a file that was made elsewhere may have been given the other writing.
  for (const form of new Set([normalised(passphrase), passphrase])) decrypter.addPassphrase(form);
  // Asked last, so only when none of them was the one.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      throw new EncryptedRefusal('wrongPassphrase');
    },
  });
  return work(decrypter);
}

async function openPayload(
  file: Blob,
  fileKey: Uint8Array,
  onProgress: ((share: number) => void) | undefined,
): Promise<Blob> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  let read = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      onProgress?.(read / file.size);
      controller.enqueue(chunk);
    },
  });
  return new Response(await decrypter.decrypt(file.stream().pipeThrough(counted))).blob();
}

/** The library's types do not say that these bytes are not shared between threads; none of its are. */
function bytesOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
