/** The roles this person has or had in your career, with start and end; the first open one leads. */
import { useState } from 'react';
import { ArrowUp, X } from 'lucide-react';
import { i18n } from '#i18n';
import { longest } from '@/domain/schema/primitives';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Person, Relationship } from '@/domain/schema/records';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { exactDay } from '@/words/days';
import { roleWords } from '@/words/role-words';
import { ConflictQuestion } from '../conflict-question';
import { DayField } from '../day-field';
import { tryIds } from '../try-ids';
import { useCommand } from '../use-command';
import { usePersonScope } from './person-scope';
import styles from './form.module.css';
import { usePersonSave } from './use-person-save';

/** In place of a type: one of your own is to be made. */
const newType = 'new';

type Role = Relationship & {
  /** Of the type that is made with it. The same at another try, or there would be two. */
  newTypeId: string;
  newLabel: string;
};

export function RolesDialog({ onClose }: { onClose: () => void }) {
  const { page, who, today, types } = usePersonScope();
  const run = useCommand();
  const [roles, setRoles] = useState<Role[]>(() => {
    const has = page.person.relationships.map((one) => Object.assign(blankRole(), one));
    return has.length > 0 ? has : [blankRole()];
  });
  const { save, keepMine, theirs } = usePersonSave(rolesOf);
  const [commandFor] = useState(() => tryIds());
  const change = (id: string, fields: Partial<Role>) =>
    setRoles((all) => all.map((one) => (one.id === id ? { ...one, ...fields } : one)));
  const typeChoices = [
    { value: '', label: i18n.t('person.roles.choose') },
    ...[...types.keys()].map((id) => ({ value: id, label: roleWords(id, types) })),
    { value: newType, label: i18n.t('person.roles.newType') },
  ];

  const send = async (base: { baseRevision?: number }) => {
    const relationships: Relationship[] = [];
    for (const { newTypeId, newLabel, ...role } of roles) {
      if (role.typeId === '') continue;
      const typeId = role.typeId === newType ? newTypeId : role.typeId;
      if (role.typeId === newType) {
        const made = await run('relationshipType.write', blankType(typeId, newLabel.trim()), {
          says: '',
        });
        if (!made.ok) return made;
      }
      relationships.push({ ...role, typeId });
    }
    return run(
      'person.setRelationships',
      { who, ...base, relationships },
      {
        commandId: commandFor(relationships),
        says: i18n.t('person.roles.saved'),
        answers: 'conflict',
      },
    );
  };
  const closeWhen = async (saving: Promise<boolean>) => {
    if (await saving) onClose();
  };

  return (
    <Dialog
      title={i18n.t('person.roles.title')}
      onClose={onClose}
      onSubmit={() => void closeWhen(save(send))}
      actions={<FormButtons send={i18n.t('ui.save')} onCancel={onClose} />}
    >
      <div className={styles['form']}>
        {roles.map((role, index) => (
          <fieldset key={role.id} className={styles['group']}>
            <legend>
              {index === 0
                ? i18n.t('person.roles.first')
                : i18n.t('person.roles.further', { number: index + 1 })}
            </legend>
            <div className={styles['row']}>
              <div className={styles['grow']}>
                <Select
                  label={i18n.t('person.roles.role')}
                  labelHidden
                  value={role.typeId}
                  choices={
                    types.has(role.typeId) || role.typeId === '' || role.typeId === newType
                      ? typeChoices
                      : [
                          ...typeChoices,
                          { value: role.typeId, label: roleWords(role.typeId, types) },
                        ]
                  }
                  onChange={(typeId) => change(role.id, { typeId })}
                  data-initial-focus={index === 0 ? '' : undefined}
                />
              </div>
              {index === 0 ? null : (
                <IconButton
                  icon={ArrowUp}
                  label={i18n.t('person.roles.makeFirst')}
                  onClick={() => setRoles([role, ...roles.filter((one) => one !== role)])}
                />
              )}
              <IconButton
                icon={X}
                label={i18n.t('person.roles.remove')}
                onClick={() => setRoles(roles.filter((one) => one !== role))}
              />
            </div>
            {role.typeId === newType ? (
              <TextField
                label={i18n.t('person.roles.newLabel')}
                required
                maxLength={longest.line}
                value={role.newLabel}
                onChange={(newLabel) => change(role.id, { newLabel })}
              />
            ) : null}
            <div className={styles['days']}>
              <DayField
                label={i18n.t('person.roles.from')}
                value={role.startedOn}
                onChange={(startedOn) => change(role.id, { startedOn })}
                today={today}
                towards="past"
              />
              <DayField
                label={i18n.t('person.roles.until')}
                value={role.endedOn}
                onChange={(endedOn) => change(role.id, { endedOn })}
                today={today}
                {...(role.startedOn === null ? {} : { earliest: role.startedOn })}
              />
            </div>
          </fieldset>
        ))}
        <div className={styles['buttons']}>
          <Button look="plain" onClick={() => setRoles([...roles, blankRole()])}>
            {i18n.t('person.roles.addAnother')}
          </Button>
        </div>
        <p className={styles['hint']}>{i18n.t('person.roles.hint')}</p>
        {theirs ? (
          <ConflictQuestion
            theirs={rolesWords(theirs, types)}
            onKeepMine={() => void closeWhen(keepMine(send))}
            onKeepTheirs={onClose}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

const rolesOf = ({ relationships }: Person) => relationships;

/** A line for each role, with its days. */
function rolesWords({ relationships }: Person, types: RelationshipTypes): string {
  if (relationships.length === 0) return i18n.t('person.roles.none');
  return relationships
    .map(({ typeId, startedOn, endedOn }) =>
      [
        roleWords(typeId, types),
        startedOn === null ? null : `${i18n.t('person.roles.from')} ${exactDay(startedOn)}`,
        endedOn === null ? null : `${i18n.t('person.roles.until')} ${exactDay(endedOn)}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

function blankRole(): Role {
  return {
    id: crypto.randomUUID(),
    typeId: '',
    startedOn: null,
    endedOn: null,
    newTypeId: crypto.randomUUID(),
    newLabel: '',
  };
}

/** One's own type begins without a rhythm or prompts; both are set in the settings. */
function blankType(typeId: string, label: string) {
  return { typeId, label, rhythmDays: null, weight: 1, side: 'either' as const, prompts: [] };
}
