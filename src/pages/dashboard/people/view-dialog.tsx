/** Names a view, new or kept already, and keeps it. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { PeopleSort } from '@/domain/schema/records';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { TextField } from '@/ui/text-field';
import { useCommand } from '../../use-command';

/** What a view of the list asks for. */
export type Asked = { query: string; sort: PeopleSort };

type ViewDialogProps = {
  view: Asked & { savedViewId: string; name: string };
  onClose: () => void;
};

export function ViewDialog({ view, onClose }: ViewDialogProps) {
  const run = useCommand();
  const [typed, setTyped] = useState(view.name);
  const name = typed.trim();
  const save = () => {
    if (name === '') return;
    const { savedViewId, query, sort } = view;
    const says = i18n.t('people.views.kept', { name });
    void run('savedView.write', { savedViewId, name, query, sort }, { says });
    onClose();
  };
  return (
    <Dialog
      title={i18n.t(view.name === '' ? 'people.views.saveTitle' : 'people.views.renameTitle')}
      onClose={onClose}
      onSubmit={save}
      actions={<FormButtons send={i18n.t('ui.save')} disabled={name === ''} onCancel={onClose} />}
    >
      <TextField
        label={i18n.t('people.views.name')}
        value={typed}
        maxLength={100}
        onChange={setTyped}
        data-initial-focus=""
      />
    </Dialog>
  );
}
