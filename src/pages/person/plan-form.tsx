/** A follow-up or a promise, new or changed, where it stands in the list. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { longest } from '@/domain/schema/primitives';
import type { FollowUp, PromiseRecord } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { DayField } from '../day-field';
import { ConflictQuestion } from '../conflict-question';
import { tryIds } from '../try-ids';
import { useCommand } from '../use-command';
import { useRevisionSave } from '../use-revision-save';
import { begunPlan, forgetBegunPlan, keepBegunPlan, type BegunPlan } from './begun-plans';
import { planOf, planWords } from './plan-words';
import { repeatChoices, repeatOf, repeatValue } from './repeat-words';
import { useFormInPlace } from './form-in-place';
import { usePersonScope } from './person-scope';
import styles from './form.module.css';

type PlanFormProps = {
  /** The one to change; with neither, a new one. */
  followUp?: FollowUp;
  promise?: PromiseRecord;
  onClose: () => void;
};

export function PlanForm({ onClose, ...given }: PlanFormProps) {
  // As it was when the form was opened, whatever another window makes of it.
  const [{ followUp, promise }] = useState(given);
  const { who, today } = usePersonScope();
  const run = useCommand();
  const isNew = !followUp && !promise;
  const close = () => {
    if (isNew) forgetBegunPlan(who.personId);
    onClose();
  };
  const form = useFormInPlace(close);
  const [begun] = useState(() => (isNew ? begunPlan(who.personId) : undefined));
  const [kind, setKind] = useState<BegunPlan['kind']>(() => {
    if (promise) return promise.owedBy === 'me' ? 'mine' : 'theirs';
    return begun?.kind ?? 'followUp';
  });
  const [text, setText] = useState(followUp?.text ?? promise?.text ?? begun?.text ?? '');
  const [dueOn, setDueOn] = useState<string | null>(
    followUp?.dueOn ?? promise?.dueOn ?? begun?.dueOn ?? null,
  );
  const [at, setAt] = useState(followUp?.at ?? begun?.at ?? '');
  const [repeat, setRepeat] = useState(begun?.repeat ?? repeatValue(followUp?.repeat ?? null));
  const [promisedOn, setPromisedOn] = useState<string | null>(
    promise?.promisedOn ?? begun?.promisedOn ?? today,
  );
  useEffect(() => {
    if (isNew) keepBegunPlan(who.personId, { kind, text, dueOn, at, repeat, promisedOn });
  }, [isNew, who.personId, kind, text, dueOn, at, repeat, promisedOn]);
  const [ids] = useState(() => ({ commandFor: tryIds(), record: crypto.randomUUID() }));

  const id = followUp?.id ?? promise?.id ?? ids.record;
  const { save, keepMine, theirs } = useRevisionSave<
    FollowUp | PromiseRecord,
    FollowUp | PromiseRecord
  >({
    opened: followUp ?? promise ?? null,
    readNow: () => (kind === 'followUp' ? database.followUps.get(id) : database.promises.get(id)),
    partOf: planOf,
  });

  const send = (baseRevision: number) => {
    const commandId = ids.commandFor({ kind, text, dueOn, at, repeat, promisedOn });
    const options = { commandId, says: i18n.t('person.next.saved'), answers: 'conflict' } as const;
    return kind === 'followUp'
      ? run(
          'followUp.write',
          {
            who,
            followUpId: id,
            baseRevision,
            text: text.trim() || i18n.t('person.next.getBack'),
            dueOn: dueOn ?? today,
            at: at === '' ? null : at,
            repeat: repeatOf(repeat, keptFrom(followUp, dueOn ?? today), followUp?.repeat ?? null),
          },
          options,
        )
      : run(
          'promise.write',
          {
            who,
            promiseId: id,
            baseRevision,
            owedBy: kind === 'mine' ? 'me' : 'them',
            text: text.trim(),
            promisedOn: promisedOn ?? today,
            dueOn,
          },
          options,
        );
  };
  const closeWhen = async (saving: Promise<boolean>) => {
    if (await saving) close();
  };

  return (
    <form
      ref={form}
      className={classNames(styles['form'], styles['framed'])}
      aria-label={i18n.t('person.next.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void closeWhen(save(send));
      }}
    >
      {followUp ? null : (
        <Segmented
          label={i18n.t('person.next.kind')}
          labelHidden
          value={kind}
          choices={[
            ...(promise
              ? []
              : [{ value: 'followUp' as const, label: i18n.t('person.next.followUp') }]),
            { value: 'mine' as const, label: i18n.t('person.next.mine') },
            { value: 'theirs' as const, label: i18n.t('person.next.theirs') },
          ]}
          onChange={setKind}
        />
      )}
      <TextField
        label={
          kind === 'followUp' ? i18n.t('person.next.what') : i18n.t('person.next.whatPromised')
        }
        placeholder={kind === 'followUp' ? i18n.t('person.next.getBack') : undefined}
        required={kind !== 'followUp'}
        maxLength={longest.line}
        value={text}
        onChange={setText}
      />
      <DayField
        label={kind === 'followUp' ? i18n.t('person.next.when') : i18n.t('person.next.by')}
        value={dueOn}
        onChange={setDueOn}
        today={today}
        required={kind === 'followUp'}
      />
      {kind === 'followUp' ? (
        <div className={styles['pair']}>
          <Select
            label={i18n.t('person.repeat.label')}
            value={repeat}
            choices={repeatChoices(followUp?.repeat ?? null)}
            onChange={setRepeat}
          />
          <TextField label={i18n.t('person.next.at')} type="time" value={at} onChange={setAt} />
        </div>
      ) : (
        <DayField
          label={i18n.t('person.next.promisedOn')}
          value={promisedOn}
          onChange={setPromisedOn}
          today={today}
          towards="past"
          required
        />
      )}
      {theirs ? (
        <ConflictQuestion
          theirs={planWords(theirs)}
          onKeepMine={() => void closeWhen(keepMine(send))}
          onKeepTheirs={close}
        />
      ) : null}
      <div className={classNames(styles['buttons'], styles['end'])}>
        <Button onClick={close}>{i18n.t('ui.cancel')}</Button>
        <Button type="submit">{i18n.t('ui.save')}</Button>
      </div>
    </form>
  );
}

/** A repeating one keeps its schedule unless its day was changed. */
function keptFrom(followUp: FollowUp | undefined, dueOn: string): string {
  return followUp?.repeat && followUp.dueOn === dueOn ? followUp.repeat.from : dueOn;
}
