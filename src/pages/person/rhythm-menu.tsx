/** How often to be in touch: as the role says, or a rhythm of this person's own. */
import { useState } from 'react';
import { Check } from 'lucide-react';
import { i18n } from '#i18n';
import { primaryType, rhythmOf } from '@/domain/rhythm';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { Menu, type MenuItem } from '@/ui/menu';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { TextField } from '@/ui/text-field';
import { useCommand } from '../use-command';
import { usePersonScope } from './person-scope';

/** Days offered at once; any other number can be typed. */
const offered = [7, 14, 30, 60, 90, 180, 365];

function item(id: string, label: string, chosen: boolean, onSelect: () => void): MenuItem {
  const mark = { icon: Check, hint: i18n.t('person.rhythm.now') };
  return { id, label, onSelect, ...(chosen ? mark : {}) };
}

export function RhythmMenu() {
  const { page, who, today, types } = usePersonScope();
  const run = useCommand();
  const [typing, setTyping] = useState(false);
  const { person } = page;
  const roleRhythm = primaryType(person, types, today)?.rhythmDays ?? null;
  const rhythm = rhythmOf(person, types, today);
  const set = (rhythmDays: number | null) =>
    void run(
      'person.change',
      { who, fields: { rhythmDays } },
      {
        says:
          rhythmDays === null
            ? i18n.t('person.rhythm.cleared')
            : i18n.t('person.rhythm.set', rhythmDays),
      },
    );
  return (
    <>
      <Menu
        label={i18n.t('person.rhythm.label')}
        renderTrigger={(trigger) => (
          <Button look="plain" {...trigger} title={i18n.t('person.rhythm.hint')}>
            {rhythm === null ? (
              i18n.t('person.rhythm.none')
            ) : (
              <span>
                <VisuallyHidden>{i18n.t('person.rhythm.spoken')}</VisuallyHidden>{' '}
                {i18n.t('person.rhythm.days', rhythm)}
              </span>
            )}
          </Button>
        )}
        items={[
          item(
            'role',
            roleRhythm === null
              ? i18n.t('person.rhythm.without')
              : i18n.t('person.rhythm.asRole', roleRhythm),
            person.rhythmDays === null,
            () => set(null),
          ),
          ...offered.map((days) =>
            item(
              String(days),
              i18n.t('person.rhythm.every', days),
              person.rhythmDays === days,
              () => set(days),
            ),
          ),
          {
            id: 'other',
            label: i18n.t('person.rhythm.other'),
            separated: true,
            onSelect: () => setTyping(true),
          },
        ]}
      />
      {typing ? (
        <RhythmDialog
          days={person.rhythmDays ?? rhythm}
          onClose={() => setTyping(false)}
          onSet={(days) => {
            setTyping(false);
            set(days);
          }}
        />
      ) : null}
    </>
  );
}

type RhythmDialogProps = {
  days: number | null;
  onSet: (days: number) => void;
  onClose: () => void;
};

function RhythmDialog({ days, onSet, onClose }: RhythmDialogProps) {
  const [typed, setTyped] = useState(days?.toString() ?? '');
  return (
    <Dialog
      title={i18n.t('person.rhythm.label')}
      onClose={onClose}
      onSubmit={() => onSet(Number(typed))}
      actions={<FormButtons send={i18n.t('ui.save')} onCancel={onClose} />}
    >
      <TextField
        label={i18n.t('person.rhythm.field')}
        type="number"
        min={1}
        max={3650}
        step={1}
        required
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
        data-initial-focus=""
      />
    </Dialog>
  );
}
