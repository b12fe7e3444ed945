/** What a failed opening or reading of the database means for the user. */
import { i18n } from '#i18n';
import type { ErrorCode } from '@/domain/commands';
import { databaseErrorCode } from '@/storage/database-error';

/** Thrown in render when the database did not open, for the error boundary. */
export class OpeningFailed extends Error {
  override readonly name = 'OpeningFailed';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Title and advice by what went wrong; anything unknown is our own mistake, and says so. */
export function databaseTrouble(error: unknown): { title: string; advice: string } {
  const code = error instanceof OpeningFailed ? error.code : databaseErrorCode(error);
  switch (code) {
    case 'newerDatabase':
      return { title: i18n.t('ui.failed.newer'), advice: i18n.t('ui.trouble.newerDatabase') };
    case undefined:
      return { title: i18n.t('ui.failed.page'), advice: i18n.t('ui.failed.pageAdvice') };
    default:
      return { title: i18n.t('ui.failed.database'), advice: i18n.t('ui.failed.databaseAdvice') };
  }
}
