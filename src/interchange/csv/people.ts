/**
 * The people as a table that spreadsheets open. For reading elsewhere: it does not hold everything,
 * and is not read back.
 */
import type { Day } from '@/domain/day';
import { cellText } from './cell';

/** In the order in which they stand in the file. */
export const peopleColumns = [
  'name',
  'headline',
  'company',
  'roles',
  'tags',
  'state',
  'rhythmDays',
  'lastContact',
  'nextDue',
  'howMet',
  'note',
  'connectedOn',
  'linkedIn',
] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** What each column says of somebody, in words; blank where there is nothing to say. */
export type PersonCells = Record<PeopleColumn, string>;

/** The name to save the table under. `day` is local. */
export function peopleFileName(day: Day): string {
  return `confidant-people-${day}.csv`;
}

/**
 * The file: what the columns are called, then a line each. Excel takes it for UTF-8 only by the mark
 * at its beginning, and every cell has quotation marks.
 */
export function peopleCsv(titles: PersonCells, people: readonly PersonCells[]): string {
  return `\uFEFF${[titles, ...people].map(line).join('')}`;
}

function line(cells: PersonCells): string {
  return `${peopleColumns.map((column) => quoted(cells[column])).join(',')}\r\n`;
}

function quoted(text: string): string {
  return `"${cellText(text).replaceAll('"', '""')}"`;
}
