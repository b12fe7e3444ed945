/** What a failed opening or reading of the database means for the user. */
import { i18n } from '#i18n';
import type { ErrorCode } from '@/domain/commands';

/** Title and advice. */
export function databaseTrouble(code: ErrorCode): { title: string; advice: string } {
  return code === 'newerDatabase'
    ? { title: i18n.t('ui.failed.newer'), advice: i18n.t('ui.trouble.newerDatabase') }
    : { title: i18n.t('ui.failed.database'), advice: i18n.t('ui.failed.databaseAdvice') };
}
