import type { Records } from '@/domain/schema/records';
import type { TableName } from '@/domain/schema/table-names';
import { Refusal } from '../refusal';
import type { Writer } from '../writer';

/**
 * The record a caller means to change, undefined when it is to be made (`baseRevision` 0). Refuses
 * with `conflict` when it is not at the revision the caller last saw, `notFound` when it is gone.
 */
export async function atRevision<Name extends TableName>(
  writer: Writer,
  table: Name,
  id: string,
  baseRevision: number,
): Promise<Records[Name] | undefined> {
  const record = await writer.read(table, id);
  if (baseRevision === 0 && !record) return undefined;
  if (!record || record.deletedAt !== null) {
    throw new Refusal('notFound', `There is no ${id} in ${table}`);
  }
  if (record.revision !== baseRevision) {
    throw new Refusal('conflict', `${id} in ${table} is at revision ${record.revision}`);
  }
  return record;
}
