/** Log…: what happened, when, with whom, and when to come back to it. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { CommandInput } from '@/domain/commands';
import type { Day } from '@/domain/day';
import { addDays } from '@/domain/day';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { DayField } from '../day-field';
import { PeoplePicker } from '../people-picker';
import { useCommand } from '../use-command';
import { troubleWords } from '../trouble-in-words';
import { interactionKinds } from './interaction-kinds';
import { logInput, useLogDraft } from './log-draft';
import styles from './log-dialog.module.css';

type Who = CommandInput<'interaction.log'>['who'];

type LogDialogProps = {
  who: Who;
  name: string;
  today: Day;
  onClose: () => void;
  /** Called when it is saved. */
  onLogged?: () => void;
};

export default function LogDialog({ who, name, today, onClose, onLogged }: LogDialogProps) {
  const run = useCommand();
  const { draft, change, forget } = useLogDraft(who.personId, today);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async () => {
    if (draft.on === null || saving) return;
    setSaving(true);
    const outcome = await run('interaction.log', logInput(draft, draft.on, who), {
      commandId: draft.commandId,
    });
    setSaving(false);
    if (!outcome.ok) {
      setProblem(troubleWords(outcome.error.code));
      return;
    }
    forget();
    onClose();
    onLogged?.();
  };

  return (
    <Dialog
      title={i18n.t('ui.log.title', { name })}
      // What was typed stays a draft; only Cancel gives it up.
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button
            onClick={() => {
              forget();
              onClose();
            }}
          >
            {i18n.t('ui.cancel')}
          </Button>
          <Button look="filled" type="submit" disabled={saving}>
            {i18n.t('ui.log.save')}
          </Button>
        </>
      }
    >
      <div className={styles['pair']}>
        <Select
          label={i18n.t('ui.log.kind')}
          value={draft.kind}
          choices={interactionKinds()}
          onChange={(kind) => change({ kind })}
        />
        <DayField
          label={i18n.t('ui.log.on')}
          value={draft.on}
          onChange={(on) => change({ on })}
          today={today}
          towards="past"
          required
        />
      </div>
      <TextArea
        label={i18n.t('ui.log.summary')}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        maxLength={100_000}
        data-initial-focus=""
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <PeoplePicker
        label={i18n.t('ui.log.also')}
        chosen={draft.alsoPersonIds}
        except={[who.personId]}
        onChange={(alsoPersonIds) => change({ alsoPersonIds })}
      />
      <DayField
        label={i18n.t('ui.log.next')}
        value={draft.nextOn}
        onChange={(nextOn) => change({ nextOn })}
        today={today}
        earliest={addDays(today, 1)}
      />
      {draft.nextOn === null ? null : (
        <TextField
          label={i18n.t('ui.log.nextText')}
          value={draft.nextText}
          maxLength={500}
          onChange={(nextText) => change({ nextText })}
        />
      )}
      {problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}
