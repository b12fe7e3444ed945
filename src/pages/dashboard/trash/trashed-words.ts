/** What lies in the trash, in one line. */
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import type { TrashItem } from '@/storage/queries/trash';

/** Longest piece of a text, in UTF-16 code units. */
const longestPiece = 120;

export function trashedWords(item: TrashItem): string {
  switch (item.table) {
    case 'people':
      return displayName(item.record, i18n.t('ui.somebody'));
    case 'notes':
      return say('notes', item.record.text);
    case 'interactions':
      return say('interactions', item.record.summary);
    case 'followUps':
      return say('followUps', item.record.text);
    case 'promises':
      return say('promises', item.record.text);
    case 'importantDates':
      return say('importantDates', item.record.label);
    case 'observedChanges':
      return say('observedChanges', item.record.after);
  }
}

/** "Note: Likes long walks"; only "Note" when there are no words. */
function say(table: Exclude<TrashItem['table'], 'people'>, text: string): string {
  const kind = i18n.t(`dashboard.thing.${table}`);
  const piece = text.slice(0, longestPiece).replaceAll(/\s+/gu, ' ').trim();
  return piece === '' ? kind : i18n.t('dashboard.trash.what', { kind, text: piece });
}
