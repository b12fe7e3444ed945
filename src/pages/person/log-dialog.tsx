/**
 * Everything about something that happened between you, to log it or to change it: kind, day, who
 * was there and for whom it was contact, what was said, and what comes next.
 */
import { useState } from 'react';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import { longest } from '@/domain/schema/primitives';
import type { Interaction, InteractionKind } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { CheckBox } from '@/ui/check-box';
import { Dialog } from '@/ui/dialog';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { DayField } from '../day-field';
import { interactionKinds } from '../actions/interaction-kinds';
import { PeoplePicker } from '../people-picker';
import { useCommand } from '../use-command';
import { useLive } from '../use-live';
import { usePersonScope } from './person-scope';
import styles from './form.module.css';

type LogDialogProps = {
  /** The one to change; absent for a new one. */
  interaction?: Interaction;
  onClose: () => void;
};

export function LogDialog({ interaction, onClose }: LogDialogProps) {
  const { page, who, today } = usePersonScope();
  const run = useCommand();
  const [kind, setKind] = useState<InteractionKind>(interaction?.kind ?? 'call');
  const [direction, setDirection] = useState<'fromMe' | 'fromThem' | 'mutual'>(
    interaction?.direction ?? 'mutual',
  );
  const [on, setOn] = useState<string | null>(interaction?.on ?? today);
  const [summary, setSummary] = useState(interaction?.summary ?? '');
  const [minutes, setMinutes] = useState(interaction?.minutes?.toString() ?? '');
  const [otherIds, setOtherIds] = useState<string[]>(() =>
    (interaction?.personIds ?? []).filter((id) => id !== who.personId),
  );
  const rows = useLive(() => database.people.bulkGet(otherIds), [otherIds.join()]) ?? [];
  const others = rows.filter((row) => row !== undefined);
  const [silent, setSilent] = useState<ReadonlySet<string>>(
    () => new Set(interaction?.personIds.filter((id) => !interaction.contactIds.includes(id))),
  );
  const [nextText, setNextText] = useState('');
  const [nextOn, setNextOn] = useState<string | null>(null);
  const [commandId] = useState(() => crypto.randomUUID());
  const [interactionId] = useState(() => interaction?.id ?? crypto.randomUUID());
  const [followUpId] = useState(() => crypto.randomUUID());
  const everybody = [page.person, ...others];

  const save = async () => {
    if (on === null) return;
    const outcome = await run(
      'interaction.log',
      {
        who,
        interactionId,
        baseRevision: interaction?.revision ?? 0,
        kind,
        direction: direction === 'mutual' ? null : direction,
        on,
        summary,
        minutes: minutes === '' ? null : Number(minutes),
        alsoPersonIds: otherIds,
        contactIds: [who.personId, ...otherIds].filter((id) => !silent.has(id)),
        next:
          nextOn === null
            ? null
            : { followUpId, text: nextText.trim() || i18n.t('person.next.getBack'), dueOn: nextOn },
      },
      { commandId },
    );
    if (outcome.ok) onClose();
  };

  return (
    <Dialog
      title={interaction ? i18n.t('person.log.change') : i18n.t('person.log.title')}
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={onClose}>{i18n.t('ui.cancel')}</Button>
          <Button look="filled" type="submit">
            {i18n.t('ui.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextArea
          label={i18n.t('person.log.summary')}
          value={summary}
          onChange={setSummary}
          maxLength={longest.text}
          data-initial-focus=""
        />
        <div className={styles['pair']}>
          <Select
            label={i18n.t('person.log.kind')}
            value={kind}
            choices={interactionKinds()}
            onChange={setKind}
          />
          <TextField
            label={i18n.t('person.log.minutes')}
            type="number"
            min={1}
            max={100_000}
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
          />
        </div>
        <DayField
          label={i18n.t('person.log.day')}
          value={on}
          onChange={setOn}
          today={today}
          towards="past"
          required
        />
        <Segmented
          label={i18n.t('person.log.direction')}
          value={direction}
          choices={[
            { value: 'mutual', label: i18n.t('person.log.mutual') },
            { value: 'fromMe', label: i18n.t('person.log.fromMe') },
            { value: 'fromThem', label: i18n.t('person.log.fromThem') },
          ]}
          onChange={setDirection}
        />
        <PeoplePicker
          label={i18n.t('person.log.others')}
          chosen={otherIds}
          except={[who.personId]}
          onChange={setOtherIds}
        />
        {kind === 'event' || otherIds.length > 0 ? (
          <fieldset className={styles['group']}>
            <legend>{i18n.t('person.log.contactWith')}</legend>
            {everybody.map((one) => (
              <CheckBox
                key={one.id}
                label={<bdi>{displayName(one, i18n.t('ui.somebody'))}</bdi>}
                checked={!silent.has(one.id)}
                onChange={(talked) => {
                  const without = [...silent].filter((id) => id !== one.id);
                  setSilent(new Set(talked ? without : [...without, one.id]));
                }}
              />
            ))}
          </fieldset>
        ) : null}
        {interaction ? null : (
          <fieldset className={styles['group']}>
            <legend>{i18n.t('person.log.next')}</legend>
            <TextField
              label={i18n.t('person.log.nextText')}
              placeholder={i18n.t('person.next.getBack')}
              maxLength={longest.line}
              value={nextText}
              onChange={setNextText}
            />
            <DayField
              label={i18n.t('person.log.nextDay')}
              value={nextOn}
              onChange={setNextOn}
              today={today}
              required={nextText.trim() !== ''}
            />
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
