/** One thing that happened: who, what, and the beginning of what was written. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName, initialsOf } from '@/domain/display-name';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { ringOf } from '@/domain/rhythm';
import type { PersonRow } from '@/storage/database';
import type { TimelineEvent } from '@/storage/queries/timeline';
import { classNames } from '@/ui/class-names';
import { Ring } from '@/ui/ring';
import { ConfidentialSign } from '../../person/confidential';
import { personAddress } from '../routes';
import { eventWords } from './event-words';
import styles from './timeline.module.css';

type EventLineProps = {
  event: TimelineEvent;
  types: RelationshipTypes;
  today: Day;
  /** Before the link is followed. */
  onLeave: (day: Day) => void;
};

export function EventLine({ event, types, today, onLeave }: EventLineProps) {
  const { facts, text, yours } = eventWords(event);
  const [first] = event.people;
  return (
    <article className={styles['event']}>
      {first ? <PersonRing person={first} types={types} today={today} /> : null}
      <div className={styles['words']}>
        <p className={styles['head']}>
          {event.people.map((person, index) => (
            <span key={person.id}>
              {index === 0 ? null : ', '}
              <a
                href={personAddress(person.id)}
                className={styles['name']}
                onClick={() => onLeave(event.day)}
              >
                <bdi>{displayName(person, i18n.t('ui.somebody'))}</bdi>
              </a>
            </span>
          ))}{' '}
          <span className={styles['facts']}>{facts}</span>
          {event.covered ? (
            <>
              {' '}
              <ConfidentialSign />
            </>
          ) : null}
        </p>
        {text === '' ? null : (
          <p className={classNames(styles['text'], yours && styles['yours'])} dir="auto">
            {text}
          </p>
        )}
      </div>
    </article>
  );
}

type PersonRingProps = { person: PersonRow; types: RelationshipTypes; today: Day };

function PersonRing({ person, types, today }: PersonRingProps) {
  const initials = initialsOf(displayName(person, i18n.t('ui.somebody')));
  return (
    <Ring
      view={{ ...ringOf(person, person.state, types, today), initials }}
      label=""
      size="small"
    />
  );
}
