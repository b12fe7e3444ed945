/** Something typed could not be saved: why, and what to do. The text stays where it is. */
import { i18n } from '#i18n';
import type { ErrorCode } from '@/domain/commands';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { troubleWords } from '../trouble-in-words';

export function SaveTrouble({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  return (
    <Notice
      tone="warm"
      announced
      title={i18n.t('person.note.troubleTitle')}
      actions={<Button onClick={onRetry}>{i18n.t('ui.tryAgain')}</Button>}
    >
      {troubleWords(code)}
    </Notice>
  );
}
