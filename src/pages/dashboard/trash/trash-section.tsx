/** What was put into the trash, whose it is, and when it goes for good. */
import { i18n } from '#i18n';
import { addDays, type Day } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import { database } from '@/storage/open';
import { readTrash, type TrashItem } from '@/storage/queries/trash';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { dayWords, exactDay } from '@/words/days';
import { useToday } from '../../today';
import { useCommand } from '../../use-command';
import { useLive } from '../../use-live';
import { localDay } from '../moment-words';
import styles from '../section.module.css';
import { trashedWords } from './trashed-words';

/** Days in the trash: docs/product.md, nothing is lost. */
const keptDays = 30;

/** More than these are reached when some have gone or come back. */
const shown = 200;

export function TrashSection() {
  const today = useToday();
  const run = useCommand();
  const items = useLive(() => readTrash(database), []);
  if (!items) return null;
  if (items.length === 0) {
    return (
      <EmptyState title={i18n.t('dashboard.trash.none')}>
        <p>{i18n.t('dashboard.trash.noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('dashboard.trash.lead')}</p>
      <ul className={styles['list']}>
        {items.slice(0, shown).map((item) => (
          <li key={`${item.table} ${item.id}`} className={styles['item']}>
            <span className={styles['itemWords']}>
              <bdi className={styles['itemName']} title={trashedWords(item)}>
                {trashedWords(item)}
              </bdi>
              <span className={styles['quiet']}>
                {ownerOf(item)}
                <Goes on={goesOn(item)} today={today} />
              </span>
            </span>
            <Button
              aria-label={i18n.t('dashboard.trash.restoreThis', { what: trashedWords(item) })}
              onClick={() => void run('trash.restore', { table: item.table, id: item.id })}
            >
              {i18n.t('dashboard.trash.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {items.length > shown ? (
        <p className={styles['quiet']}>{i18n.t('dashboard.trash.more', items.length - shown)}</p>
      ) : null}
    </div>
  );
}

function Goes({ on, today }: { on: Day; today: Day }) {
  return (
    <span title={exactDay(on)}>
      {on <= today
        ? i18n.t('dashboard.trash.goesSoon')
        : i18n.t('dashboard.trash.goes', { day: dayWords(on, today) })}
    </span>
  );
}

function goesOn({ deletedAt }: TrashItem): Day {
  return addDays(localDay(deletedAt), keptDays);
}

/** "Ada, Ben · " before the day; nothing for a person, who is their own. */
function ownerOf(item: TrashItem): string {
  if (item.table === 'people') return '';
  const names = item.people.map((person) => displayName(person, i18n.t('ui.somebody')));
  return `${names.join(', ')} · `;
}
