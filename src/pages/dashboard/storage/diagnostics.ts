/**
 * What a bug report needs to know of this installation, and nothing of what is kept in it: versions,
 * counts, states and codes. No name, no text, no id of anybody. In English, as reports are.
 */
import { tableNames } from '@/domain/schema/table-names';
import { daysBetween, type Day } from '@/domain/day';
import { canaryArea } from '@/platform/canary-area';
import { allAlarms } from '@/platform/alarms';
import { hasPermission } from '@/platform/permissions';
import { appVersion } from '@/platform/runtime';
import { snapshotFiles } from '@/platform/snapshots';
import { troubleLog } from '@/platform/trouble-log';
import { listSnapshots } from '@/snapshots/files';
import type { ConfidantDatabase } from '@/storage/database';
import { databaseErrorCode } from '@/storage/database-error';
import { readIdentity } from '@/storage/identity';
import { readSettings } from '@/storage/queries/settings';
import { localDay } from '../moment-words';
import { storageUse } from './storage-use';

/**
 * The report, a line for each thing. Never rejects: it is wanted most when something fails, so what
 * cannot be read is said in its place.
 */
export async function diagnostics(db: ConfidantDatabase, today: Day): Promise<string> {
  const parts = await Promise.all([
    part('database', () => ours(db)),
    part('rows', () => rows(db)),
    part('backups', () => backups(db, today)),
    part('surroundings', surroundings),
    part('settings', () => settings(db)),
    part('troubles', troubles),
  ]);
  return [`Confidant ${appVersion()}`, ...parts.flat()].join('\n');
}

/** Only the error's name: its message may quote what is kept. */
async function part(name: string, read: () => Promise<string[]>): Promise<string[]> {
  try {
    return await read();
  } catch (error) {
    const code = databaseErrorCode(error) ?? (error instanceof Error ? error.name : typeof error);
    return [`${name}: could not be read (${code})`];
  }
}

async function ours(db: ConfidantDatabase): Promise<string[]> {
  const identity = await readIdentity(db);
  const rolled = await db.device.get('rolled');
  const index = await db.searchState.get('state');
  const walk = index ? (index.at === null ? 'complete' : `building ${index.at.table}`) : 'none';
  return [
    `database: version ${db.verno}, ${identity ? `${await shortHash(identity.databaseId)}, written ${identity.sequence} times` : 'never written'}`,
    `second store: ${await witness()}`,
    rolled?.id === 'rolled'
      ? `rolled: ${rolled.value.on}, rules ${rolled.value.derivation}`
      : 'rolled: never',
    `word index: ${walk}, ${await db.searchSegments.count()} segments, ${await db.searchPending.count()} waiting`,
  ];
}

async function rows(db: ConfidantDatabase): Promise<string[]> {
  const counts = await Promise.all(
    [...tableNames, 'commands' as const].map(
      async (table) => `${table} ${await db[table].count()}`,
    ),
  );
  const trashed = await db.people.where('deletedAt').above('').count();
  return [`rows: ${counts.join(', ')}`, `people in the trash: ${trashed}`];
}

async function backups(db: ConfidantDatabase, today: Day): Promise<string[]> {
  const [last, snapshots] = await Promise.all([
    db.device.get('lastBackupAt'),
    listSnapshots(snapshotFiles),
  ]);
  const [newest] = snapshots;
  const { bytes, persisted } = await storageUse();
  const age = last?.id === 'lastBackupAt' ? daysBetween(localDay(last.value), today) : null;
  const isSent = last?.id === 'lastBackupAt' && last.sent;
  return [
    `storage: ${bytes} bytes, ${persisted ? 'lasting' : 'not marked as lasting'}`,
    `last backup: ${age === null ? 'never' : `${age} days ago`}${isSent ? ', given to the browser' : ''}`,
    `snapshots: ${snapshots.length}${newest ? `, the newest ${newest.reason} ${newest.at}` : ''}`,
  ];
}

async function witness(): Promise<string> {
  const { known, loss } = await canaryArea.read();
  if (loss) return `lost, noticed ${loss.noticedAt}`;
  return known ? `knows ${known.sequence} writes, counted at ${known.countedAt}` : 'knows nothing';
}

async function surroundings(): Promise<string[]> {
  const [linkedIn, notifications, alarms] = await Promise.all([
    hasPermission('linkedin'),
    hasPermission('notifications'),
    allAlarms(),
  ]);
  const times = alarms.map(({ name, at }) => `${name} ${at}`);
  const { width, height } = screen;
  return [
    `browser: ${navigator.userAgent}`,
    `language: ${navigator.language}, offset ${Temporal.Now.zonedDateTimeISO().offset}`,
    `screen: ${width} × ${height}, ${devicePixelRatio}`,
    `permissions: linkedin ${yesNo(linkedIn)}, notifications ${yesNo(notifications)}`,
    `alarms: ${times.length === 0 ? 'none' : times.join(', ')}`,
  ];
}

async function settings(db: ConfidantDatabase): Promise<string[]> {
  const { display, theme, badge, notifications, dailyBudget } = await readSettings(db);
  return [
    `settings: ${display}, ${theme}, badge ${yesNo(badge)}, notifications ${yesNo(notifications)}, budget ${dailyBudget}`,
  ];
}

async function troubles(): Promise<string[]> {
  const found = await troubleLog.read();
  if (found.length === 0) return ['troubles: none'];
  return ['troubles:', ...found.map(({ at, code, where }) => `  ${at} ${where} ${code}`)];
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** Tells two databases apart, and says nothing else about either. */
async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(digest).toHex().slice(0, 8);
}
