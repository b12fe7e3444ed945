/** One person in the list: ring, name, role, company, last contact, what comes next. */
import { memo } from 'react';
import type { CustomItemComponentProps } from 'virtua';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { initialsOf } from '@/domain/display-name';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { PersonLine } from '@/storage/queries/person-line';
import { classNames } from '@/ui/class-names';
import { Ring } from '@/ui/ring';
import { personAddress } from '../routes';
import { useList } from './list-context';
import styles from './people-list.module.css';
import { dayText, exactDayText, ringText, roleText, selectText } from './row-words';

/** The row itself; the virtual list says where it stands. */
export function PersonRow({ ref, style, index, children }: CustomItemComponentProps) {
  const { shown, selection, active, rowId } = useList();
  return (
    <tr
      ref={ref}
      style={style}
      id={rowId(index)}
      aria-rowindex={index + 2}
      aria-selected={selection.has(shown[index]?.id ?? '')}
      className={classNames(styles['row'], index === active && styles['active'])}
    >
      {children}
    </tr>
  );
}

/** What stands in a row. Scrolling asks for every row in sight again, the same as they were. */
export const PersonCells = memo(function PersonCells({
  line,
  index,
}: {
  line: PersonLine;
  index: number;
}) {
  const { selection, types, today } = useList();
  return (
    <>
      <td className={styles['check']}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={selectText(nameOf(line))}
          checked={selection.has(line.id)}
          onChange={({ nativeEvent }) =>
            selection.toggle(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      </td>
      <Facts line={line} types={types} today={today} />
    </>
  );
});

type FactsProps = { line: PersonLine; types: RelationshipTypes; today: Day };

/** Drawn anew only when something of it changes: a list is scrolled more than it is edited. */
const Facts = memo(function Facts({ line, types, today }: FactsProps) {
  const name = nameOf(line);
  const about = [line.headline, line.company].filter((text) => text !== null).join(' · ');
  const [primary] = line.typeIds;
  return (
    <>
      <td className={styles['who']}>
        <Ring view={{ ...line.ring, initials: initialsOf(name) }} label={ringText(line)} />
        <span className={styles['names']}>
          <span className={styles['called']}>
            <a href={personAddress(line.id)} tabIndex={-1} className={styles['name']}>
              <bdi>{name}</bdi>
            </a>
            {line.tags.length === 0 ? null : (
              <bdi className={styles['tags']}>{line.tags.map((tag) => `#${tag}`).join(' ')}</bdi>
            )}
          </span>
          <bdi className={styles['about']} title={about}>
            {about}
          </bdi>
        </span>
      </td>
      <td className={styles['role']}>
        {primary === undefined ? null : <bdi>{roleText(primary, types)}</bdi>}
      </td>
      <td className={styles['lastContact']}>
        {line.lastContactOn === null ? null : <DayCell day={line.lastContactOn} today={today} />}
      </td>
      <td className={styles['nextDue']}>
        <Next line={line} today={today} />
      </td>
    </>
  );
});

function Next({ line: { standing, nextDueOn }, today }: { line: PersonLine; today: Day }) {
  if (standing === 'paused' || standing === 'archived') {
    return i18n.t(`people.standing.${standing}`);
  }
  if (nextDueOn === null) return null;
  return (
    <span className={classNames(nextDueOn <= today && styles['due'])}>
      <DayCell day={nextDueOn} today={today} />
    </span>
  );
}

function DayCell({ day, today }: { day: Day; today: Day }) {
  return (
    <time dateTime={day} title={exactDayText(day)}>
      {dayText(day, today)}
    </time>
  );
}

function nameOf({ name }: PersonLine): string {
  return name === '' ? i18n.t('ui.somebody') : name;
}
