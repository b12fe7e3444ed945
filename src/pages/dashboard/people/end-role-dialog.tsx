/** Asks which relationship of those selected is to end, and whether it stays as a former one. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { addDays, type Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { PersonLine } from '@/storage/queries/person-line';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { numberWords } from '../number-words';
import { roleText } from './row-words';

/** Ids of people by the type of a role they have now, the type most of them have first. */
type RolesOf = ReadonlyMap<string, readonly string[]>;

export function rolesOf(chosen: readonly PersonLine[]): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const { id, typeIds } of chosen) {
    for (const typeId of new Set(typeIds)) {
      const having = roles.get(typeId);
      if (having) having.push(id);
      else roles.set(typeId, [id]);
    }
  }
  return new Map([...roles].toSorted(([, a], [, b]) => b.length - a.length));
}

type EndRoleDialogProps = {
  roles: RolesOf;
  types: RelationshipTypes;
  today: Day;
  onSend: (ending: { typeId: string; endedOn: Day | null }) => void;
  onClose: () => void;
};

export function EndRoleDialog({ roles, types, today, onSend, onClose }: EndRoleDialogProps) {
  const [chosen, setChosen] = useState('');
  const [how, setHow] = useState<'former' | 'never'>('former');
  // Meanwhile it may have been taken from all of them elsewhere.
  const typeId = roles.has(chosen) ? chosen : ([...roles.keys()][0] ?? '');
  return (
    <Dialog
      title={i18n.t('people.endRole.title')}
      onClose={onClose}
      onSubmit={() => {
        // A role lasts to the end of its last day.
        if (typeId !== '')
          onSend({ typeId, endedOn: how === 'former' ? addDays(today, -1) : null });
      }}
      actions={
        <FormButtons
          send={i18n.t('people.endRole.send')}
          disabled={typeId === ''}
          onCancel={onClose}
        />
      }
    >
      <Select
        label={i18n.t('people.endRole.which')}
        value={typeId}
        choices={[...roles].map(([value, { length }]) => ({
          value,
          label: i18n.t('people.endRole.ofPeople', length, [
            numberWords(length),
            roleText(value, types),
          ]),
        }))}
        onChange={setChosen}
        data-initial-focus=""
      />
      <Segmented
        label={i18n.t('people.endRole.how')}
        value={how}
        choices={[
          { value: 'former', label: i18n.t('people.endRole.former') },
          { value: 'never', label: i18n.t('people.endRole.never') },
        ]}
        onChange={setHow}
      />
    </Dialog>
  );
}
