/** The way back of one change, if it still stands. */
import { stillStands } from './change';
import type { Change } from './database';
import { Refusal } from './refusal';
import type { Writer } from './writer';

/** Refuses with `conflict` when the record is not as the change left it. */
export async function putBack(change: Change, writer: Writer): Promise<void> {
  const { table, id, before } = change;
  const record = await writer.read(table, id);
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
