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
  /** As it was when the dialog opened: another window may save before this one. */
  view: Asked & { savedViewId: string; name: string; revision: number };
  onClose: () => void;
};

export function ViewDialog({ view, onClose }: ViewDialogProps) {
  const run = useCommand();
  const [{ revision: baseRevision }] = useState(view);
  const [typed, setTyped] = useState(view.name);
  const name = typed.trim();
  const save = async () => {
    if (name === '') return;
    const { savedViewId, query, sort } = view;
    const says = i18n.t('people.views.kept', { name });
    const write = { savedViewId, baseRevision, name, query, sort };
    const outcome = await run('savedView.write', write, { says });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={i18n.t(view.name === '' ? 'people.views.saveTitle' : 'people.views.renameTitle')}
      onClose={onClose}
      onSubmit={() => void save()}
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
