/** Nobody to show: nobody is kept yet, or nobody is as asked for. */
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { sectionAddress } from '../routes';
import { goTo } from '../use-route';

export function NobodyKept() {
  return (
    <EmptyState
      title={i18n.t('people.none.title')}
      actions={
        <Button look="filled" onClick={() => goTo(sectionAddress('connections'))}>
          {i18n.t('people.none.bring')}
        </Button>
      }
    >
      <p>{i18n.t('people.none.text')}</p>
    </EmptyState>
  );
}

export function NobodyMatches({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      title={i18n.t('people.noMatch.title')}
      actions={<Button onClick={onClear}>{i18n.t('people.noMatch.clear')}</Button>}
    >
      <p>{i18n.t('people.noMatch.text')}</p>
    </EmptyState>
  );
}
