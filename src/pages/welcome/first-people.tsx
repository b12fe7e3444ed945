/** Who is kept by now: the last few, with the ring and the day on which they come up. */
import { i18n } from '#i18n';
import { displayName, initialsOf } from '@/domain/display-name';
import { primaryRelationship, ringOf } from '@/domain/rhythm';
import { isSampleId } from '@/domain/sample/sample-ids';
import { database } from '@/storage/open';
import { recentPeople } from '@/storage/queries/search';
import { readTypes } from '@/storage/queries/settings';
import { Chip } from '@/ui/chip';
import { Ring } from '@/ui/ring';
import { exactDay, shortDay } from '@/words/days';
import { ringWords } from '@/words/ring-words';
import { roleWords } from '@/words/role-words';
import { useToday } from '../today';
import { useLive } from '../use-live';
import styles from './first-people.module.css';

const mostShown = 3;
/** The sample was touched lately too, and is looked past. */
const mostRead = 20;

export function FirstPeople() {
  const today = useToday();
  const read = useLive(async () => {
    const [recent, types] = await Promise.all([
      recentPeople(database, mostRead),
      readTypes(database),
    ]);
    return { people: recent.filter(({ id }) => !isSampleId(id)).slice(0, mostShown), types };
  }, []);
  if (!read || read.people.length === 0) return null;
  const { people, types } = read;
  return (
    <ul className={styles['people']} aria-label={i18n.t('welcome.people.keptList')}>
      {people.map((person) => {
        const name = displayName(person, i18n.t('ui.somebody'));
        const ring = ringOf(person, person.state, types, today);
        const role = primaryRelationship(person, today);
        const { nextDueOn } = person.state;
        return (
          <li key={person.id} className={styles['person']}>
            <Ring
              view={{ ...ring, initials: initialsOf(name) }}
              label={ringWords(ring, person, types, today)}
            />
            <span className={styles['words']}>
              <span className={styles['name']}>
                <bdi>{name}</bdi>
                {role ? <Chip>{roleWords(role.typeId, types)}</Chip> : null}
              </span>
              <span className={styles['quiet']}>
                {nextDueOn === null ? (
                  i18n.t('welcome.people.noRhythm')
                ) : (
                  <time dateTime={nextDueOn} title={exactDay(nextDueOn)}>
                    {i18n.t('welcome.people.next', { day: shortDay(nextDueOn) })}
                  </time>
                )}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
