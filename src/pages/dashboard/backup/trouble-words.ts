/** What went wrong with bulk work or with a file, where, and what to do. */
import { i18n } from '#i18n';
import { mostBytes } from '@/interchange/backup/format';
import type { EncryptedRefusalCode } from '@/interchange/encrypted/refusal';
import type { Refusal } from '@/interchange/backup/refusal';
import { numberWords, sizeWords } from '../number-words';
import type { WorkTrouble } from './bulk-work';

export function workTroubleWords(trouble: WorkTrouble): string {
  return i18n.t(`backup.trouble.${trouble}`);
}

/** The reason in a sentence; nothing was changed. */
export function refusalWords({ code, place }: Refusal): string {
  const field = place.field ?? '';
  switch (code) {
    case 'tooLarge':
      return i18n.t('backup.refused.tooLarge', { most: sizeWords(mostBytes) });
    case 'missingField':
    case 'unknownField':
    case 'wrongType':
    case 'tooLong':
    case 'badValue':
    case 'badHeader':
    case 'unknownTable':
      return i18n.t(`backup.refused.${code}`, { field });
    default:
      return i18n.t(`backup.refused.${code}`);
  }
}

/** Why an encrypted file does not open, and what to do; nothing was changed. */
export function sealedWords(code: EncryptedRefusalCode): string {
  return code === 'tooLarge'
    ? i18n.t('backup.refused.tooLarge', { most: sizeWords(mostBytes) })
    : i18n.t(`backup.sealed.${code}`);
}

/** "Record 3 of People · field keys.0.key · line 12"; null when the file as a whole is meant. */
export function placeWords({ place }: Refusal): string | null {
  const { line, table, row, field } = place;
  const words = [
    table !== null && row === null ? i18n.t(`dashboard.things.${table}`) : null,
    table !== null && row !== null
      ? i18n.t('backup.place.record', {
          row: numberWords(row),
          table: i18n.t(`dashboard.things.${table}`),
        })
      : null,
    field === null ? null : i18n.t('backup.place.field', { field }),
    line === null ? null : i18n.t('backup.place.line', { line: numberWords(line) }),
  ].filter((part) => part !== null);
  return words.length === 0 ? null : words.join(' · ');
}
