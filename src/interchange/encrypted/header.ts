/**
 * What the head of an age file says, looked at before any work is done for it: how it was encrypted,
 * and how much work the passphrase takes. https://age-encryption.org/v1 has the format; whether the
 * head is true is checked by the library, which has the key then.
 */
import { ageBegins } from './recognise';
import { EncryptedRefusal } from './refusal';

/** The head, whole, and the way in. */
export type Header = { bytes: Uint8Array<ArrayBuffer> } & (
  | { by: 'passphrase' }
  /** For a key that is in the file itself, encrypted with a passphrase: seal.ts. */
  | { by: 'key'; keyFile: Uint8Array<ArrayBuffer> }
);

/** The type of our stanza: the file of the key that a scheduled backup is encrypted for. */
export const keyStanza = 'confidant-key';

/** Ours has 18; one more doubles the work and the memory, and 20 takes a gigabyte. */
const mostWork = 20;

/** Ours have about 700 bytes; each further recipient that somebody adds has about 120. */
const longestHeader = 65_536;

/** Reads the head of a file. Throws `EncryptedRefusal` for what cannot be opened with a passphrase. */
export async function readHeader(file: Blob): Promise<Header> {
  const begin = new Uint8Array(await file.slice(0, longestHeader).arrayBuffer());
  // Byte for byte: a head has none but ASCII, and others must not be merged.
  const text = new TextDecoder('latin1').decode(begin);
  const version = text.slice(0, text.indexOf('\n'));
  if (version !== `${ageBegins}v1`) {
    throw new EncryptedRefusal(/^[a-z.-]+\/v\d+$/.test(version) ? 'newerAge' : 'damaged');
  }
  const end = /\n--- [^\n]*\n/.exec(text);
  if (!end) throw new EncryptedRefusal('damaged');
  const stanzas = stanzasIn(text.slice(version.length, end.index));
  const bytes = begin.slice(0, end.index + end[0].length);

  const scrypt = stanzas.find(({ type }) => type === 'scrypt');
  if (scrypt) {
    checkWork(scrypt);
    return { by: 'passphrase', bytes };
  }
  const key = stanzas.find(({ type }) => type === keyStanza);
  if (!key) throw new EncryptedRefusal(stanzas.length === 0 ? 'damaged' : 'otherKey');
  return { by: 'key', bytes, keyFile: bodyOf(key) };
}

type Stanza = { type: string; args: string[]; body: string };

function stanzasIn(text: string): Stanza[] {
  return text
    .split('\n-> ')
    .slice(1)
    .map((stanza) => {
      const [line = '', ...body] = stanza.split('\n');
      const [type = '', ...args] = line.split(' ');
      return { type, args, body: body.join('') };
    });
}

function checkWork({ args }: Stanza): void {
  const work = args[1] ?? '';
  if (!/^[1-9]\d*$/.test(work) || Number(work) > mostWork) throw new EncryptedRefusal('badWork');
}

function bodyOf({ body }: Stanza): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.fromBase64(body);
  } catch {
    throw new EncryptedRefusal('damaged');
  }
}
