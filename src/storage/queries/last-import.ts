import type { ConfidantDatabase, LastImport } from '../database';

/** The last import of connections, and whether it can still be taken back. */
export async function readLastImport(
  db: ConfidantDatabase,
): Promise<(LastImport & { isUndoable: boolean }) | null> {
  const row = await db.device.get('lastImport');
  if (row?.id !== 'lastImport') return null;
  const command = await db.commands.where('id').equals(row.value.commandId).primaryKeys();
  return { ...row.value, isUndoable: row.value.undone === null && command.length > 0 };
}
