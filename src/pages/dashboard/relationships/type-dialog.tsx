/** One relationship type: label, rhythm, side, weight in the list and prompts. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { listNumbers } from '@/domain/list-numbers';
import type { RelationshipType } from '@/domain/schema/records';
import { longest } from '@/domain/schema/primitives';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { typeLabel, typePrompts } from '@/words/role-words';
import { troubleWords } from '../../trouble-in-words';
import { ConflictQuestion } from '../../conflict-question';
import { tryIds } from '../../try-ids';
import { useCommand } from '../../use-command';
import { useRevisionSave } from '../../use-revision-save';
import styles from '../section.module.css';
import { type EditedType, readEditedTypes, typeOf, typeWords } from './edited-type';

type TypeDialogProps = {
  /** Null makes a new one. */
  type: EditedType | null;
  onClose: () => void;
};

const weights = {
  close: listNumbers.weight.close,
  regular: listNumbers.weight.regular,
  loose: listNumbers.weight.loose,
};
type Weight = keyof typeof weights;

/** Most prompts of a type: the schema's. */
const mostPrompts = 20;

export function TypeDialog({ type, onClose }: TypeDialogProps) {
  const run = useCommand();
  const [id] = useState(() => type?.id ?? crypto.randomUUID());
  const [label, setLabel] = useState(type ? typeLabel(type) : '');
  const [rhythm, setRhythm] = useState(type?.rhythmDays?.toString() ?? '');
  const [side, setSide] = useState<RelationshipType['side']>(type?.side ?? 'either');
  const [weight, setWeight] = useState<Weight>(weightOf(type?.weight));
  const [prompts, setPrompts] = useState(type ? typePrompts(type).join('\n') : '');
  const [trouble, setTrouble] = useState<string>();

  const rhythmDays = rhythm.trim() === '' ? null : Number(rhythm);
  const rhythmFits =
    rhythmDays === null || (Number.isInteger(rhythmDays) && rhythmDays >= 1 && rhythmDays <= 3650);

  const { save, keepMine, theirs } = useRevisionSave({
    opened: type,
    readNow: async () => (await readEditedTypes()).get(id),
    partOf: typeOf,
  });
  const [commandFor] = useState(() => tryIds());

  const send = async (baseRevision: number) => {
    const fields = {
      // Left as it is, our label stays in the language of the interface.
      label: type?.builtIn && type.label === null && label === typeLabel(type) ? '' : label.trim(),
      rhythmDays,
      weight: type && weightOf(type.weight) === weight ? type.weight : weights[weight],
      side,
      prompts: prompts
        .split('\n')
        .map((prompt) => prompt.trim())
        .filter((prompt) => prompt !== ''),
    };
    const outcome = await run(
      'relationshipType.write',
      { typeId: id, baseRevision, ...fields },
      { commandId: commandFor(fields), says: null },
    );
    if (!outcome.ok && outcome.error.code !== 'conflict') {
      setTrouble(troubleWords(outcome.error.code));
    }
    return outcome;
  };
  const closeWhen = async (saving: Promise<boolean>) => {
    if (await saving) onClose();
  };

  const remove = async () => {
    const outcome = await run('relationshipType.remove', { typeId: id }, { says: null });
    if (outcome.ok) onClose();
    else setTrouble(troubleWords(outcome.error.code));
  };

  return (
    <Dialog
      title={type ? typeLabel(type) : i18n.t('dashboard.types.new')}
      onClose={onClose}
      onSubmit={() => void closeWhen(save(send))}
      actions={
        <>
          {type && type.revision > 0 ? (
            <Button look="plain" onClick={() => void remove()}>
              {type.builtIn ? i18n.t('dashboard.types.reset') : i18n.t('dashboard.types.remove')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{i18n.t('ui.cancel')}</Button>
          <Button look="filled" type="submit" disabled={!rhythmFits}>
            {i18n.t('ui.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={i18n.t('dashboard.types.label')}
        value={label}
        onChange={setLabel}
        required
        maxLength={longest.line}
        data-initial-focus=""
      />
      <TextField
        label={i18n.t('dashboard.types.rhythm')}
        hint={i18n.t('dashboard.types.rhythmHint')}
        error={rhythmFits ? undefined : i18n.t('dashboard.types.rhythmWrong')}
        value={rhythm}
        onChange={setRhythm}
        inputMode="numeric"
      />
      <Segmented
        label={i18n.t('dashboard.types.side')}
        value={side}
        choices={[
          { value: 'inside', label: i18n.t('dashboard.types.sideInside') },
          { value: 'outside', label: i18n.t('dashboard.types.sideOutside') },
          { value: 'either', label: i18n.t('dashboard.types.sideEither') },
        ]}
        onChange={setSide}
      />
      <Select
        label={i18n.t('dashboard.types.weight')}
        hint={i18n.t('dashboard.types.weightHint')}
        value={weight}
        choices={weightChoices()}
        onChange={setWeight}
      />
      <TextArea
        label={i18n.t('dashboard.types.prompts')}
        hint={i18n.t('dashboard.types.promptsHint')}
        value={prompts}
        onChange={(text) => setPrompts(text.split('\n').slice(0, mostPrompts).join('\n'))}
      />
      {theirs ? (
        <ConflictQuestion
          theirs={typeWords(theirs, weightWords(theirs.weight))}
          onKeepMine={() => void closeWhen(keepMine(send))}
          onKeepTheirs={onClose}
        />
      ) : null}
      {trouble === undefined ? null : (
        <p role="alert" className={styles['text']}>
          {trouble}
        </p>
      )}
    </Dialog>
  );
}

/** The nearest of the three. */
function weightOf(weight: number = weights.loose): Weight {
  if (weight >= weights.close) return 'close';
  return weight >= weights.regular ? 'regular' : 'loose';
}

function weightChoices(): { value: Weight; label: string }[] {
  return [
    { value: 'close', label: i18n.t('dashboard.types.weightClose') },
    { value: 'regular', label: i18n.t('dashboard.types.weightRegular') },
    { value: 'loose', label: i18n.t('dashboard.types.weightLoose') },
  ];
}

function weightWords(weight: number): string {
  const near = weightOf(weight);
  return weightChoices().find(({ value }) => value === near)?.label ?? '';
}
