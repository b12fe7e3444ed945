import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { coverPersonal } from '@/domain/screen-cover';
import { importantDate, recordSchemas, settings } from '@/domain/schema/records';
import { type TableName, tableNames } from '@/domain/schema/table-names';

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
  if (shape.anyOf) {
    const each = shape.anyOf.map(plant);
    return each.find((value) => JSON.stringify(value).includes(marker)) ?? each[0];
  }
  if (shape.properties) {
    return Object.fromEntries(
      Object.entries(shape.properties).map(([field, inner]) => [field, plant(inner)]),
    );
  }
  if (shape.type === 'array') return [plant(Array.isArray(shape.items) ? {} : shape.items)];
  if (shape.type === 'null') return null;
  if (shape.type === 'boolean') return true;
  if (shape.type === 'integer' || shape.type === 'number') return 1;
  // An address or a text with a form of its own can be the user's as well.
  const isPlain = plainFormats.has(shape.format ?? '') || plainPatterns.has(shape.pattern ?? '');
  return isPlain ? 'a day, a moment or an id' : marker;
}

const plainFormats: ReadonlySet<string> = new Set(['uuid', 'date', 'date-time']);
const patternOf = (shape: z.ZodType) => z.toJSONSchema(shape).pattern ?? '';
/** What is neither has its form by a pattern, and says when. */
const plainPatterns: ReadonlySet<string> = new Set([
  patternOf(importantDate.shape.monthDay),
  patternOf(settings.shape.digestAt),
]);

/** Roles are no names: their types keep what they are called, and what they ask. */
const roles = /"typeId":"Zebrawort",?/gu;
const ofTypes = /"(?:id|label|prompts)":\[?"Zebrawort"\]?,?/gu;

describe('a covered screen', () => {
  it.each(tableNames)('shows no text of %s', (table) => {
    const record = planted(table);
    if (table !== 'settings') expect(JSON.stringify(record)).toContain(marker);
    const covered = JSON.stringify(coverPersonal(record));
    const named = table === 'relationshipTypes' ? covered.replaceAll(ofTypes, '') : covered;
    expect(named.replaceAll(roles, '')).not.toContain(marker);
  });

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
