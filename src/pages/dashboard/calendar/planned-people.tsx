/** The people of one day, each with what is planned; their names lead to their pages. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName, initialsOf } from '@/domain/display-name';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { ringOf } from '@/domain/rhythm';
import type { PersonRow } from '@/storage/database';
import type { CalendarDay, Plan } from '@/storage/queries/calendar';
import { Ring } from '@/ui/ring';
import { ringWords } from '@/words/ring-words';
import { personAddress } from '../routes';
import { planWords } from './plan-words';
import styles from './calendar.module.css';

type PlannedPeopleProps = {
  day: CalendarDay;
  people: ReadonlyMap<string, PersonRow>;
  types: RelationshipTypes;
  today: Day;
};

export function PlannedPeople({ day, people, types, today }: PlannedPeopleProps) {
  return (
    <ul className={styles['people']}>
      {day.people.flatMap(({ personId, plans }) => {
        const person = people.get(personId);
        if (!person) return [];
        return (
          <li key={personId}>
            <PlannedPerson
              person={person}
              plans={plans}
              types={types}
              today={today}
              day={day.day}
            />
          </li>
        );
      })}
    </ul>
  );
}

type PlannedPersonProps = {
  person: PersonRow;
  plans: readonly Plan[];
  types: RelationshipTypes;
  today: Day;
  day: Day;
};

function PlannedPerson({ person, plans, types, today, day }: PlannedPersonProps) {
  const name = displayName(person, i18n.t('ui.somebody'));
  const ring = ringOf(person, person.state, types, today);
  return (
    <a href={personAddress(person.id)} className={styles['person']}>
      <Ring
        view={{ ...ring, initials: initialsOf(name) }}
        label={ringWords(ring, person, types, today)}
        size="small"
      />
      <span className={styles['words']}>
        <bdi className={styles['name']}>{name}</bdi>
        {plans.map((plan) => (
          <span
            key={plan.kind === 'rhythm' ? plan.kind : plan.record.id}
            className={styles['plan']}
            dir="auto"
          >
            {planWords(plan, person, types, day)}
          </span>
        ))}
      </span>
    </a>
  );
}
