/** One relationship type: label, rhythm, side, weight in the list and prompts. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { listNumbers } from '@/domain/list-numbers';
import type { ResolvedType } from '@/domain/relationship-types';
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
import { useCommand } from '../../use-command';
import styles from '../section.module.css';

type TypeDialogProps = {
  /** Null makes a new one. */
  type: ResolvedType | null;
  /** 0 for a new one, and for a built-in that was not edited: one that was can be brought back. */
  revision: number;
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

export function TypeDialog({ type, revision, onClose }: TypeDialogProps) {
  const run = useCommand();
  const [id] = useState(() => type?.id ?? crypto.randomUUID());
  // What was here when the dialog opened: another window may save before this one.
  const [baseRevision] = useState(revision);
  const [label, setLabel] = useState(type ? typeLabel(type) : '');
  const [rhythm, setRhythm] = useState(type?.rhythmDays?.toString() ?? '');
  const [side, setSide] = useState<RelationshipType['side']>(type?.side ?? 'either');
  const [weight, setWeight] = useState<Weight>(weightOf(type?.weight));
  const [prompts, setPrompts] = useState(type ? typePrompts(type).join('\n') : '');
  const [trouble, setTrouble] = useState<string>();

  const rhythmDays = rhythm.trim() === '' ? null : Number(rhythm);
  const rhythmFits =
    rhythmDays === null || (Number.isInteger(rhythmDays) && rhythmDays >= 1 && rhythmDays <= 3650);

  const save = async () => {
    const outcome = await run(
      'relationshipType.write',
      {
        typeId: id,
        baseRevision,
        // Left as it is, our label stays in the language of the interface.
        label:
          type?.builtIn && type.label === null && label === typeLabel(type) ? '' : label.trim(),
        rhythmDays,
        weight: type && weightOf(type.weight) === weight ? type.weight : weights[weight],
        side,
        prompts: prompts
          .split('\n')
          .map((prompt) => prompt.trim())
          .filter((prompt) => prompt !== ''),
      },
      { says: null },
    );
    if (outcome.ok) onClose();
    else setTrouble(troubleWords(outcome.error.code));
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
      onSubmit={() => void save()}
      actions={
        <>
          {revision > 0 ? (
            <Button look="plain" onClick={() => void remove()}>
              {type?.builtIn ? i18n.t('dashboard.types.reset') : i18n.t('dashboard.types.remove')}
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
        choices={[
          { value: 'close', label: i18n.t('dashboard.types.weightClose') },
          { value: 'regular', label: i18n.t('dashboard.types.weightRegular') },
          { value: 'loose', label: i18n.t('dashboard.types.weightLoose') },
        ]}
        onChange={setWeight}
      />
      <TextArea
        label={i18n.t('dashboard.types.prompts')}
        hint={i18n.t('dashboard.types.promptsHint')}
        value={prompts}
        onChange={(text) => setPrompts(text.split('\n').slice(0, mostPrompts).join('\n'))}
      />
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
