/** Somebody who is not on LinkedIn: a name is enough to begin with. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { longest } from '@/domain/schema/primitives';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { TextField } from '@/ui/text-field';
import { tryIds } from '../try-ids';
import { useCommand } from '../use-command';

type AddPersonProps = { onClose: () => void; onAdded: (personId: string) => void };

export function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const run = useCommand();
  const [name, setName] = useState('');
  const [firstName, setFirstName] = useState<string | null>(null);
  const [ids] = useState(() => ({ person: crypto.randomUUID(), commandFor: tryIds() }));
  const add = async () => {
    const create = { name: name.trim(), keys: [], seen: null };
    const who = { personId: ids.person, create };
    const options = {
      commandId: ids.commandFor(create),
      says: i18n.t('panel.added', { name: create.name }),
    };
    setFirstName(firstName ?? create.name);
    // An earlier try may have made the person, under another name.
    const outcome =
      firstName === null || firstName === create.name
        ? await run('person.add', { who }, options)
        : await run('person.change', { who, fields: { name: create.name } }, options);
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
