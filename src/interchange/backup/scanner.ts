/**
 * Finds where the values of a JSON text stand, without parsing them: nesting is limited before
 * `JSON.parse` sees anything, a table is read in pieces, and what is wrong has a place. It follows
 * brackets and strings only; that a value is JSON is for `JSON.parse` to say.
 */
import { deepestNesting, longestHeadValue, longestRecord } from './format';
import { BackupRefusal, type RefusalCode } from './refusal';

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** From the first byte of a value to the one after its last. */
export type Span = { start: number; end: number };

/** How many bytes a value may have, and what a longer one is refused as. */
type Bound = { most: number; code: RefusalCode; field?: string };

const keyBound: Bound = { most: longestHeadValue, code: 'damaged' };
const recordBound: Bound = { most: longestRecord, code: 'longRecord' };

/** Most white space in one place, in bytes. Nobody writes more, and half a gigabyte takes seconds. */
const longestSpace = 2 ** 16;

/** Elements that are given together. */
const piece = { elements: 1000, bytes: 4 * 2 ** 20 };

export class Scanner {
  /** The next byte. */
  at = 0;

  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    if (hasByteOrderMark) this.at = 3;
  }

  /** The next byte that is no white space; undefined at the end, a space when there is no end to them. */
  peek(): number | undefined {
    const bytes = this.#bytes;
    let { at } = this;
    let byte = bytes[at];
    const end = at + longestSpace;
    while (at < end && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) {
      at += 1;
      byte = bytes[at];
    }
    this.at = at;
    return byte;
  }

  /**
   * Goes through the members of the object that begins here; `visit` is called at each value and
   * moves past it.
   */
  async members(visit: (key: string) => Promise<void> | void): Promise<void> {
    this.#take(openBrace);
    if (this.#ends(closeBrace)) return;
    do {
      if (this.peek() !== quote) throw this.#unexpected();
      const key = this.parse(this.skip(keyBound));
      this.#take(colon);
      this.peek();
      await visit(String(key));
    } while (this.#more(closeBrace));
  }

  /** Goes through the records of the array that begins here, some at a time. */
  async records(visit: (spans: Span[]) => Promise<void> | void): Promise<void> {
    this.#take(openBracket);
    if (this.#ends(closeBracket)) return;
    let spans: Span[] = [];
    do {
      this.peek();
      const span = this.skip(recordBound);
      const start = spans[0]?.start ?? span.start;
      // With the white space between them, which is decoded as well.
      if (spans.length === piece.elements || span.end - start > piece.bytes) {
        await visit(spans);
        spans = [];
      }
      spans.push(span);
    } while (this.#more(closeBracket));
    if (spans.length > 0) await visit(spans);
  }

  /**
   * Moves past the value that begins here. Throws `tooDeep`, `truncated`, `damaged`, or what is said
   * of a longer one, at whose end it never looks.
   */
  skip(bound: Bound): Span {
    const bytes = this.#bytes;
    const start = this.at;
    const end = Math.min(bytes.length, start + bound.most);
    let depth = 0;
    let at = start;
    for (; at < end; at += 1) {
      const byte = bytes[at];
      if (byte === quote) {
        at = this.#endOfString(at, end);
        if (at === end) break;
        if (depth === 0) return this.#moved(start, at + 1);
      } else if (byte === openBrace || byte === openBracket) {
        depth += 1;
        if (depth > deepestNesting) throw new BackupRefusal('tooDeep', { offset: at });
      } else if (byte === closeBrace || byte === closeBracket) {
        // Without an opening one it belongs to what is round this value, a number or a word.
        if (depth === 0) return this.#moved(start, at);
        depth -= 1;
        if (depth === 0) return this.#moved(start, at + 1);
      } else if (depth === 0 && (byte === comma || byte === undefined || byte <= 0x20)) {
        return this.#moved(start, at);
      }
    }
    if (end === bytes.length) throw new BackupRefusal('truncated', { offset: end });
    const { code, field = null } = bound;
    throw new BackupRefusal(code, { field, offset: start });
  }

  /** The value that stands there. Throws `damaged`. */
  parse(span: Span): unknown {
    try {
      return JSON.parse(this.text(span));
    } catch {
      throw new BackupRefusal('damaged', { offset: span.start });
    }
  }

  /** The text that stands there. Throws when it is not UTF-8. */
  text({ start, end }: Span): string {
    return strictUtf8.decode(this.#bytes.subarray(start, end));
  }

  #moved(start: number, end: number): Span {
    this.at = end;
    if (end === start) throw this.#unexpected();
    return { start, end };
  }

  /** The closing quote of the string that opens there; `end` when there is none before it. */
  #endOfString(opening: number, end: number): number {
    const bytes = this.#bytes;
    for (let at = opening + 1; at < end; at += 1) {
      const byte = bytes[at];
      if (byte === backslash) at += 1;
      else if (byte === quote) return at;
    }
    return end;
  }

  #take(expected: number): void {
    if (this.peek() !== expected) throw this.#unexpected();
    this.at += 1;
  }

  #ends(closing: number): boolean {
    if (this.peek() !== closing) return false;
    this.at += 1;
    return true;
  }

  /** Past the comma to the next element, or past the end. */
  #more(closing: number): boolean {
    if (this.#ends(closing)) return false;
    this.#take(comma);
    return true;
  }

  #unexpected(): BackupRefusal {
    const isCut = this.at >= this.#bytes.length;
    return new BackupRefusal(isCut ? 'truncated' : 'damaged', { offset: this.at });
  }
}
