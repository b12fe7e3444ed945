/** The table. */
import type { FaultLine } from '../line.ts';
import { killedInBulkWork } from './01-killed-in-bulk-work.ts';
import { damagedFiles } from './02-damaged-files.ts';
import { diskFull } from './03-disk-full.ts';
import { savedThenKilled } from './04-saved-then-killed.ts';
import { killedWhileTyping } from './05-killed-while-typing.ts';
import { workerKilled } from './06-worker-killed.ts';
import { twoWindows } from './07-two-windows.ts';
import { newerDatabase } from './08-newer-database.ts';
import { killedWhileUpgrading } from './09-killed-while-upgrading.ts';
import { closedOverReminders } from './10-closed-over-reminders.ts';
import { alarmsLost } from './11-alarms-lost.ts';
import { jumpingClock } from './12-jumping-clock.ts';
import { quotaReached } from './13-quota.ts';
import { silentWorker } from './14-silent-worker.ts';
import { updatedUnderPages } from './15-updated-under-pages.ts';
import { restoredAndUndone } from './16-restored-and-undone.ts';

export const lines: readonly FaultLine[] = [
  killedInBulkWork,
  damagedFiles,
  diskFull,
  savedThenKilled,
  killedWhileTyping,
  workerKilled,
  twoWindows,
  newerDatabase,
  killedWhileUpgrading,
  closedOverReminders,
  alarmsLost,
  jumpingClock,
  quotaReached,
  silentWorker,
  updatedUnderPages,
  restoredAndUndone,
];
