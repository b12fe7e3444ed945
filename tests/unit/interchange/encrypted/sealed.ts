/** Encrypted files for tests, made with as little work as the format allows. */
import { sealWithPassphrase } from '@/interchange/encrypted/seal';

export const passphrase = 'an invented phrase';
/** Two to the power of this: a try takes a millisecond instead of a second. */
export const littleWork = 1;

/** More than two of the pieces of 64 KiB that the format encrypts at a time. */
export const plain = new Blob([
  Uint8Array.from({ length: 150_000 }, (_, index) => (index * 7 + (index >> 8)) % 256),
]);

export async function sealed(file: Blob = plain): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await sealWithPassphrase(file, passphrase, littleWork));
}

export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Where the head ends. */
export function headLength(file: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(file.subarray(0, 4096));
  return text.indexOf('\n', text.indexOf('\n--- ') + 1) + 1;
}

/** A file with its head changed as text, the rest as it was. */
export function withHead(file: Uint8Array<ArrayBuffer>, change: (head: string) => string): Blob {
  const length = headLength(file);
  const head = new TextDecoder('latin1').decode(file.subarray(0, length));
  const changed = change(head);
  if (changed === head) throw new Error('Nothing was changed');
  return new Blob([changed, file.subarray(length)]);
}
