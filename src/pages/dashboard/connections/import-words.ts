/** What is wrong with a file or went wrong with an import, and what to do. */
import { i18n } from '#i18n';
import { mostBytes } from '@/interchange/connections/read';
import type { Refusal } from '@/interchange/connections/refusal';
import { numberWords, sizeWords } from '../number-words';
import type { ImportTrouble, LeftOut } from './import-messages';

/** The reason in a sentence; nothing was changed. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'tooLarge':
      return i18n.t('connections.refused.tooLarge', { most: sizeWords(mostBytes) });
    case 'otherTable': {
      const found = refusal.found.map((cell) => `“${cell}”`).join(', ');
      return i18n.t('connections.refused.otherTable', { line: numberWords(refusal.line), found });
    }
    default:
      return i18n.t(`connections.refused.${refusal.code}`);
  }
}

export function troubleWords(trouble: ImportTrouble): string {
  return i18n.t(`connections.trouble.${trouble}`);
}

/** How many rows are left out for one reason, and what that means. */
export function leftOutWords(why: LeftOut, rows: number): { title: string; text: string } {
  const title = i18n.t(`connections.leftOut.${why}`, rows, [numberWords(rows)]);
  return { title, text: i18n.t(`connections.leftOut.${why}Text`) };
}
