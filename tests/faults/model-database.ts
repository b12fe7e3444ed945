/** Our own storage over a database in this process's memory, where nobody kills anybody. */
import 'fake-indexeddb/auto';

// In this order: Dexie looks for a database in the moment it is loaded.
export { ConfidantDatabase } from '@/storage/database';
export { rollDay } from '@/storage/day-roll';
export { runCommand } from '@/storage/run-command';
