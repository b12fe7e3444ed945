import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { longest, profileKey } from '@/domain/schema/primitives';
import { recordSchemas } from '@/domain/schema/records';
import { type TableName, tableNames } from '@/domain/schema/table-names';
import { backupHeader, deepestNesting, laterTables, mostBytes } from '@/interchange/backup/format';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The published schema, made from the schemas that every file is checked against. */
function publishedSchema(): JsonSchema {
  const header = toJsonSchema(backupHeader);
  const tables: Record<string, JsonSchema> = Object.fromEntries(
    tableNames.map((table): [string, JsonSchema] => [
      table,
      { type: 'array', items: { $ref: `#/$defs/${table}` } },
    ]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Confidant backup, version 1',
    description: 'docs/backup-format.md says what the fields mean, and what a schema cannot say.',
    ...header,
    properties: {
      ...header.properties,
      data: {
        type: 'object',
        properties: tables,
        required: tableNames.filter((table) => !laterTables.has(table)),
        additionalProperties: false,
      },
    },
    required: [...(header.required ?? []), 'data'],
    $defs: Object.fromEntries(
      tableNames.map((table) => [table, toJsonSchema(recordSchemas[table])]),
    ),
  };
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _version, ...made } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    // What a file may say: fields that came later have a default.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== profileKey) return;
      Object.assign(jsonSchema, {
        type: 'string',
        pattern: '^(vanity|member|sales|recruiter):\\S',
        maxLength: longest.key,
      });
    },
  });
  return made;
}

describe('the published schema', () => {
  it('is the one that files are checked against (vitest -u writes it anew)', async () => {
    const json = `${JSON.stringify(publishedSchema(), null, 2)}\n`;
    await expect(json).toMatchFileSnapshot('../../../../docs/backup-format-v1.schema.json');
  });
});

describe('docs/backup-format.md', () => {
  const text = readFileSync('docs/backup-format.md', 'utf8');

  it.each(tableNames)('describes every field of %s', (table: TableName) => {
    const fields = Object.keys(recordSchemas[table].shape);
    const part = text.slice(text.indexOf(`### ${table}`)).split('\n### ')[0] ?? '';
    const everywhere = text.slice(text.indexOf('## Every record'), text.indexOf('### people'));
    const missing = fields.filter((field) => !`${part}${everywhere}`.includes(`\`${field}\``));
    expect(missing).toEqual([]);
  });

  it('says every field of the header and both limits', () => {
    const fields = [...Object.keys(backupHeader.shape), 'data'];
    expect(fields.filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
    expect(text).toContain(`${mostBytes / 2 ** 20} MiB`);
    expect(text).toContain(`${deepestNesting} levels`);
  });
});
