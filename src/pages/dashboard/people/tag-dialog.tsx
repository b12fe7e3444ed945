/** Tags that everybody selected gets, and tags taken from whoever of them has them. */
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { PersonLine } from '@/storage/queries/person-line';
import { CheckBox } from '@/ui/check-box';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { TextField } from '@/ui/text-field';
import { numberWords } from '../number-words';
import { tagsInUse } from './filter-words';
import styles from './tag-dialog.module.css';

type TagDialogProps = {
  chosen: readonly PersonLine[];
  /** Everybody: their tags are suggested. */
  lines: readonly PersonLine[];
  onSend: (tags: { add: string[]; remove: string[] }) => void;
  onClose: () => void;
};

/** Longest tag, and most tags offered to be taken away. */
const most = { length: 60, offered: 50 };

export function TagDialog({ chosen, lines, onSend, onClose }: TagDialogProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const add = typed
    .split(',')
    .map((tag) => tag.trim().replace(/^#/u, '').slice(0, most.length))
    .filter((tag) => tag !== '');
  const theirs = tagsInUse(chosen).slice(0, most.offered);
  const isNothing = add.length === 0 && removed.size === 0;
  return (
    <Dialog
      title={i18n.t('people.tags.title', chosen.length, [numberWords(chosen.length)])}
      onClose={onClose}
      onSubmit={() => {
        if (!isNothing) onSend({ add, remove: [...removed] });
      }}
      actions={<FormButtons send={i18n.t('ui.save')} disabled={isNothing} onCancel={onClose} />}
    >
      <TextField
        label={i18n.t('people.tags.add')}
        hint={i18n.t('people.tags.hint')}
        list={listId}
        value={typed}
        onChange={setTyped}
        data-initial-focus=""
      />
      <datalist id={listId}>
        {tagsInUse(lines).map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </datalist>
      {theirs.length === 0 ? null : (
        <fieldset className={styles['theirs']}>
          <legend>{i18n.t('people.tags.remove')}</legend>
          {theirs.map((tag) => (
            <CheckBox
              key={tag}
              label={<bdi>#{tag}</bdi>}
              checked={removed.has(tag)}
              onChange={(isRemoved) =>
                setRemoved(new Set([...removed, tag].filter((each) => isRemoved || each !== tag)))
              }
            />
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}
