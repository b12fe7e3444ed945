/** Names a view, new or kept already, and keeps it. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { PeopleSort } from '@/domain/schema/records';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { TextField } from '@/ui/text-field';
import { database } from '@/storage/open';
import { ConflictQuestion } from '../../conflict-question';
import { tryIds } from '../../try-ids';
import { useCommand } from '../../use-command';
import { useRevisionSave } from '../../use-revision-save';

/** What a view of the list asks for. */
export type Asked = { query: string; sort: PeopleSort };

type View = Asked & { name: string; revision: number };

type ViewDialogProps = {
  /** Revision 0 for one that is to be kept. */
  view: View & { savedViewId: string };
  onClose: () => void;
};

export function ViewDialog({ view, onClose }: ViewDialogProps) {
  const run = useCommand();
  const [typed, setTyped] = useState(view.name);
  const name = typed.trim();
  const [commandFor] = useState(() => tryIds());
  const { savedViewId, query, sort } = view;
  const { save, keepMine, theirs } = useRevisionSave({
    opened: view.revision === 0 ? null : view,
    readNow: () => database.savedViews.get(savedViewId),
    partOf: viewOf,
  });
  const send = (baseRevision: number) => {
    const asked = { name, query, sort };
    const says = i18n.t('people.views.kept', { name });
    const options = { commandId: commandFor(asked), says, answers: 'conflict' } as const;
    return run('savedView.write', { savedViewId, baseRevision, ...asked }, options);
  };
  const closeWhen = async (saving: Promise<boolean>) => {
    if (await saving) onClose();
  };
  return (
    <Dialog
      title={i18n.t(view.name === '' ? 'people.views.saveTitle' : 'people.views.renameTitle')}
      onClose={onClose}
      onSubmit={() => {
        if (name !== '') void closeWhen(save(send));
      }}
      actions={<FormButtons send={i18n.t('ui.save')} disabled={name === ''} onCancel={onClose} />}
    >
      <TextField
        label={i18n.t('people.views.name')}
        value={typed}
        maxLength={100}
        onChange={setTyped}
        data-initial-focus=""
      />
      {theirs ? (
        <ConflictQuestion
          theirs={theirs.name}
          onKeepMine={() => void closeWhen(keepMine(send))}
          onKeepTheirs={onClose}
        />
      ) : null}
    </Dialog>
  );
}

const viewOf = ({ name, query, sort }: View) => [name, query, sort];
