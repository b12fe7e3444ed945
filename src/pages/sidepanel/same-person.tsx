/** This profile's keys point to two people kept: probably one, kept twice. Offers to merge them. */
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import type { PersonRow } from '@/storage/database';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useCommand } from '../use-command';

export function SamePerson({ personId, other }: { personId: string; other: PersonRow }) {
  const run = useCommand();
  const name = displayName(other, i18n.t('ui.somebody'));
  return (
    <Notice
      tone="warm"
      title={i18n.t('panel.twice.title', { name })}
      actions={
        <Button onClick={() => void run('person.merge', { into: personId, from: other.id })}>
          {i18n.t('person.merge.do')}
        </Button>
      }
    >
      {i18n.t('panel.twice.text')}
    </Notice>
  );
}
