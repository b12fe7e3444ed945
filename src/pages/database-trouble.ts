/** What a failed opening or reading of the database means for the user. */
import { i18n } from '#i18n';
import type { ErrorCode } from '@/domain/commands';

/** Title and advice; null for what is not the database's. */
export function databaseTrouble(code: ErrorCode | null): { title: string; advice: string } {
  switch (code) {
    case 'newerDatabase':
      return { title: i18n.t('ui.failed.newer'), advice: i18n.t('ui.trouble.newerDatabase') };
    case 'quota':
      return { title: i18n.t('ui.failed.full'), advice: i18n.t('ui.failed.fullAdvice') };
    default:
      return { title: i18n.t('ui.failed.database'), advice: i18n.t('ui.failed.databaseAdvice') };
  }
}
