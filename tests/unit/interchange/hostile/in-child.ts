/**
 * Reads one hostile file in a process of its own and prints what became of it, how long it worked
 * (not how long it waited for others) and the most memory it had:
 * `node --import tests/faults/aliases.mjs in-child.ts backup|csv|snapshot FILE`.
 */
import { openAsBlob } from 'node:fs';
import { readBackup } from '@/interchange/backup/read';
import { readConnections } from '@/interchange/connections/read';
import { snapshotFiles } from '@/platform/snapshots';

export type Outcome = { code: string; milliseconds: number; megabytes: number };

/** What a snapshot may unpack to here, in bytes. */
export const snapshotCap = 64 * 2 ** 20;

async function read(kind: string, file: Blob): Promise<string> {
  if (kind === 'snapshot') return readSnapshot(file);
  const result =
    kind === 'csv' ? await readConnections(file, '2026-11-23') : await readBackup(file);
  return result.ok ? 'accepted' : result.refusal.code;
}

async function readSnapshot(file: Blob): Promise<string> {
  const folder = {
    getDirectoryHandle: async () => folder,
    getFileHandle: async () => ({ getFile: async () => file }),
  };
  Object.defineProperty(navigator, 'storage', { value: { getDirectory: async () => folder } });
  try {
    await snapshotFiles.read('bomb', snapshotCap);
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
}

const [, , kind = '', name = ''] = process.argv;
if (kind !== '') {
  const file = await openAsBlob(name);
  const start = process.cpuUsage();
  const code = await read(kind, file);
  const { user, system } = process.cpuUsage(start);
  const outcome: Outcome = {
    code,
    milliseconds: Math.round((user + system) / 1000),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify(outcome));
}
