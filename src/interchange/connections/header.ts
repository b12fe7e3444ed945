/**
 * The line that names the columns. LinkedIn puts notes before it, spreadsheets change its separator,
 * people its order: it is known by its names alone.
 */
import Papa from 'papaparse';

/** Names as LinkedIn writes them, folded. */
const names = {
  firstName: 'first name',
  lastName: 'last name',
  url: 'url',
  company: 'company',
  position: 'position',
  connectedOn: 'connected on',
} as const;
export type Column = keyof typeof names;

export type Header = {
  /** The line it stands on, from 1. */
  line: number;
  separator: string;
  /** Where each column is; -1 for one that the file does not have. */
  columns: Record<Column, number>;
  /** How many columns there are, the unknown ones too. */
  width: number;
};

const separators = [',', ';', '\t'];
/** Lines that are looked at. */
const depth = 15;

/** The header of a list of connections; null when none of the first lines is one. */
export function findHeader(text: string): Header | null {
  for (const [index, line] of firstLines(text).entries()) {
    for (const separator of separators) {
      const columns = columnsOf(cellsOf(line, separator));
      if (columns !== null) return { line: index + 1, separator, ...columns };
    }
  }
  return null;
}

/** The first lines of a text. */
export function firstLines(text: string): string[] {
  return text.split('\n', depth);
}

/** The cells of a line; of the separators, the one that makes the most. */
export function cellsOf(line: string, separator = mostCells(line)): string[] {
  const [cells = []] = Papa.parse<string[]>(line, { delimiter: separator, newline: '\n' }).data;
  return cells.map((cell) => cell.trim());
}

function mostCells(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** A name and at least one of what other lists of the archive do not have. */
function columnsOf(cells: string[]): Pick<Header, 'columns' | 'width'> | null {
  const folded = cells.map((cell) => cell.replaceAll(/\s+/gu, ' ').toLowerCase());
  const at = (column: Column): number => folded.indexOf(names[column]);
  const columns = {
    firstName: at('firstName'),
    lastName: at('lastName'),
    url: at('url'),
    company: at('company'),
    position: at('position'),
    connectedOn: at('connectedOn'),
  };
  const { firstName, lastName, url, connectedOn } = columns;
  const isIt = firstName >= 0 && lastName >= 0 && (url >= 0 || connectedOn >= 0);
  return isIt ? { columns, width: cells.length } : null;
}
