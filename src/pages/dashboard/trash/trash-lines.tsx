/** One thing in the trash, and a pile of what went there together. */
import { Fragment } from 'react';
import { i18n } from '#i18n';
import { addDays, type Day, type Moment } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import type { TrashItem } from '@/storage/queries/trash';
import { Button } from '@/ui/button';
import { dayWords, exactDay } from '@/words/days';
import { useCommand } from '../../use-command';
import { localDay } from '../moment-words';
import { numberWords } from '../number-words';
import styles from '../section.module.css';
import type { TrashGroup } from './trash-groups';
import ownStyles from './trash.module.css';
import { trashedWords } from './trashed-words';

/** Days in the trash: docs/product.md, nothing is lost. */
const keptDays = 30;

/** Names in the line of a pile. */
const named = 3;
/** Lines of an opened pile: with one back, the next one shows. */
const shownOfPile = 100;

export function TrashLine({ item, today }: { item: TrashItem; today: Day }) {
  const run = useCommand();
  const what = trashedWords(item);
  return (
    <div className={styles['item']}>
      <span className={styles['itemWords']}>
        <bdi className={styles['itemName']} title={what}>
          {what}
        </bdi>
        <span className={styles['quiet']}>
          {ownerOf(item)}
          <Goes deletedAt={item.deletedAt} today={today} />
        </span>
      </span>
      <Button
        data-line=""
        aria-label={i18n.t('dashboard.trash.restoreThis', { what })}
        onClick={() => void run('trash.restore', { table: item.table, id: item.id })}
      >
        {i18n.t('dashboard.trash.restore')}
      </Button>
    </div>
  );
}

export function TrashPile({ group, today }: { group: TrashGroup; today: Day }) {
  const run = useCommand();
  const { deletedAt, items } = group;
  const what = countWords(items);
  const rest = items.length - named;
  return (
    <div className={ownStyles['pile']}>
      <Button
        data-line=""
        className={ownStyles['restore']}
        aria-label={i18n.t('dashboard.trash.restoreAllThese', { what })}
        onClick={() => void run('trash.restoreTogether', { deletedAt })}
      >
        {i18n.t('dashboard.trash.restoreAll')}
      </Button>
      <details>
        <summary className={ownStyles['summary']}>
          {what}
          <span className={styles['quiet']}>
            {items.slice(0, named).map((item, index) => (
              <Fragment key={`${item.table} ${item.id}`}>
                {index > 0 ? ', ' : null}
                <bdi>{trashedWords(item)}</bdi>
              </Fragment>
            ))}
            {rest > 0 ? ` ${i18n.t('dashboard.trash.andMore', rest, [numberWords(rest)])}` : null}
            {' · '}
            <Goes deletedAt={deletedAt} today={today} />
          </span>
        </summary>
        <ul className={ownStyles['lines']}>
          {items.slice(0, shownOfPile).map((item) => (
            <li key={`${item.table} ${item.id}`}>
              <TrashLine item={item} today={today} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Goes({ deletedAt, today }: { deletedAt: Moment; today: Day }) {
  const on = addDays(localDay(deletedAt), keptDays);
  return (
    <span title={exactDay(on)}>
      {on <= today
        ? i18n.t('dashboard.trash.goesSoon')
        : i18n.t('dashboard.trash.goes', { day: dayWords(on, today) })}
    </span>
  );
}

/** "214 people", or "12 things" when not all are people. */
function countWords(items: readonly TrashItem[]): string {
  const count = numberWords(items.length);
  return items.every(({ table }) => table === 'people')
    ? i18n.t('dashboard.trash.people', { count })
    : i18n.t('dashboard.trash.things', { count });
}

/** "Ada, Ben · " before the day; nothing for a person, who is their own. */
function ownerOf(item: TrashItem): string {
  if (item.table === 'people') return '';
  const names = item.people.map((person) => displayName(person, i18n.t('ui.somebody')));
  return `${names.join(', ')} · `;
}
