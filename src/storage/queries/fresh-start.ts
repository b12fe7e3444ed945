import type { Day } from '@/domain/day';
import type { FreshStartFacts } from '@/domain/fresh-start';
import type { ConfidantDatabase } from '../database';

/** How many people have a rhythm, and for how many it is overdue: counted in an index. */
export async function readRhythmCounts(
  db: ConfidantDatabase,
  today: Day,
): Promise<Pick<FreshStartFacts, 'tracked' | 'overdue'>> {
  const [tracked, overdue] = await Promise.all([
    db.people.where('rhythmListedOn').above('').count(),
    db.people.where('rhythmListedOn').below(today).count(),
  ]);
  return { tracked, overdue };
}
