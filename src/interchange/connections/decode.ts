/**
 * Bytes to text. LinkedIn writes UTF-8 without a mark; some files of 2018 are UTF-16, and
 * spreadsheets save with a mark, or in the encoding of western Windows.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Decoded = { text: string; encoding: Encoding };

/** Bytes looked at to tell UTF-16 that does not say so. */
const sample = 4096;

/** The text, its line ends all `\n`, without a byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = utf16Of(bytes);
  if (encoding !== null) return decoded(bytes, encoding);
  try {
    // `stream`: a file cut off within a letter is still UTF-8.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return { text: withPlainLineEnds(text), encoding: 'utf-8' };
  } catch {
    const utf8 = decoded(bytes, 'utf-8');
    return isMostlyUtf8(utf8.text) ? utf8 : decoded(bytes, 'windows-1252');
  }
}

function decoded(bytes: Uint8Array, encoding: Encoding): Decoded {
  return { text: withPlainLineEnds(new TextDecoder(encoding).decode(bytes)), encoding };
}

function withPlainLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}

/** By its mark, else by where the zero bytes of plain letters are. */
function utf16Of(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, sample);
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  const many = head.length / 8;
  const few = head.length / 64;
  if (zeros.odd > many && zeros.even < few) return 'utf-16le';
  if (zeros.even > many && zeros.odd < few) return 'utf-16be';
  return null;
}

/** A few spoiled bytes in a UTF-8 file spoil a few names; read as Latin-1 they would spoil all. */
function isMostlyUtf8(text: string): boolean {
  const spoiled = text.match(/\u{FFFD}/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\u{FFFD}]/gu)?.length ?? 0;
  return whole > spoiled;
}
