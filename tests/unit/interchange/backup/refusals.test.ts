import { describe, expect, it } from 'vitest';
import { type AllRecords } from '@/domain/schema/records';
import { tableNames } from '@/domain/schema/table-names';
import { longest } from '@/domain/schema/longest';
import { deepestNesting, longestRecord, mostBytes } from '@/interchange/backup/format';
import { noRecords, readBackup } from '@/interchange/backup/read';
import { backupOf, changed, smallNetwork } from '../../../fixtures/backup-file';

/** Reason and place in short: `wrongType line 10 people 1 name`. */
async function refusal(file: Blob): Promise<string> {
  const result = await readBackup(file);
  if (result.ok) return 'accepted';
  const { code, place } = result.refusal;
  const { line, table, row, field } = place;
  return [code, line === null ? '' : `line ${line}`, table, row, field].filter(Boolean).join(' ');
}

/** The refusal of the small network with its text changed and its checksum made to fit. */
async function spoiled(change: (text: string) => string): Promise<string> {
  const file = await backupOf(smallNetwork());
  const after = await changed(file, change);
  expect(await after.text(), 'the change changes something').not.toBe(await file.text());
  return refusal(after);
}

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe('a file that is no backup', () => {
  it.each([
    ['an empty file', ''],
    ['another text', 'First Name,Last Name,URL\nAda,Quill,https://…'],
    ['a number', '1'],
    ['another JSON file', '{"name": "confidant", "version": "1.0.0"}'],
    ['an empty object', '{}'],
    ['a list', '[{"format": "confidant-backup"}]'],
    ['a backup of something else', '{"format": "other-backup", "formatVersion": 1}'],
    [
      'a file that says what it is too late',
      '{"data": {}, "format": "confidant-backup", "formatVersion": 1}',
    ],
  ])('refuses %s as foreign', async (_what, text) => {
    expect(await refusal(new Blob([text]))).toMatch(/^foreign/);
  });

  it('refuses a newer format before it looks at anything else', async () => {
    const file = '{"format": "confidant-backup", "formatVersion": 2, "sections": [[[';
    expect(await refusal(new Blob([file]))).toBe('newerFormat');
  });

  it('refuses a file over the cap without reading it', async () => {
    const file = new Blob(['x']);
    Object.defineProperty(file, 'size', { value: mostBytes + 1 });
    file.stream = () => {
      throw new Error('It was read.');
    };
    expect(await refusal(file)).toBe('tooLarge');
  });

  it('says so when the browser cannot read the file', async () => {
    const file = new Blob(['{}']);
    file.stream = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    expect(await refusal(file)).toBe('unreadable');
  });
});

describe('a damaged file', () => {
  it('is refused wherever it is cut off', async () => {
    const text = await (await backupOf(smallNetwork())).text();
    const end = text.trimEnd().length;
    for (let cut = 0; cut < end; cut += 1) {
      const answer = await refusal(new Blob([text.slice(0, cut)]));
      expect(answer, `cut after ${cut} characters`).toMatch(
        cut === 0 ? /^foreign/ : /^truncated line \d+$/,
      );
    }
  });

  it('is refused whichever of its bytes is another', async () => {
    const text = await (await backupOf(smallNetwork())).text();
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length - 1; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x01;
      const answer = await refusal(new Blob([flipped]));
      const line = text.slice(0, at).split('\n').length;
      // Which version wrote it, and when, is for people only and not summed.
      if (answer === 'accepted') expect(line === 4 || line === 5, `byte ${at}`).toBe(true);
    }
  });

  it('is refused when it is not UTF-8, with the record', async () => {
    const bytes = new Uint8Array(await (await backupOf(smallNetwork())).arrayBuffer());
    bytes[new TextDecoder().decode(bytes).indexOf('Likes')] = 0xff;
    expect(await refusal(new Blob([bytes]))).toBe('damaged line 14 notes 1');
  });

  it('is refused when something stands behind its end', async () => {
    const text = await (await backupOf(smallNetwork())).text();
    expect(await refusal(new Blob([text, '{}']))).toMatch(/^damaged line \d+$/);
  });

  it('names the record that is not JSON', async () => {
    expect(await spoiled(replace('"pinned":true', '"pinned":yes'))).toBe('damaged line 14 notes 1');
    expect(await spoiled(replace('"tags":[]', '"tags":[}'))).toMatch(
      /^(damaged|truncated) line \d+/,
    );
  });

  it('is refused when its records were changed after it was written', async () => {
    const text = await (await backupOf(smallNetwork())).text();
    expect(await refusal(new Blob([text.replace('Ada Quill', 'Ada Quirk')]))).toBe('wrongChecksum');
  });
});

describe('a hostile file', () => {
  it('is refused for its nesting before anything is parsed', async () => {
    const deep = `${'['.repeat(150_000)}${']'.repeat(150_000)}`;
    expect(await spoiled(replace('"tags":[]', `"tags":${deep}`))).toBe('tooDeep line 10');
    expect(await spoiled(replace('"appVersion": ', `"createdAt": ${deep},\n"appVersion": `))).toBe(
      'tooDeep line 4',
    );
  });

  it('is refused from the first level over the deepest', async () => {
    const nested = (levels: number) => `"tags":${'['.repeat(levels)}${']'.repeat(levels)}`;
    // The record is a level, too.
    const over = await spoiled(replace('"tags":[]', nested(deepestNesting)));
    expect(over).toBe('tooDeep line 10');
    const within = await spoiled(replace('"tags":[]', nested(deepestNesting - 1)));
    expect(within).toBe('wrongType line 10 people 1 tags.0');
  });

  it.each(['"__proto__"', '"\\u005f_proto__"', '"constructor"', '"toString"'])(
    'is refused for the key %s in a record',
    async (key) => {
      const answer = await spoiled(replace('"howMet":""', `"howMet":"",${key}:{"isAdmin":true}`));
      expect(answer).toBe(`unknownField line 10 people 1 ${JSON.parse(key)}`);
      expect('isAdmin' in {}).toBe(false);
    },
  );

  it('is refused for the key __proto__ in the header, in the data and deep in a record', async () => {
    const key = '"__proto__": {"isAdmin": true}';
    expect(await spoiled(replace('"appVersion"', `${key}, "appVersion"`))).toBe(
      'badHeader line 4 __proto__',
    );
    expect(await spoiled(replace('"people": [', `${key}, "people": [`))).toBe(
      'unknownTable line 9 __proto__',
    );
    expect(await spoiled(replace('"lastSeenOn"', `${key}, "lastSeenOn"`))).toBe(
      'unknownField line 10 people 1 keys.0.__proto__',
    );
    expect('isAdmin' in {}).toBe(false);
  });

  it('is refused when a key of the header or a table comes twice', async () => {
    expect(
      await spoiled(replace('"appVersion"', '"format": "confidant-backup",\n"appVersion"')),
    ).toBe('badHeader line 4 format');
    for (const key of ['formatVersion', 'appVersion', 'createdAt', 'counts']) {
      const twice = new RegExp(`"${key}": .+,\n`, 'u');
      expect(await spoiled(replace(twice, '$&$&')), key).toMatch(`badHeader`);
    }
    expect(await spoiled(replace('"notes": [', '"people": ['))).toMatch(
      /^damaged line \d+ people$/,
    );
    expect(await spoiled((text) => text.replace(/\}\s*$/, ',"data": {}}'))).toMatch(/^badHeader/);
  });
});

describe('a record that is large', () => {
  const stamp = '2026-01-05T09:00:00.000Z';
  const day = '2026-01-05';
  const id = (index: number) =>
    `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const many = (count: number) => Array.from({ length: count }, (_, index) => index);
  /** As long as it may be, in characters that are escaped. */
  const escaped = (length: number) => '\uD800'.repeat(length);
  const line = escaped(longest.line);
  const largest: AllRecords['people'][number] = {
    id: id(1),
    createdAt: stamp,
    updatedAt: stamp,
    revision: 1,
    deletedAt: stamp,
    name: line,
    headline: line,
    company: line,
    seen: { name: line, headline: line, company: line, on: day },
    connectedOn: day,
    keys: many(longest.list).map((index) => ({
      key: `vanity:${index}${escaped(longest.key - 11)}`,
      lastSeenOn: day,
    })),
    relationships: many(longest.list).map((index) => ({
      id: id(index),
      typeId: escaped(60),
      startedOn: day,
      endedOn: day,
    })),
    tags: many(longest.tags).map(() => escaped(60)),
    howMet: escaped(longest.text),
    rhythmDays: 3650,
    trackingSince: day,
    restartedOn: day,
    snooze: null,
    pausedOn: day,
    archivedOn: day,
    dismissals: many(longest.list).map((index) => ({
      kind: 'importantDate',
      sourceId: id(index),
      day,
    })),
    suggestedOn: day,
    confidential: true,
  };

  it('is taken when it fits, the largest that there can be too', async () => {
    const file = await backupOf({ ...noRecords(), people: [largest] });
    expect(file.size).toBeGreaterThan(longestRecord / 2);
    expect(await refusal(file)).toBe('accepted');
  });

  it('is refused before it is parsed when none can be as large, wherever it stands', async () => {
    const long = `"howMet":"${'x'.repeat(longestRecord)}"`;
    expect(await spoiled(replace('"howMet":""', long))).toBe('longRecord line 10');
    const last = (text: string) => text.replace(/"howMet":""(?![^]*"howMet")/, long);
    expect(await spoiled(last)).toBe('longRecord line 11');
  });

  it('is taken among others that together are more than one piece', async () => {
    const notes = many(40).map((index) => ({
      id: id(index),
      createdAt: stamp,
      updatedAt: stamp,
      revision: 1,
      deletedAt: null,
      personId: id(1),
      text: escaped(longest.text),
      on: day,
      pinned: false,
    }));
    const file = await backupOf({ ...noRecords(), people: [largest], notes });
    const result = await readBackup(file);
    expect(result.ok && result.backup.data.notes).toEqual(notes);
  });
});

describe('a record that does not fit', () => {
  it.each(tableNames)('is refused in any table: %s', async (table) => {
    const comma = smallNetwork()[table].length > 0 ? ',' : '';
    const answer = await spoiled(replace(`"${table}": [`, `"${table}": [{"id":7}${comma}`));
    expect(answer).toMatch(new RegExp(`^\\w+ line \\d+ ${table} 1 id$`, 'u'));
  });

  it.each([
    ['a wrong type', '"name":"Ada Quill"', '"name":7', 'wrongType line 10 people 1 name'],
    [
      'a number that is none',
      '"minutes":45',
      '"minutes":"45"',
      'wrongType line 18 interactions 1 minutes',
    ],
    ['no object', '{"id":"1a', '7,{"id":"1a', 'wrongType line 14 notes 1'],
    ['a field that is not there', '"howMet":"",', '', 'missingField line 10 people 1 howMet'],
    [
      'a field too many',
      '"howMet":""',
      '"howMet":"","score":1',
      'unknownField line 10 people 1 score',
    ],
    [
      'a day that does not exist',
      '"on":"2026-10-13"',
      '"on":"2026-02-30"',
      'badValue line 15 notes 2 on',
    ],
    [
      'a kind that does not exist',
      '"kind":"coffee"',
      '"kind":"dinner"',
      'badValue line 18 interactions 1 kind',
    ],
    ['an id that is none', '"id":"1a000000', '"id":"zz000000', 'badValue line 14 notes 1 id'],
    [
      'a profile key that is none',
      'vanity:ada-quill',
      'https://ada',
      'badValue line 10 people 1 keys.0.key',
    ],
    ['a revision of zero', '"revision":3', '"revision":0', 'badValue line 10 people 1 revision'],
    ['a text that is too long', 'Likes', 'x'.repeat(100_001), 'tooLong line 14 notes 1 text'],
  ])('is refused with its place: %s', async (_what, from, to, answer) => {
    expect(await spoiled(replace(from, to))).toBe(answer);
  });

  it('is refused when its id was given before', async () => {
    const twice = replace(
      '1b000000-0000-4000-8000-000000000004',
      '1a000000-0000-4000-8000-000000000003',
    );
    expect(await spoiled(twice)).toBe('duplicateId line 15 notes 2 id');
  });

  it('is refused when its profile belongs to somebody else in the file', async () => {
    expect(await spoiled(replace('member:77', 'vanity:ada-quill'))).toBe(
      'duplicateKey people 2 keys',
    );
  });

  it('is refused when it is about somebody who is not in the file', async () => {
    const other = '0c000000-0000-4000-8000-000000000009';
    expect(
      await spoiled((text) =>
        text.replaceAll(
          '"personId":"0a000000-0000-4000-8000-000000000001","text":"Ask',
          `"personId":"${other}","text":"Ask`,
        ),
      ),
    ).toBe('dangling followUps 1 personId');
    expect(await spoiled(replace(/"contactIds":\["[^"]+"\]/, `"contactIds":["${other}"]`))).toBe(
      'dangling interactions 1 contactIds',
    );
  });
});

describe('a header that does not fit', () => {
  it.each([
    ['another number of records', replace('"people":2', '"people":3'), 'wrongCount people'],
    ['no time', replace(/"createdAt": "[^"]+",\n/, ''), 'badHeader createdAt'],
    [
      'a version that is none',
      replace('"formatVersion": 1', '"formatVersion": "1"'),
      'badHeader formatVersion',
    ],
    [
      'a checksum that is none',
      replace('"checksum": "sha256:', '"checksum": "md5:'),
      'badHeader checksum',
    ],
    ['no data', (text: string) => `${text.slice(0, text.indexOf(',\n"data"'))}}`, 'badHeader data'],
    ['a table that is missing', replace(/,\n"promises": \[\]/, ''), 'missingTable promises'],
    [
      'a table nobody knows',
      replace('"promises": []', '"promises": [],\n"goals": []'),
      'unknownTable line 24 goals',
    ],
  ])('is refused: %s', async (_what, change, answer) => {
    expect(await spoiled(change)).toBe(answer);
  });
});
