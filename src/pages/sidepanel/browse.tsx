/** On a page that is no profile: recent people, search, and somebody who is not on LinkedIn. */
import { useState } from 'react';
import { UserPlus } from 'lucide-react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { longest } from '@/domain/schema/primitives';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { TextField } from '@/ui/text-field';
import { PersonSearch } from '../person/person-search';
import { useCommand } from '../use-command';
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
  return (
    <div className={styles['browse']}>
      <h1 className={styles['title']}>{i18n.t('panel.people')}</h1>
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
      <div>
        <Button onClick={() => setAdding(true)}>
          <UserPlus size={15} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('panel.add')}
        </Button>
      </div>
      {adding ? <AddPerson onClose={() => setAdding(false)} onAdded={onOpenPerson} /> : null}
    </div>
  );
}

type AddPersonProps = { onClose: () => void; onAdded: (personId: string) => void };

function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const run = useCommand();
  const [name, setName] = useState('');
  const [ids] = useState(() => ({ person: crypto.randomUUID(), command: crypto.randomUUID() }));
  const add = async () => {
    const create = { name: name.trim(), keys: [], seen: null };
    const outcome = await run(
      'person.add',
      { who: { personId: ids.person, create } },
      { commandId: ids.command, says: i18n.t('panel.added', { name: name.trim() }) },
    );
    if (!outcome.ok) return;
    onClose();
    onAdded(outcome.value.personId ?? ids.person);
  };
  return (
    <Dialog
      title={i18n.t('panel.add')}
      onClose={onClose}
      onSubmit={() => void add()}
      actions={<FormButtons send={i18n.t('panel.addDo')} onCancel={onClose} />}
    >
      <TextField
        label={i18n.t('person.name.name')}
        required
        pattern=".*\S.*"
        maxLength={longest.line}
        value={name}
        onChange={setName}
        data-initial-focus=""
      />
    </Dialog>
  );
}
