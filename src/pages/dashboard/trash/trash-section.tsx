/** What was put into the trash, whose it is, and when it goes for good. */
import { useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { readTrash } from '@/storage/queries/trash';
import { EmptyState } from '@/ui/empty-state';
import { Skeleton } from '@/ui/skeleton';
import { useToday } from '../../today';
import { useFocusKept } from '../../use-focus-kept';
import { useLive } from '../../use-live';
import styles from '../section.module.css';
import { TrashLine, TrashPile } from './trash-lines';
import { trashGroups } from './trash-groups';

/** More than these are reached when some have gone or come back. */
const shown = 200;

export function TrashSection() {
  const today = useToday();
  const items = useLive(() => readTrash(database), []);
  const groups = useMemo(() => trashGroups(items ?? []), [items]);
  const list = useRef<HTMLUListElement>(null);
  useFocusKept(list, groups);
  if (!items) return <Skeleton label={i18n.t('ui.loading')} lines={4} />;
  if (groups.length === 0) {
    return (
      <EmptyState title={i18n.t('dashboard.trash.none')}>
        <p>{i18n.t('dashboard.trash.noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('dashboard.trash.lead')}</p>
      <ul ref={list} className={styles['list']}>
        {groups.slice(0, shown).map((group) => (
          <li key={`${group.deletedAt} ${group.items[0].id}`} data-row="">
            {group.items.length === 1 ? (
              <TrashLine item={group.items[0]} today={today} />
            ) : (
              <TrashPile group={group} today={today} />
            )}
          </li>
        ))}
      </ul>
      {groups.length > shown ? (
        <p className={styles['quiet']}>{i18n.t('dashboard.trash.more', groups.length - shown)}</p>
      ) : null}
    </div>
  );
}
