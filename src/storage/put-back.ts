/** The way back of what a command changed, as far as it still stands. */
import type { Records } from '@/domain/schema/records';
import { type TableName, tableNames } from '@/domain/schema/table-names';
import { stillStands } from './change';
import type { Change } from './database';
import { Refusal } from './refusal';
import type { Writer } from './writer';

/**
 * Puts every record back; refuses with `conflict` when one is not as the change left it. They are
 * read table by table: a command may have changed thousands.
 */
export async function putAllBack(changes: readonly Change[], writer: Writer): Promise<void> {
  for (const table of tableNames) {
    const ofTable = changes.filter((change) => change.table === table);
    if (ofTable.length === 0) continue;
    const records = await writer.readMany(
      table,
      ofTable.map(({ id }) => id),
    );
    for (const [index, change] of ofTable.entries()) {
      await putBack(change, records[index], writer);
    }
  }
}

async function putBack(
  change: Change,
  record: Records[TableName] | undefined,
  writer: Writer,
): Promise<void> {
  const { table, id, before } = change;
  if (!stillStands(change, record ?? null)) {
    throw new Refusal('conflict', `${id} in ${table} has changed since`);
  }
  if (before !== null) {
    await writer.putBack(table, record, before);
  } else if (record) {
    if (table === 'people') await removeObservations(id, writer);
    await writer.remove(table, record);
  }
}

/** What pages said of a person since goes with them; anything else about them refuses. */
async function removeObservations(personId: string, writer: Writer): Promise<void> {
  const changes = await writer.db.observedChanges.where('personId').equals(personId).toArray();
  for (const change of changes) await writer.remove('observedChanges', change);
}
