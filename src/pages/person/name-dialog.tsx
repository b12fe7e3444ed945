/** Name, headline and company as you want them; left blank, the page's own words are shown. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import { longest } from '@/domain/schema/primitives';
import type { Person } from '@/domain/schema/records';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { TextField } from '@/ui/text-field';
import { ConflictQuestion } from '../conflict-question';
import { tryIds } from '../try-ids';
import { useCommand } from '../use-command';
import { usePersonScope } from './person-scope';
import styles from './form.module.css';
import { usePersonSave } from './use-person-save';

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

const seen = (text: string | null | undefined) =>
  text ? i18n.t('person.name.seen', { text }) : undefined;

const nameOf = ({ name, headline, company }: Person) => [name, headline, company];

/** All of it, a line each; without a name of one's own the page's, as everywhere. */
const nameWords = (person: Person) =>
  [displayName(person, i18n.t('ui.somebody')), person.headline, person.company]
    .filter(Boolean)
    .join('\n');

export function NameDialog({ onClose }: { onClose: () => void }) {
  const { page, who } = usePersonScope();
  const run = useCommand();
  const { person } = page;
  const [name, setName] = useState(person.name ?? '');
  const [headline, setHeadline] = useState(person.headline ?? '');
  const [company, setCompany] = useState(person.company ?? '');

  const { save, keepMine, theirs } = usePersonSave(nameOf);
  const [commandFor] = useState(() => tryIds());

  const send = (base: { baseRevision?: number }) => {
    const fields = { name: orNull(name), headline: orNull(headline), company: orNull(company) };
    return run(
      'person.change',
      { who, ...base, fields },
      { commandId: commandFor(fields), says: i18n.t('person.name.saved'), answers: 'conflict' },
    );
  };
  const closeWhen = async (saving: Promise<boolean>) => {
    if (await saving) onClose();
  };

  return (
    <Dialog
      title={i18n.t('person.name.edit')}
      onClose={onClose}
      onSubmit={() => void closeWhen(save(send))}
      actions={<FormButtons send={i18n.t('ui.save')} onCancel={onClose} />}
    >
      <div className={styles['form']}>
        <TextField
          label={i18n.t('person.name.name')}
          placeholder={displayName({ ...person, name: null }, '')}
          hint={seen(person.seen?.name)}
          maxLength={longest.line}
          value={name}
          onChange={setName}
          data-initial-focus=""
        />
        <TextField
          label={i18n.t('person.name.headline')}
          placeholder={person.seen?.headline ?? ''}
          maxLength={longest.line}
          value={headline}
          onChange={setHeadline}
        />
        <TextField
          label={i18n.t('person.name.company')}
          placeholder={person.seen?.company ?? ''}
          maxLength={longest.line}
          value={company}
          onChange={setCompany}
        />
        {theirs ? (
          <ConflictQuestion
            theirs={nameWords(theirs)}
            onKeepMine={() => void closeWhen(keepMine(send))}
            onKeepTheirs={onClose}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
