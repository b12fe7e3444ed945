/** One person in a list to choose from: ring, name, role, and one quiet fact. */
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName, initialsOf } from '@/domain/display-name';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { primaryRelationship, ringOf } from '@/domain/rhythm';
import type { Ranges } from '@/search/match';
import type { PersonRow } from '@/storage/database';
import { Chip } from '@/ui/chip';
import { Ring } from '@/ui/ring';
import { roleWords } from '@/words/role-words';
import { MarkedText } from '../search/marked-text';
import styles from './person-line.module.css';

type PersonLineProps = {
  person: PersonRow;
  types: RelationshipTypes;
  today: Day;
  /** Places in the name that were searched for. */
  nameRanges?: Ranges;
  /** Another line, under the headline. */
  children?: ReactNode;
};

export function PersonLine({
  person,
  types,
  today,
  nameRanges = nowhere,
  children,
}: PersonLineProps) {
  const name = displayName(person, i18n.t('ui.somebody'));
  const primary = primaryRelationship(person, today);
  const headline =
    person.headline ?? person.seen?.headline ?? person.company ?? person.seen?.company;
  return (
    <span className={styles['line']}>
      <Ring
        view={{ ...ringOf(person, person.state, types, today), initials: initialsOf(name) }}
        label=""
      />
      <span className={styles['words']}>
        <span className={styles['who']}>
          <bdi className={styles['name']}>
            <MarkedText text={name} ranges={nameRanges} />
          </bdi>
          {primary ? <Chip>{roleWords(primary.typeId, types)}</Chip> : null}
        </span>
        {headline ? (
          <bdi className={styles['headline']} title={headline}>
            {headline}
          </bdi>
        ) : null}
        {children}
      </span>
    </span>
  );
}

const nowhere: Ranges = [];
