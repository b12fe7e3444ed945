/** Into the trash and out of it. What belongs to a person is hidden with them, unchanged. */
import type { CommandReply } from '@/domain/commands';
import type { Moment } from '@/domain/day';
import type { Records } from '@/domain/schema/records';
import { Refusal } from '../refusal';
import { type PartTable, partTables } from '../tables';
import type { Writer } from '../writer';
import type { Family } from './handler';

export const trashCommands: Family<'trash'> = {
  'trash.put': ({ table, id }, writer) => setDeleted(table, id, writer.context.now, writer),
  'trash.restore': ({ table, id }, writer) => setDeleted(table, id, null, writer),

  'trash.restoreTogether': async ({ deletedAt }, writer) => {
    let count = 0;
    for (const table of ['people', ...partTables] as const) {
      count += await restoreFrom(table, deletedAt, writer);
    }
    if (count === 0) throw new Refusal('notFound', `Nothing went into the trash at ${deletedAt}`);
    return { personId: null, revision: null };
  },
};

type Trashable = PartTable | 'people';

async function setDeleted(
  table: Trashable,
  id: string,
  deletedAt: Moment | null,
  writer: Writer,
): Promise<CommandReply> {
  const record = await writer.read(table, id);
  const isThere = record && (record.deletedAt === null) === (deletedAt !== null);
  if (!isThere) throw new Refusal('notFound', `There is no ${id} to move in ${table}`);
  const { revision } = await writer.setDeleted(table, record, deletedAt);
  return { personId: owner(record), revision };
}

/** Answers how many came back. */
async function restoreFrom(table: Trashable, deletedAt: Moment, writer: Writer): Promise<number> {
  const ids = await writer.db[table].where('deletedAt').equals(deletedAt).primaryKeys();
  const records = await writer.readMany(table, ids);
  for (const record of records) if (record) await writer.setDeleted(table, record, null);
  return records.length;
}

/** The person it is about; of an interaction, the first. */
function owner(record: Records[Trashable]): string | null {
  if ('personId' in record) return record.personId;
  return 'personIds' in record ? (record.personIds[0] ?? null) : record.id;
}
