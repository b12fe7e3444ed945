/** Who this is to you: ring, name, headline, roles, tags, and what is due. */
import { useEffect, useRef, useState } from 'react';
import { Plus } from 'lucide-react';
import { i18n } from '#i18n';
import { isConfidential } from '@/domain/confidentiality';
import { displayName, initialsOf } from '@/domain/display-name';
import { ringOf } from '@/domain/rhythm';
import type { Person, Relationship } from '@/domain/schema/records';
import { Ring } from '@/ui/ring';
import { ringWords } from '@/words/ring-words';
import { roleWords } from '@/words/role-words';
import { ConfidentialSign } from './confidential';
import { DueState } from './due-state';
import { MoreMenu } from './more-menu';
import { NameDialog } from './name-dialog';
import { RolesDialog } from './roles-dialog';
import { usePersonScope } from './person-scope';
import styles from './person-top.module.css';

/** `focusName`: the focus goes to the name when it is shown. */
export function PersonTop({ focusName = false }: { focusName?: boolean }) {
  const { page, kept, today, types } = usePersonScope();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusName) heading.current?.focus();
  }, [focusName]);
  const [naming, setNaming] = useState(false);
  const [roles, setRoles] = useState(false);
  const { person } = page;
  const name = displayName(person, i18n.t('ui.somebody'));
  const ring = ringOf(person, person.state, types, today);
  const { headline, company } = about(person);
  return (
    <header className={styles['top']}>
      <Ring
        size="large"
        view={{ ...ring, initials: initialsOf(name) }}
        label={ringWords(ring, person, types, today)}
      />
      <div className={styles['words']}>
        <h1 ref={heading} tabIndex={-1} className={styles['name']}>
          <button
            type="button"
            dir="auto"
            title={i18n.t('person.name.edit')}
            onClick={() => setNaming(true)}
          >
            <span title={name}>{name}</span>
          </button>
        </h1>
        {headline || company ? (
          <p className={styles['about']} title={[headline, company].filter(Boolean).join(', ')}>
            <bdi>{headline}</bdi>
            {headline && company ? ', ' : null}
            <bdi>{company}</bdi>
          </p>
        ) : null}
        <ul className={styles['chips']} aria-label={i18n.t('person.roles.list')}>
          {person.relationships.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={styles['chip']}
                title={i18n.t('person.roles.edit')}
                onClick={() => setRoles(true)}
              >
                {relationshipWords(one, roleWords(one.typeId, types), today)}
              </button>
            </li>
          ))}
          {isConfidential(person) ? (
            <li>
              <ConfidentialSign />
            </li>
          ) : null}
          {person.tags.map((tag) => (
            <li key={tag} className={styles['tag']}>
              #<bdi>{tag}</bdi>
            </li>
          ))}
          <li>
            <button type="button" className={styles['plus']} onClick={() => setRoles(true)}>
              <Plus size={12} aria-hidden="true" />
              {i18n.t('person.roles.add')}
            </button>
          </li>
        </ul>
        <DueState />
        {kept ? null : <p className={styles['unkept']}>{i18n.t('person.unkept')}</p>}
      </div>
      <MoreMenu />
      {naming ? <NameDialog onClose={() => setNaming(false)} /> : null}
      {roles ? <RolesDialog onClose={() => setRoles(false)} /> : null}
    </header>
  );
}

/** "VP Engineering, Amber Delta"; a company that the headline names already is not said twice. */
function about(person: Person): { headline: string; company: string } {
  const headline = person.headline ?? person.seen?.headline ?? '';
  const company = person.company ?? person.seen?.company ?? '';
  const named = headline.toLowerCase().includes(company.toLowerCase());
  return { headline, company: named ? '' : company };
}

function relationshipWords(one: Relationship, role: string, today: string): string {
  if (one.endedOn !== null && one.endedOn < today) return i18n.t('person.roles.former', { role });
  if (one.startedOn !== null && one.startedOn > today) return i18n.t('person.roles.soon', { role });
  return role;
}
