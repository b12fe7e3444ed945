/** Into the trash and out of it. What belongs to a person is hidden with them, unchanged. */
import type { CommandReply } from '@/domain/commands';
import type { Moment } from '@/domain/day';
import type { Records } from '@/domain/schema/records';
import { Refusal } from '../refusal';
import type { PartTable } from '../tables';
import type { Writer } from '../writer';
import type { Family } from './handler';

export const trashCommands: Family<'trash'> = {
  'trash.put': ({ table, id }, writer) => setDeleted(table, id, writer.context.now, writer),
  'trash.restore': ({ table, id }, writer) => setDeleted(table, id, null, writer),
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

/** The person it is about; of an interaction, the first. */
function owner(record: Records[Trashable]): string | null {
  if ('personId' in record) return record.personId;
  return 'personIds' in record ? (record.personIds[0] ?? null) : record.id;
}
