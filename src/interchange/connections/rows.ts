/** The rows after the header, each as a connection or with the reason why it is left out. */
import Papa from 'papaparse';
import type { Connection } from '@/domain/connection';
import type { Day } from '@/domain/day';
import { keysFromAddress } from '@/domain/profile-key';
import { longest } from '@/domain/schema/longest';
import { dayReader } from './connected-on';
import type { Column, Header } from './header';

export const skipReasons = [
  'nobody', // nothing but a date: LinkedIn keeps the row of somebody who left
  'duplicate', // the address of an earlier row
  'address', // an address that is no profile's
  'quotes', // a quotation mark that is not closed
  'cells', // more cells than the header, or cut off
  'tooLong', // a text longer than we keep
] as const;
export type SkipReason = (typeof skipReasons)[number];

export type Rows = {
  /** In the order of the file. */
  connections: Connection[];
  /** Numbers of the rows that are left out. */
  skipped: Record<SkipReason, number[]>;
  /** Numbers of rows that are taken without a day, since theirs cannot be read. */
  withoutDay: number[];
};

/** A row of the table; `broken` has a quotation mark that is not closed. */
type Line = { row: number; cells: string[]; broken: boolean };

/** Reads what follows the header. `text` is the whole file, its line ends all `\n`. */
export function readRows(text: string, header: Header, today: Day): Rows {
  const lines = linesAfter(text, header);
  const { columns } = header;
  const dayIn = dayReader(
    lines.map(({ cells }) => cells[columns.connectedOn] ?? ''),
    today,
  );
  const rows: Rows = {
    connections: [],
    skipped: { nobody: [], duplicate: [], address: [], quotes: [], cells: [], tooLong: [] },
    withoutDay: [],
  };
  const taken = new Set<string>();
  for (const line of lines) {
    if (line.cells.every((cell) => cell.trim() === '')) continue;
    const said = connectionIn(line, header, dayIn);
    if (typeof said === 'string') rows.skipped[said].push(line.row);
    else if (taken.has(identityOf(said))) rows.skipped.duplicate.push(line.row);
    else {
      taken.add(identityOf(said));
      rows.connections.push(said);
      const day = line.cells[columns.connectedOn]?.trim() ?? '';
      if (said.connectedOn === null && day !== '') rows.withoutDay.push(line.row);
    }
  }
  return rows;
}

/** Without an address, the very same row: the same name alone is no sign. */
function identityOf({ key, name, company, position, connectedOn }: Connection): string {
  return key ?? JSON.stringify([name, company, position, connectedOn]);
}

function linesAfter(text: string, { line, separator }: Header): Line[] {
  let start = 0;
  for (let passed = 0; passed < line; passed += 1) {
    const end = text.indexOf('\n', start);
    start = end === -1 ? text.length : end + 1;
  }
  const rest = text.slice(start);
  const parse = (part: string) =>
    Papa.parse<string[]>(part, { delimiter: separator, newline: '\n' });
  const { data, errors } = parse(rest);
  if (errors.length === 0) {
    return data.map((cells, index) => ({ row: line + 1 + index, cells, broken: false }));
  }
  // A quotation mark that is not closed swallows the rows after it, so that each is read alone.
  return rest.split('\n').map((each, index) => {
    const alone = parse(each);
    return {
      row: line + 1 + index,
      cells: alone.data[0] ?? [],
      broken: alone.errors.length > 0,
    };
  });
}

function connectionIn(
  { row, cells, broken }: Line,
  { columns, width }: Header,
  dayIn: (text: string) => Day | null,
): Connection | SkipReason {
  if (broken) return 'quotes';
  const cell = (column: Column): string => cleaned(cells[columns[column]] ?? '');
  const address = cell('url');
  const key = keysFromAddress(address)[0] ?? null;
  if (cells.slice(width).some((extra) => extra.trim() !== '')) return 'cells';
  // Of a row that was cut off, an address is whole only when something follows it.
  const addressIsWhole = key !== null && columns.url < cells.length - 1;
  if (cells.length < width && !addressIsWhole) return 'cells';
  const name = cleaned(`${cell('firstName')} ${cell('lastName')}`);
  const [position, company] = [cell('position'), cell('company')];
  if (address === '' && name === '') return 'nobody';
  if (address !== '' && key === null) return 'address';
  if ([name, position, company].some((text) => text.length > longest.line)) return 'tooLong';
  return {
    row,
    key,
    name: name || null,
    position: position || null,
    company: company || null,
    connectedOn: dayIn(cell('connectedOn')),
  };
}

/** As it is meant: one line, without stray spaces or invisible control characters. */
function cleaned(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
