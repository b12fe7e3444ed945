import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/domain/connection';
import { type ConnectionsFile, mostBytes, readConnections } from '@/interchange/connections/read';
import {
  columnNames,
  connectionCells,
  connectionsFile,
  preamble,
  quoted,
} from '../../../fixtures/connections/generate';

const today = '2026-11-23';
const header = columnNames.join(',');
const ada = 'Ada,Quill,https://www.linkedin.com/in/ada-quill,,Acme GmbH,CTO,27 Jun 2026';

async function read(content: string | Uint8Array<ArrayBuffer>): Promise<ConnectionsFile> {
  const result = await readConnections(new Blob([content]), today);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.file;
}

async function refusal(content: string | Uint8Array<ArrayBuffer>) {
  const result = await readConnections(new Blob([content]), today);
  if (result.ok) throw new Error('It was taken.');
  return result.refusal;
}

/** The file with one row after the header. */
const withRow = (row: string): Promise<ConnectionsFile> =>
  read(`${preamble}${header}\n${row}\n${ada}`);

/** Numbers of the rows left out, of the reasons that there are. */
function left({ skipped }: ConnectionsFile): Record<string, number[]> {
  return Object.fromEntries(Object.entries(skipped).filter(([, rows]) => rows.length > 0));
}

describe('LinkedIn’s own file', () => {
  it('is read as it comes: the notes before the header, quotes, every script, no final newline', async () => {
    const file = await read(
      new Uint8Array(await readFile('tests/fixtures/connections/Connections.csv')),
    );
    expect(file.connections).toHaveLength(56 - 6);
    expect(file.connections[3]).toEqual({
      row: 8,
      key: 'vanity:dmitri-jansen-mba-pmp-a1b890a',
      name: 'Dmitri Jansen, MBA, PMP®',
      company: 'Müller, Schmidt & Co. KG',
      position: 'Head of "Growth"',
      connectedOn: '2026-06-27',
    });
    expect(file.connections.map(({ key }) => key)).toContain('vanity:小明-álvarez-nuñez-a1d96e9');
    expect(file.newestOn).toBe('2026-06-27');
    expect(file.encoding).toBe('utf-8');
    expect(Object.keys(left(file))).toEqual(['nobody']);
    expect(file.withoutDay).toEqual([]);
  });

  it('of 10,825 rows leaves out the 45 that hold nothing but a date', async () => {
    const file = await read(connectionsFile(10_825));
    expect(file.skipped.nobody).toHaveLength(45);
    expect(file.connections).toHaveLength(10_780);
    expect(file.connections.every(({ key, name }) => key !== null && name === name?.trim())).toBe(
      true,
    );
  });

  it('keeps two people of one name apart', async () => {
    const namesake = ada.replace('in/ada-quill', 'in/ada-quill-2');
    expect((await read(`${header}\n${ada}\n${namesake}`)).connections).toHaveLength(2);
  });
});

describe('saved again by a spreadsheet', () => {
  const cells = connectionCells(120);
  const plain = cells.map((row) => row.map((cell) => cell.trim()));
  /** Without row numbers: the notes before the header may be gone. */
  const people = (file: ConnectionsFile): Omit<Connection, 'row'>[] =>
    file.connections.map(({ row: _row, ...rest }) => rest);

  const encodings: Record<string, (text: string) => Uint8Array<ArrayBuffer>> = {
    'utf-8': (text) => new TextEncoder().encode(text),
    'utf-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
    'utf-16le': (text) => utf16(text, true),
    'utf-16le with a mark': (text) => utf16(`\uFEFF${text}`, true),
    'utf-16be': (text) => utf16(text, false),
    'utf-16be with a mark': (text) => utf16(`\uFEFF${text}`, false),
  };

  it('gives the same people in any encoding, order of columns, separator and line end', async () => {
    const expected = people(await read(connectionsFile(120)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(encodings)),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
        fc.boolean(),
        fc.boolean(),
        async (encode, separator, lineEnd, order, hasNotes, endsWithNewline) => {
          const rows = [columnNames, ...plain].map((row) =>
            order.map((column) => quoted(row[column] ?? '', separator)).join(separator),
          );
          const notes = hasNotes
            ? [`Notes:${separator.repeat(6)}`, quoted('See; below, or'), '']
            : [];
          const text = [...notes, ...rows, ...(endsWithNewline ? [''] : [])].join(lineEnd);
          expect(people(await read(encode(text)))).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('falls back to the encoding of western Windows, and says so', async () => {
    const row = ada.replace('Ada,Quill', 'Chloé,Müller').replace('Acme GmbH', 'Société Générale');
    const bytes = Uint8Array.from(`${header}\r\n${row}`, (letter) => letter.charCodeAt(0));
    const file = await read(bytes);
    expect(file.encoding).toBe('windows-1252');
    expect(file.connections[0]).toMatchObject({
      name: 'Chloé Müller',
      company: 'Société Générale',
    });
  });

  it('spoils one name and not all when one byte of UTF-8 is damaged', async () => {
    const bytes = new TextEncoder().encode(`${header}\n${ada.replace('Ada', 'Chloé Ünal Žižek')}`);
    bytes[bytes.indexOf(0xc3)] = 0xff;
    const file = await read(bytes);
    expect(file.encoding).toBe('utf-8');
    expect(file.connections[0]?.name).toContain('Ünal Žižek');
  });

  it('is read when it was cut off within a letter', async () => {
    const bytes = new TextEncoder().encode(`${header}\n${ada}\nZoë,é`).slice(0, -1);
    const file = await read(bytes);
    expect(file.encoding).toBe('utf-8');
    expect(file.connections[0]?.name).toBe('Ada Quill');
  });

  it('has a header within the first 15 lines, and not below', async () => {
    const below = (lines: number) => `${'\n'.repeat(lines)}${header}\n${ada}`;
    expect((await read(below(14))).connections[0]?.row).toBe(16);
    expect(await refusal(below(15))).toMatchObject({ code: 'empty' });
  });

  it('does without the columns of older files', async () => {
    const file = await read(
      'First Name,Last Name,Email Address,Company,Position,Connected On\nAda,Quill,,Acme,CTO,"1/8/18, 6:14 PM"',
    );
    expect(file.connections).toEqual([
      {
        row: 2,
        key: null,
        name: 'Ada Quill',
        company: 'Acme',
        position: 'CTO',
        connectedOn: '2018-01-08',
      },
    ]);
  });
});

describe('days', () => {
  const dayOf = async (text: string): Promise<string | null | undefined> =>
    (await withRow(`Bo,Fen,https://www.linkedin.com/in/bo-fen,,,,"${text}"`)).connections[0]
      ?.connectedOn;

  it.each([
    ['27 Jun 2026', '2026-06-27'],
    ['7 June 2026', '2026-06-07'],
    ['6-Feb-26', '2026-02-06'],
    ['1/8/18, 6:14 PM', '2018-01-08'],
    ['12/31/2017, 11:59\u{202F}PM', '2017-12-31'],
    ['2026-06-27', '2026-06-27'],
    ['2026-06-27 20:33:10 UTC', '2026-06-27'],
    ['27.6.2026', '2026-06-27'],
    ['27/06/2026', '2026-06-27'],
    ['Jun 27, 2026', '2026-06-27'],
    ['29 Feb 2024', '2024-02-29'],
    ['29 Feb 2023', null],
    ['31/31/2020', null],
    ['27 Jun 2199', null],
    ['yesterday', null],
    ['', null],
  ])('reads %j as %j', async (text, day) => {
    expect(await dayOf(text)).toBe(day);
  });

  it('takes the day first in all rows when one row can only mean that', async () => {
    const rows = ['3/4/2026', '27/06/2026'].map(
      (day, index) => `Bo,Fen,https://www.linkedin.com/in/bo-${index},,,,${day}`,
    );
    const file = await read([header, ...rows].join('\n'));
    expect(file.connections.map(({ connectedOn }) => connectedOn)).toEqual([
      '2026-04-03',
      '2026-06-27',
    ]);
  });

  it('keeps somebody whose day cannot be read, and tells the row', async () => {
    const file = await withRow('Bo,Fen,https://www.linkedin.com/in/bo-fen,,,,soon');
    expect(file.connections).toHaveLength(2);
    expect(file.withoutDay).toEqual([5]);
  });
});

describe('odd rows', () => {
  it.each([
    ['nothing but a date', ',,,,,,08 Jun 2026', 'nobody'],
    ['an address of nobody', 'Bo,Fen,https://www.linkedin.com/company/fen,,,,', 'address'],
    ['an address of another site', 'Bo,Fen,https://linkedin.com.example/in/bo,,,,', 'address'],
    [
      'a comma that is not quoted',
      'Bo,Fen,https://www.linkedin.com/in/bo,,Figma, Inc.,CTO,27 Jun 2026',
      'cells',
    ],
    ['a row that was cut off in its address', 'Bo,Fen,https://www.linkedin.com/in/bo-f', 'cells'],
    ['a quotation mark that stays open', '"Bo,Fen,https://www.linkedin.com/in/bo,,,,', 'quotes'],
    [
      'a company as long as a book',
      `Bo,Fen,https://www.linkedin.com/in/bo,,${'x'.repeat(501)},,`,
      'tooLong',
    ],
  ])('leaves out %s, with the row and the reason, and keeps the next', async (_, row, reason) => {
    const file = await withRow(row);
    expect(left(file)).toEqual({ [reason]: [5] });
    expect(file.connections.map(({ name, row: at }) => [name, at])).toEqual([['Ada Quill', 6]]);
  });

  it('takes the first of two rows with one address, however it is written', async () => {
    const again = ada.replace('www.linkedin.com/in/ada-quill', 'de.linkedin.com/in/Ada-Quill/?x=1');
    const file = await read(`${header}\n${ada}\n${again}`);
    expect(file.connections).toHaveLength(1);
    expect(left(file)).toEqual({ duplicate: [3] });
  });

  it('offers a row without an address, twice the same only once', async () => {
    const row = 'Bo,Fen,,,Acme,CTO,27 Jun 2026';
    const file = await read(`${header}\n${row}\n${row}\n${row.replace('27', '26')}`);
    expect(file.connections.map(({ key, row: at }) => [key, at])).toEqual([
      [null, 2],
      [null, 4],
    ]);
    expect(left(file)).toEqual({ duplicate: [3] });
  });

  it('keeps what looks like a formula, stray spaces, and a name with commas as they are meant', async () => {
    const file = await withRow(
      '  Bo ,"  Fen,  PhD ",https://www.linkedin.com/in/bo,,=SUM Ltd,-Dash,',
    );
    expect(file.connections[0]).toMatchObject({
      name: 'Bo Fen, PhD',
      company: '=SUM Ltd',
      position: '-Dash',
    });
  });

  it('keeps somebody without a name by their address', async () => {
    expect(
      (await withRow(',,https://www.linkedin.com/in/bo-fen,,,,')).connections[0],
    ).toMatchObject({
      name: null,
      key: 'vanity:bo-fen',
    });
  });

  it('never throws, whatever a file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.boolean(), async (noise, hasHeader) => {
        const content = hasHeader ? `${header}\n${noise}\n${ada}` : noise;
        expect(await readConnections(new Blob([content]), today)).toHaveProperty('ok');
      }),
    );
  });
});

describe('a wrong file is refused with what it is', () => {
  it.each([
    ['nothing', '', { code: 'empty' }],
    ['blank lines', '\n \n', { code: 'empty' }],
    ['only LinkedIn’s notes', preamble, { code: 'onlyNotes' }],
    ['a header and no rows', `${preamble}${header}\n`, { code: 'noRows' }],
    ['the zip', 'PK\u{3}\u{4}\u{14}\0Connections.csv', { code: 'archive' }],
    ['a workbook', 'PK\u{3}\u{4}\u{14}\0[Content_Types].xml', { code: 'spreadsheet' }],
    ['a picture', '\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR\u{1}\u{2}', { code: 'binary' }],
    ['a web page', '<!DOCTYPE html><html>Sign in</html>', { code: 'webPage' }],
    ['one of our backups', '{\n"format": "confidant-backup",\n', { code: 'backup' }],
    ['messages.csv', 'CONVERSATION ID,CONVERSATION TITLE,FROM,TO\nx,y,z,w', { code: 'messages' }],
    [
      'Invitations.csv',
      'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
      { code: 'invitations' },
    ],
    [
      'another list',
      '\nDate;Amount\n1;2',
      { code: 'otherTable', line: 2, found: ['Date', 'Amount'] },
    ],
    [
      'names and nothing of LinkedIn’s',
      'First Name,Last Name,Company\nA,B,C',
      { code: 'otherTable', line: 1, found: ['First Name', 'Last Name', 'Company'] },
    ],
  ])('%s', async (_, content, expected) => {
    const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0) & 0xff);
    expect(await refusal(bytes)).toEqual(expected);
  });

  it('too large to be a list, before it is read', async () => {
    const huge = new Blob([new Uint8Array(mostBytes + 1)]);
    huge.arrayBuffer = () => Promise.reject(new Error('It was read.'));
    expect(await readConnections(huge, today)).toEqual({
      ok: false,
      refusal: { code: 'tooLarge' },
    });
  });
});

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}
