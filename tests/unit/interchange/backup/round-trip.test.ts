import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '@/interchange/backup/read';
import { anyRecords } from '../../../fixtures/any-records';
import { backupOf, changed, dataPart, smallNetwork } from '../../../fixtures/backup-file';

async function read(file: Blob) {
  const result = await readBackup(file);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.backup;
}

describe('a backup', () => {
  it('gives back exactly what went in, and is the same byte for byte when written again', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const file = await backupOf(records);
        const { data } = await read(file);
        expect(data).toEqual(normalised(records));
        expect(await dataPart(await backupOf(data))).toBe(await dataPart(file));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps texts that look like trouble as the texts they are', async () => {
    const records = smallNetwork();
    const [person] = records.people;
    if (!person) throw new Error('Nobody there');
    person.name = '__proto__';
    person.howMet = '\uDC00\uD800 "}],[{" \\u0000 \u0000 \u2028 \uFEFF';
    const { data } = await read(await backupOf(records));
    expect(data.people[0]).toStrictEqual(person);
  });

  it('of before there were saved views has none', async () => {
    const before = await changed(await backupOf(smallNetwork()), (text) =>
      text.replace(',\n"savedViews": []', '').replace('"savedViews":0,', ''),
    );
    expect(await before.text()).not.toContain('savedViews');
    const { header, data } = await read(before);
    expect(header.counts.savedViews).toBe(0);
    expect(data).toEqual(smallNetwork());
  });

  it('does not depend on the order in which a record came by its fields', async () => {
    const records = smallNetwork();
    const shuffled = structuredClone(records);
    for (const person of shuffled.people) {
      for (const [field, value] of Object.entries(person).toReversed()) {
        Reflect.deleteProperty(person, field);
        Reflect.set(person, field, value);
      }
    }
    expect(await dataPart(await backupOf(shuffled))).toBe(await dataPart(await backupOf(records)));
  });

  it('leaves out what is kept beside a record', async () => {
    const records = smallNetwork();
    const rows = records.people.map((person) => ({
      ...person,
      state: { nextDueOn: null },
      words: ['ada'],
    }));
    const file = await backupOf({ ...records, people: rows });
    expect(await dataPart(file)).toBe(await dataPart(await backupOf(records)));
  });

  it('can be read by a person: one record a line, the header on top', async () => {
    const lines = (await (await backupOf(smallNetwork())).text()).split('\n');
    expect(lines.slice(0, 8).map((line) => line.slice(0, 24))).toMatchInlineSnapshot(`
      [
        "{",
        ""format": "confidant-bac",
        ""formatVersion": 1,",
        ""appVersion": "0.1.0",",
        ""createdAt": "2026-11-23",
        ""counts": {"people":2,"n",
        ""checksum": "sha256:5cee",
        ""data": {",
      ]
    `);
    expect(lines.filter((line) => line.startsWith('{"id":"'))).toHaveLength(6);
  });

  it('says when, by which version, and how many', async () => {
    const { header } = await read(await backupOf(smallNetwork()));
    expect(header).toMatchObject({
      format: 'confidant-backup',
      formatVersion: 1,
      appVersion: '0.1.0',
      createdAt: '2026-11-23T15:00:00.000Z',
      counts: { people: 2, notes: 2, interactions: 1, followUps: 1, promises: 0, settings: 0 },
    });
  });

  it('may begin with a byte order mark and have its lines ended as Windows does', async () => {
    const text = await (await backupOf(smallNetwork())).text();
    // Outside the data nothing is summed.
    const head = text.slice(0, text.indexOf('"data"')).replaceAll('\n', '\r\n');
    const file = new Blob(['\uFEFF', head, text.slice(text.indexOf('"data"'))]);
    expect((await read(file)).header.counts.people).toBe(2);
  });

  it('reports its progress up to the end', async () => {
    const shares: number[] = [];
    await readBackup(await backupOf(smallNetwork()), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.5);
  });
});

/** JSON knows no minus zero. */
function normalised(records: Awaited<ReturnType<typeof read>>['data']) {
  return {
    ...records,
    relationshipTypes: records.relationshipTypes.map((type) => ({
      ...type,
      weight: type.weight + 0,
    })),
  };
}
