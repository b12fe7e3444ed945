import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { coverPersonal } from '@/domain/screen-cover';
import { recordSchemas, type TableName, tableNames } from '@/domain/schema/records';

const marker = 'Zebrawort';

type Shape = z.core.JSONSchema.BaseSchema;

/** A record of a table with the marker in every text that is the user's. */
function planted(table: TableName): unknown {
  return plant(z.toJSONSchema(recordSchemas[table], { unrepresentable: 'any' }));
}

function plant(shape: Shape | boolean | undefined): unknown {
  if (typeof shape !== 'object') return marker;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return plant(shape.anyOf[0]);
  if (shape.properties) {
    return Object.fromEntries(
      Object.entries(shape.properties).map(([field, inner]) => [field, plant(inner)]),
    );
  }
  if (shape.type === 'array') return [plant(Array.isArray(shape.items) ? {} : shape.items)];
  if (shape.type === 'boolean') return true;
  if (shape.type === 'integer' || shape.type === 'number') return 1;
  if (shape.format || shape.pattern) return 'a day, a moment or an id';
  return marker;
}

/** Roles are no names: their types keep what they are called, and what they ask. */
const roles = /"(?:typeId|prompts)":(?:\[?"Zebrawort"\]?),?/gu;

describe('a covered screen', () => {
  it.each(tableNames.filter((table) => table !== 'relationshipTypes'))(
    'shows no text of %s',
    (table) => {
      const record = planted(table);
      if (table !== 'settings') expect(JSON.stringify(record)).toContain(marker);
      const covered = JSON.stringify(coverPersonal(record));
      expect(covered.replaceAll(roles, '')).not.toContain(marker);
    },
  );

  it('covers what is derived of a person, and what stands in maps and lists', () => {
    const person = {
      id: '1',
      name: marker,
      quote: marker,
      keyIds: [marker],
      words: [marker],
      state: { foldedName: marker, contactDays: 3 },
    };
    const view = {
      people: new Map([['1', person]]),
      quotes: new Map([['1', marker]]),
      items: [{ personId: '1', reasons: [{ kind: 'followUp', sourceId: '2', text: marker }] }],
      hits: [{ person, excerpt: { text: marker, ranges: [] }, nameRanges: [[0, 3]] }],
    };
    const covered = coverPersonal(view);
    expect(JSON.stringify([covered, [...covered.people], [...covered.quotes]])).not.toContain(
      marker,
    );
    expect(covered.people.get('1')?.state.contactDays).toBe(3);
  });

  it('leaves the names of roles, and what somebody is typing', () => {
    const value = { text: 'typed', type: { label: 'Mentor', weight: 2 }, at: null };
    expect(coverPersonal(value)).toEqual(value);
  });
});
