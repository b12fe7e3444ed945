/**
 * On a page that is no profile: recent people, search, and somebody who is not on LinkedIn. With
 * nobody kept yet, how to begin.
 */
import { useState } from 'react';
import { UserPlus } from 'lucide-react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { openWelcome } from '@/platform/pages';
import { database } from '@/storage/open';
import { recentPeople } from '@/storage/queries/search';
import { Button } from '@/ui/button';
import { AddPerson } from '../person/add-person';
import { PersonSearch } from '../person/person-search';
import { useLive } from '../use-live';
import styles from './browse.module.css';

type BrowseProps = {
  /** The page in front is one's own profile. */
  own: boolean;
  types: RelationshipTypes;
  today: Day;
  caretReady: boolean;
  onOpenPerson: (personId: string) => void;
};

export function Browse({ own, types, today, caretReady, onOpenPerson }: BrowseProps) {
  const [adding, setAdding] = useState(false);
  const anybody = useLive(async () => (await recentPeople(database, 1)).length > 0, []);
  if (anybody === undefined) return null;
  return (
    <div className={styles['browse']}>
      <h1 tabIndex={-1} className={styles['title']}>
        {i18n.t('panel.people')}
      </h1>
      {anybody ? (
        <>
          <p className={styles['hint']}>{own ? i18n.t('panel.own') : i18n.t('panel.noProfile')}</p>
          <PersonSearch
            label={i18n.t('panel.find')}
            labelHidden
            recentTitle={i18n.t('panel.recent')}
            types={types}
            today={today}
            ready={caretReady}
            onChoose={(person) => onOpenPerson(person.id)}
          />
        </>
      ) : (
        <p className={styles['hint']}>{i18n.t('panel.firstRun')}</p>
      )}
      <div className={styles['actions']}>
        {anybody ? null : (
          <Button look="filled" onClick={() => void openWelcome()}>
            {i18n.t('panel.steps')}
          </Button>
        )}
        <Button onClick={() => setAdding(true)}>
          <UserPlus size={15} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('panel.add')}
        </Button>
      </div>
      {adding ? <AddPerson onClose={() => setAdding(false)} onAdded={onOpenPerson} /> : null}
    </div>
  );
}
