/**
 * Everything about something that happened between you, to log it or to change it: kind, day, what
 * was said, who was there and for whom it was contact, and when to come back to it.
 */
import { useState, type KeyboardEvent } from 'react';
import { i18n } from '#i18n';
import type { CommandInput } from '@/domain/commands';
import { addDays, type Day } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import { longest } from '@/domain/schema/primitives';
import type { Interaction, Person } from '@/domain/schema/records';
import { Dialog } from '@/ui/dialog';
import { FormButtons } from '@/ui/form-buttons';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { ConflictQuestion } from '../conflict-question';
import { DayField } from '../day-field';
import { PeoplePicker } from '../people-picker';
import { useScreenCovered } from '../screen-cover/covered';
import { useCommand } from '../use-command';
import { useRevisionSave } from '../use-revision-save';
import { troubleWords } from '../trouble-in-words';
import { ContactWith } from './contact-with';
import { interactionKinds } from './interaction-kinds';
import { logInput, useLogDraft } from './log-draft';
import { loggedNow, type LoggedNow } from './logged-now';
import styles from './log-form.module.css';

export type LogFormProps = {
  who: CommandInput<'interaction.log'>['who'];
  /** The one that `who` names, kept or about to be. */
  person: Person;
  /** The one to change; absent for a new one. */
  interaction?: Interaction;
  today: Day;
  onClose: () => void;
};

export default function LogForm({ who, person, interaction, today, onClose }: LogFormProps) {
  const run = useCommand();
  const covered = useScreenCovered();
  const { draft, change, forget } = useLogDraft({ who, person, interaction, today, covered });
  const [problem, setProblem] = useState<string | null>(null);
  const { save, keepMine, theirs } = useRevisionSave<{ revision: number }, LoggedNow>({
    opened: draft.baseRevision === 0 ? null : { revision: draft.baseRevision },
    readNow: () => loggedNow(draft.interactionId),
    // One left unfinished knows no more than that of what it began from.
    partOf: ({ revision }) => revision,
  });

  const send = (on: Day) => async (baseRevision: number) => {
    const outcome = await run(
      'interaction.log',
      { ...logInput(draft, on, who), baseRevision },
      { commandId: draft.commandId, answers: 'conflict' },
    );
    const refused = outcome.ok || outcome.error.code === 'conflict' ? null : outcome.error.code;
    setProblem(refused && troubleWords(refused));
    return outcome;
  };
  const closeWhen = async (saving: Promise<boolean>) => {
    if (await saving) giveUp();
  };
  const giveUp = () => {
    forget();
    onClose();
  };

  return (
    <Dialog
      title={
        interaction
          ? i18n.t('ui.log.change')
          : i18n.t('ui.log.title', { name: displayName(person, i18n.t('ui.somebody')) })
      }
      // What was typed stays a draft; only Cancel gives it up.
      onClose={onClose}
      onSubmit={() => {
        if (draft.on !== null) void closeWhen(save(send(draft.on)));
      }}
      actions={
        <FormButtons
          send={interaction ? i18n.t('ui.save') : i18n.t('ui.log.save')}
          onCancel={giveUp}
        />
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
        maxLength={longest.text}
        data-initial-focus=""
        onKeyDown={sendByKey}
      />
      <PeoplePicker
        label={i18n.t('ui.log.also')}
        chosen={draft.alsoPersonIds}
        except={[who.personId]}
        onChange={(alsoPersonIds) => change({ alsoPersonIds })}
      />
      {draft.kind === 'event' || draft.alsoPersonIds.length > 0 ? (
        <ContactWith
          person={person}
          otherIds={draft.alsoPersonIds}
          silentIds={draft.silentIds}
          onChange={(silentIds) => change({ silentIds })}
        />
      ) : null}
      {interaction ? null : (
        <DayField
          label={i18n.t('ui.log.next')}
          value={draft.nextOn}
          onChange={(nextOn) => change({ nextOn })}
          today={today}
          earliest={addDays(today, 1)}
        />
      )}
      {draft.nextOn === null ? null : (
        <TextField
          label={i18n.t('ui.log.nextText')}
          placeholder={i18n.t('person.next.getBack')}
          value={draft.nextText}
          maxLength={longest.line}
          onChange={(nextText) => change({ nextText })}
        />
      )}
      <div className={styles['details']}>
        <Segmented
          label={i18n.t('ui.log.direction')}
          value={draft.direction ?? 'either'}
          choices={[
            { value: 'either', label: i18n.t('ui.log.either') },
            { value: 'fromMe', label: i18n.t('ui.log.fromMe') },
            { value: 'fromThem', label: i18n.t('ui.log.fromThem') },
          ]}
          onChange={(from) => change({ direction: from === 'either' ? null : from })}
        />
        <TextField
          label={i18n.t('ui.log.minutes')}
          type="number"
          min={1}
          max={100_000}
          inputMode="numeric"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      {theirs ? (
        <ConflictQuestion
          theirs={theirs.words}
          onKeepMine={() => {
            if (draft.on !== null) void closeWhen(keepMine(send(draft.on)));
          }}
          onKeepTheirs={giveUp}
        />
      ) : null}
      {problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}

function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  if (event.nativeEvent.isComposing) return;
  event.currentTarget.form?.requestSubmit();
}
