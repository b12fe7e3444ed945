/** What a snapshot holds, and the one to put back, in words. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { Snapshot } from '@/domain/snapshots';
import { momentWords } from '../dashboard/moment-words';
import { numberWords } from '../dashboard/number-words';

/** "The snapshot to put back: today, 12:40, 1,204 people, 310 notes." */
export function snapshotWords(snapshot: Snapshot, today: Day): string {
  return i18n.t('loss.thereIs', {
    when: momentWords(snapshot.at, today),
    content: contentWords(snapshot),
  });
}

/** "1,204 people, 310 notes" */
export function contentWords({ people, notes }: Pick<Snapshot, 'people' | 'notes'>): string {
  return i18n.t('loss.content', {
    people: i18n.t('loss.people', people, [numberWords(people)]),
    notes: i18n.t('loss.notes', notes, [numberWords(notes)]),
  });
}
