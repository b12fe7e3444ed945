/**
 * Reads Connections.csv, LinkedIn's own list of your connections, as it comes or as a spreadsheet
 * saved it again. What it is not is said: a wrong file never counts as a list of nobody.
 * docs/linkedin-pages.md says what is told by what.
 */
import type { Day } from '@/domain/day';
import { decode, type Encoding } from './decode';
import { cellsOf, findHeader, firstLines } from './header';
import type { Refusal, RefusalCode } from './refusal';
import { readRows, type Rows } from './rows';

export type ConnectionsFile = Rows & {
  encoding: Encoding;
  /** The newest day somebody connected: the file is at least as new. Null without any day. */
  newestOn: Day | null;
};
export type ReadResult = { ok: true; file: ConnectionsFile } | { ok: false; refusal: Refusal };

/** Most bytes of a file: LinkedIn allows 30,000 connections, which take 6 MiB. */
export const mostBytes = 64 * 1024 * 1024;

/** The connections in a file, or why it is not taken. Nothing is changed. */
export async function readConnections(file: Blob, today: Day): Promise<ReadResult> {
  if (file.size > mostBytes) return refused('tooLarge');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused('unreadable');
  }
  const packed = packedAs(bytes);
  if (packed !== null) return refused(packed);
  const { text, encoding } = decode(bytes);
  const header = findHeader(text);
  if (header === null) return { ok: false, refusal: whatElse(text) };
  const rows = readRows(text, header, today);
  const left = Object.values(rows.skipped).some(({ length }) => length > 0);
  if (rows.connections.length === 0 && !left) return refused('noRows');
  return { ok: true, file: { ...rows, encoding, newestOn: newestDay(rows, today) } };
}

function refused(code: RefusalCode): ReadResult {
  return { ok: false, refusal: { code } };
}

function newestDay({ connections }: Rows, today: Day): Day | null {
  return connections.reduce<Day | null>((newest, { connectedOn }) => {
    if (connectedOn === null || connectedOn > today) return newest;
    return newest === null || connectedOn > newest ? connectedOn : newest;
  }, null);
}

/** Files that are known by their first bytes. */
function packedAs(bytes: Uint8Array): 'archive' | 'spreadsheet' | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  if (head.startsWith('PK')) {
    // Workbooks are zips too, and begin with a part that no archive of LinkedIn has.
    return /\[Content_Types\]|mimetype|_rels/u.test(head) ? 'spreadsheet' : 'archive';
  }
  if (head.startsWith('\u{D0}\u{CF}\u{11}\u{E0}')) return 'spreadsheet';
  return head.startsWith('\u{1F}\u{8B}') ? 'archive' : null;
}

/** What a text without the header is instead. */
function whatElse(text: string): Refusal {
  const lines = firstLines(text);
  const index = lines.findIndex((line) => line.trim() !== '');
  const first = lines[index];
  if (first === undefined) return { code: 'empty' };
  const head = lines.join('\n').slice(0, 10_000);
  if (/(?![\t\n\f])\p{Cc}/u.test(head)) return { code: 'binary' };
  if (/^\s*<(?:!doctype|html)/iu.test(head)) return { code: 'webPage' };
  if (head.includes('confidant-backup')) return { code: 'backup' };
  if (/\bconversation id\b/iu.test(head)) return { code: 'messages' };
  if (/inviterProfileUrl/iu.test(head)) return { code: 'invitations' };
  if (/^\W*notes:/iu.test(first)) return { code: 'onlyNotes' };
  const found = cellsOf(first).slice(0, 5);
  return { code: 'otherTable', line: index + 1, found: found.map((cell) => cell.slice(0, 40)) };
}
