/** What went wrong and what to do, for each code that a command or the database can answer with. */
import { i18n } from '#i18n';
import type { ErrorCode } from '@/domain/commands';

export function troubleWords(code: ErrorCode): string {
  switch (code) {
    case 'invalid':
      return i18n.t('ui.trouble.invalid');
    case 'notFound':
      return i18n.t('ui.trouble.notFound');
    case 'conflict':
      return i18n.t('ui.trouble.conflict');
    case 'notInFuture':
      return i18n.t('ui.trouble.notInFuture');
    case 'keyTaken':
      return i18n.t('ui.trouble.keyTaken');
    case 'inUse':
      return i18n.t('ui.trouble.inUse');
    case 'sample':
      return i18n.t('ui.trouble.sample');
    case 'forbidden':
      return i18n.t('ui.trouble.forbidden');
    case 'storage':
      return i18n.t('ui.trouble.storage');
    case 'quota':
      return i18n.t('ui.trouble.quota');
    case 'newerDatabase':
      return i18n.t('ui.trouble.newerDatabase');
    case 'lost':
      return i18n.t('ui.trouble.lost');
    case 'unavailable':
      return i18n.t('ui.trouble.unavailable');
  }
}
