/** The person who is looked at: what helps to remember who this is. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName, initialsOf } from '@/domain/display-name';
import { plainLine } from '@/domain/plain-line';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { primaryRelationship, ringOf } from '@/domain/rhythm';
import type { PersonRow } from '@/storage/database';
import { Chip } from '@/ui/chip';
import { Quote } from '@/ui/quote';
import { Ring } from '@/ui/ring';
import { exactDay, shortDate } from '@/words/days';
import { ringWords } from '@/words/ring-words';
import { roleWords } from '@/words/role-words';
import styles from './triage.module.css';

type PersonCardProps = { person: PersonRow; types: RelationshipTypes; today: Day };

export function PersonCard({ person, types, today }: PersonCardProps) {
  const name = displayName(person, i18n.t('ui.somebody'));
  const ring = ringOf(person, person.state, types, today);
  const primary = primaryRelationship(person, today);
  const quote = person.quote === null ? '' : plainLine(person.quote);
  return (
    <div className={styles['card']}>
      <Ring
        size="large"
        view={{ ...ring, initials: initialsOf(name) }}
        label={ringWords(ring, person, types, today)}
      />
      <div className={styles['words']}>
        <h2 className={styles['name']} title={name}>
          <bdi>{name}</bdi>
          {primary ? <Chip>{roleWords(primary.typeId, types)}</Chip> : null}
        </h2>
        <p className={styles['about']}>
          <bdi>{aboutOf(person).join(', ')}</bdi>
        </p>
        {person.connectedOn === undefined ? null : (
          <p className={styles['since']}>
            <time dateTime={person.connectedOn} title={exactDay(person.connectedOn)}>
              {i18n.t('triage.connected', { day: shortDate(person.connectedOn, today) })}
            </time>
          </p>
        )}
        {quote === '' ? null : <Quote>{quote}</Quote>}
      </div>
    </div>
  );
}

/** Headline and company, as far as they are known; a company the headline names is not said twice. */
export function aboutOf({ headline, company, seen }: PersonRow): string[] {
  const what = headline ?? seen?.headline ?? '';
  const where = company ?? seen?.company ?? '';
  const named = what.toLowerCase().includes(where.toLowerCase());
  return [what, named ? '' : where].filter((text) => text !== '');
}
