import { i18n } from '#i18n';
import type { SnoozeChoice } from '@/domain/snooze';

/** What a choice of *Later* is called. */
export function laterWords(id: SnoozeChoice['id']): string {
  switch (id) {
    case 'tomorrow':
      return i18n.t('ui.later.tomorrow');
    case 'monday':
      return i18n.t('ui.later.monday');
    case 'week':
      return i18n.t('ui.later.week');
    case 'twoWeeks':
      return i18n.t('ui.later.twoWeeks');
    case 'month':
      return i18n.t('ui.later.month');
  }
}
