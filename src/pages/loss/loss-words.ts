/** What of the data is meant, in numbers. */
import { i18n } from '#i18n';
import type { Snapshot } from '@/domain/snapshots';
import { numberWords } from '../dashboard/number-words';

/** "1,204 people, 310 notes" */
export function contentWords({ people, notes }: Pick<Snapshot, 'people' | 'notes'>): string {
  return i18n.t('loss.content', {
    people: i18n.t('loss.people', people, [numberWords(people)]),
    notes: i18n.t('loss.notes', notes, [numberWords(notes)]),
  });
}
