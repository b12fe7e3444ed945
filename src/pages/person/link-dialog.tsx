/**
 * Which profiles belong to this person: take an address away, or add one. On a profile nobody is
 * kept for, the other way round: whose profile is it?
 */
import { useState } from 'react';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import { coverPersonal } from '@/domain/screen-cover';
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';
import type { PersonRow } from '@/storage/database';
import { database } from '@/storage/open';
import { personByKeys } from '@/storage/queries/person-by-keys';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { useScreenCovered } from '../screen-cover/covered';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { MergeDialog } from './merge-dialog';
import { PersonSearch } from './person-search';
import { keyWords } from './key-words';
import { usePersonScope } from './person-scope';
import styles from './form.module.css';

export function LinkDialog({ onClose }: { onClose: () => void }) {
  const { kept } = usePersonScope();
  return kept ? <Profiles onClose={onClose} /> : <WhoseProfile onClose={onClose} />;
}

function WhoseProfile({ onClose }: { onClose: () => void }) {
  const { page, types, today, onOpenPerson } = usePersonScope();
  const run = useCommand();
  const link = async (personId: string) => {
    const keys = page.person.keys.map((each) => each.key);
    const outcome = await run('person.link', { who: { personId }, keys, take: false });
    if (!outcome.ok) return;
    onClose();
    onOpenPerson(personId);
  };
  return (
    <Dialog title={i18n.t('person.profiles.linkTo')} onClose={onClose}>
      <p>{i18n.t('person.profiles.whose')}</p>
      <PersonSearch
        label={i18n.t('person.merge.search')}
        types={types}
        today={today}
        initialFocus
        onChoose={(person) => void link(person.id)}
      />
    </Dialog>
  );
}

function Profiles({ onClose }: { onClose: () => void }) {
  const { page, who, today } = usePersonScope();
  const run = useCommand();
  const covered = useScreenCovered();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [taken, setTaken] = useState<{ by: PersonRow; keys: ProfileKey[] } | null>(null);
  const [merging, setMerging] = useState<PersonRow | null>(null);
  if (merging) return <MergeDialog other={merging} onClose={onClose} />;

  const link = async (keys: ProfileKey[], take: boolean) => {
    const outcome = await run('person.link', { who, keys, take });
    if (!outcome.ok) return;
    setAddress('');
    setTaken(null);
  };
  const add = async () => {
    const keys = keysFromAddress(address.includes('://') ? address : `https://${address.trim()}`);
    setProblem(keys.length === 0 ? i18n.t('person.profiles.noProfile') : undefined);
    if (keys.length === 0) return;
    const match = await personByKeys(database, keys);
    if (match.is === 'person' && match.person.id !== who.personId)
      setTaken({ by: covered ? coverPersonal(match.person) : match.person, keys });
    else await link(keys, false);
  };

  return (
    <Dialog title={i18n.t('person.profiles.title')} onClose={onClose} onSubmit={() => void add()}>
      <div className={styles['form']}>
        {page.person.keys.length === 0 ? (
          <p className={styles['hint']}>{i18n.t('person.profiles.none')}</p>
        ) : (
          <ul className={styles['rows']}>
            {page.person.keys.map(({ key, lastSeenOn }) => (
              <li key={key} className={styles['row']}>
                <span className={styles['grow']}>
                  <bdi>{keyWords(key)}</bdi>{' '}
                  <span className={styles['hint']}>
                    {i18n.t('person.profiles.seen')} <DayText day={lastSeenOn} today={today} />
                  </span>
                </span>
                <Button
                  look="plain"
                  aria-label={i18n.t('person.profiles.unlinkNamed', { name: keyWords(key) })}
                  onClick={() => void run('person.unlink', { personId: who.personId, key })}
                >
                  {i18n.t('person.profiles.unlink')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <TextField
          label={i18n.t('person.profiles.address')}
          placeholder="https://www.linkedin.com/in/…"
          inputMode="url"
          dir="ltr"
          required
          value={address}
          error={problem}
          onChange={(text) => {
            setAddress(text);
            setTaken(null);
          }}
          data-initial-focus=""
        />
        {taken ? (
          <Notice
            tone="warm"
            announced
            title={i18n.t('person.profiles.taken', {
              name: displayName(taken.by, i18n.t('ui.somebody')),
            })}
            actions={
              <>
                <Button onClick={() => setMerging(taken.by)}>{i18n.t('person.merge.open')}</Button>
                <Button onClick={() => void link(taken.keys, true)}>
                  {i18n.t('person.profiles.move')}
                </Button>
              </>
            }
          >
            {i18n.t('person.profiles.takenText')}
          </Notice>
        ) : (
          <div className={styles['buttons']}>
            <Button type="submit">{i18n.t('person.profiles.link')}</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
