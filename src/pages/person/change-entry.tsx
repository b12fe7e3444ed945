/** What changed on the profile since it was seen before. */
import { Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import type { ObservedChange } from '@/domain/schema/records';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { EntryFrame } from './entry-frame';
import { usePersonScope } from './person-scope';
import styles from './timeline.module.css';

export function ChangeEntry({ change }: { change: ObservedChange }) {
  const { today } = usePersonScope();
  const run = useCommand();
  const what = changeWords(change.field);
  return (
    <EntryFrame
      facts={
        <>
          <DayText day={change.on} today={today} dated /> · {what}
        </>
      }
      menuLabel={i18n.t('person.timeline.changeMenu', { what })}
      items={[
        {
          id: 'trash',
          label: i18n.t('person.toTrash'),
          icon: Trash2,
          onSelect: () => void run('trash.put', { table: 'observedChanges', id: change.id }),
        },
      ]}
    >
      <p className={styles['change']}>
        {change.before === '' ? null : (
          <>
            <del>
              <bdi>{change.before}</bdi>
            </del>
            <span aria-hidden="true"> → </span>
            <VisuallyHidden>{i18n.t('person.timeline.became')}</VisuallyHidden>
          </>
        )}
        <bdi>{change.after === '' ? i18n.t('person.timeline.blank') : change.after}</bdi>
      </p>
    </EntryFrame>
  );
}

function changeWords(field: ObservedChange['field']): string {
  switch (field) {
    case 'name':
      return i18n.t('person.timeline.nameChanged');
    case 'headline':
      return i18n.t('person.timeline.headlineChanged');
    case 'company':
      return i18n.t('person.timeline.companyChanged');
  }
}
