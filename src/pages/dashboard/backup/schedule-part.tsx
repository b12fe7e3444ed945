/**
 * Backups that are saved by themselves. The browser's permission is asked for when they are switched
 * on, not before; a passphrase becomes a key then and is not kept.
 */
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { ExportInterval, ExportPlan, ExportSchedule } from '@/domain/export-schedule';
import { send } from '@/messaging/client';
import { saveDownload } from '@/platform/downloads';
import { askPermission } from '@/platform/permissions';
import { database } from '@/storage/open';
import { readExportSchedule } from '@/storage/queries/export-schedule';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { currentDay } from '../../current-day';
import { useLive } from '../../use-live';
import styles from '../section.module.css';
import { PassphraseChoice } from './passphrase-choice';
import { Progress } from './progress';
import { ScheduleOff } from './schedule-off';
import { ScheduleOn } from './schedule-on';
import { makeKey } from './seal-run';

type State =
  | { is: 'idle' }
  | { is: 'choosing'; every: ExportInterval }
  | { is: 'working' }
  | { is: 'trouble'; what: 'refused' | 'failed' };

export function SchedulePart() {
  const schedule = useLive(async () => (await readExportSchedule(database)) ?? null, []);
  const [state, setState] = useState<State>({ is: 'idle' });
  const cancel = useRef<() => void>(null);
  if (schedule === undefined) return null;

  const apply = async (plan: ExportPlan | null) => {
    const answer = await send('export.schedule', plan);
    setState(answer.ok ? { is: 'idle' } : { is: 'trouble', what: 'failed' });
  };
  const switchOn = async (every: ExportInterval, passphrase: string | null) => {
    // First of all: the browser wants the click.
    const granted = await askPermission('downloads');
    if (!granted) {
      setState({ is: 'trouble', what: 'refused' });
      return;
    }
    setState({ is: 'working' });
    if (passphrase === null) {
      await apply({ every, key: null });
      return;
    }
    const run = makeKey(passphrase);
    cancel.current = run.cancel;
    const made = await run.outcome;
    // The key is of use only where it can be found again.
    if (made.ok && (await saveKey(made.value))) await apply({ every, key: made.value });
    else if (!made.ok && made.why === 'cancelled') setState({ is: 'idle' });
    else setState({ is: 'trouble', what: 'failed' });
  };

  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{i18n.t('backup.schedule.title')}</h2>
      <p className={styles['text']}>{i18n.t('backup.schedule.text')}</p>
      {state.is === 'choosing' ? (
        <PassphraseChoice
          title={i18n.t('backup.schedule.choose')}
          action={i18n.t('backup.schedule.on')}
          onChosen={(passphrase) => void switchOn(state.every, passphrase)}
          onCancel={() => setState({ is: 'idle' })}
        />
      ) : null}
      {state.is === 'working' ? (
        <div className={styles['actions']}>
          <Progress label={i18n.t('backup.schedule.working')} share={null} />
          <Button onClick={() => cancel.current?.()}>{i18n.t('ui.cancel')}</Button>
        </div>
      ) : null}
      {state.is === 'trouble' ? (
        <Notice tone="warm" announced>
          {i18n.t(`backup.schedule.${state.what}`)}
        </Notice>
      ) : null}
      {state.is === 'idle' || state.is === 'trouble' ? (
        <Current
          schedule={schedule}
          onOn={(every, sealed) => {
            if (sealed) setState({ is: 'choosing', every });
            else void switchOn(every, null);
          }}
          onPlan={(plan) => void apply(plan)}
        />
      ) : null}
    </section>
  );
}

type CurrentProps = {
  schedule: ExportSchedule | null;
  onOn: (every: ExportInterval, sealed: boolean) => void;
  onPlan: (plan: ExportPlan | null) => void;
};

function Current({ schedule, onOn, onPlan }: CurrentProps) {
  if (schedule === null) return <ScheduleOff onOn={onOn} />;
  const { every, key } = schedule;
  const again = async () => {
    if (await askPermission('downloads')) onPlan({ every, key });
  };
  return (
    <ScheduleOn
      schedule={schedule}
      onEvery={(chosen) => onPlan({ every: chosen, key })}
      onOff={() => onPlan(null)}
      onAgain={() => void again()}
      {...(key ? { onKey: () => void saveKey(key) } : {})}
    />
  );
}

/** Beside the backups, where the age program wants it. */
async function saveKey({ file }: { file: string }): Promise<boolean> {
  const name = `Confidant/confidant-key-${currentDay()}.age`;
  return (await saveDownload(name, new Blob([Uint8Array.fromBase64(file)]))) === 'saved';
}
