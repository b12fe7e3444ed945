/** Name, headline and company as you want them; left blank, the page's own words are shown. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import { longest } from '@/domain/schema/primitives';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { TextField } from '@/ui/text-field';
import { useCommand } from '../use-command';
import { usePersonScope } from './person-scope';
import styles from './form.module.css';

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

const seen = (text: string | null | undefined) =>
  text ? i18n.t('person.name.seen', { text }) : undefined;

export function NameDialog({ onClose }: { onClose: () => void }) {
  const { page, who, kept } = usePersonScope();
  const run = useCommand();
  const { person } = page;
  const [name, setName] = useState(person.name ?? '');
  const [headline, setHeadline] = useState(person.headline ?? '');
  const [company, setCompany] = useState(person.company ?? '');

  // What was here when the dialog opened: another window may save before this one.
  const [revision] = useState(person.revision);

  const save = async () => {
    const fields = { name: orNull(name), headline: orNull(headline), company: orNull(company) };
    const outcome = await run(
      'person.change',
      { who, ...(kept ? { baseRevision: revision } : {}), fields },
      { says: i18n.t('person.name.saved') },
    );
    if (outcome.ok) onClose();
  };

  return (
    <Dialog
      title={i18n.t('person.name.edit')}
      onClose={onClose}
      onSubmit={() => void save()}
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
      </div>
    </Dialog>
  );
}
