/** Is this a record? Words a schema's first issue as a reason and a field. */
import { z } from 'zod';
import { type Records, recordSchemas } from '@/domain/schema/records';
import type { TableName } from '@/domain/schema/table-names';
import { BackupRefusal, type RefusalCode } from './refusal';

const schemas: { [Name in TableName]: z.ZodType<Records[Name]> } = recordSchemas;

/** The record. Throws what is wrong with it, and in which field. */
export function checkRecord<Name extends TableName>(table: Name, value: unknown): Records[Name] {
  const result = schemas[table].safeParse(value);
  if (result.success) return result.data;
  throw refusalOf(result.error, value);
}

/** What is wrong with `value`, by the first issue; `wrongType` of the whole when there is none. */
export function refusalOf(error: z.ZodError, value: unknown): BackupRefusal {
  const issue = error.issues[0];
  if (!issue) return new BackupRefusal('wrongType');
  const path =
    issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const field = path.map(String).join('.');
  return new BackupRefusal(codeOf(issue, value), field === '' ? {} : { field });
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): RefusalCode {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknownField';
    case 'too_big':
      return 'tooLong';
    case 'invalid_type':
      return isMissing(value, issue.path) ? 'missingField' : 'wrongType';
    default:
      return isMissing(value, issue.path) ? 'missingField' : 'badValue';
  }
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return true;
    inner = Reflect.get(inner, key);
  }
  return false;
}
