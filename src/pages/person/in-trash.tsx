/** Somebody in the trash: nothing of theirs is shown, and they can be had back. */
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import type { PersonRow } from '@/storage/database';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { useCommand } from '../use-command';

export function InTrash({ person }: { person: PersonRow }) {
  const run = useCommand();
  const name = displayName(person, i18n.t('ui.somebody'));
  return (
    <EmptyState
      title={i18n.t('person.inTrash.title', { name })}
      actions={
        <Button
          look="filled"
          onClick={() => void run('trash.restore', { table: 'people', id: person.id })}
        >
          {i18n.t('person.inTrash.restore')}
        </Button>
      }
    >
      <p>{i18n.t('person.inTrash.text')}</p>
    </EmptyState>
  );
}
