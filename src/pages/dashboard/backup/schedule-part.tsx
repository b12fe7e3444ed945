/**
 * Backups that are saved by themselves. The browser's permission is asked for when they are switched
 * on, not before; a passphrase becomes a key then and is not kept.
 */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { ExportInterval, ExportPlan, ExportSchedule } from '@/domain/export-schedule';
import type { BackupKey } from '@/interchange/encrypted/seal';
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
  | { is: 'making'; cancel: () => void }
  /** No way back: it is being written down. */
  | { is: 'applying' }
  | { is: 'trouble'; what: 'refused' | 'failed' | 'unchanged' | 'noKey' };

export function SchedulePart() {
  const schedule = useLive(async () => (await readExportSchedule(database)) ?? null, []);
  const [state, setState] = useState<State>({ is: 'idle' });
  if (schedule === undefined) return null;

  const apply = async (plan: ExportPlan | null, what: 'failed' | 'unchanged') => {
    const answer = await send('export.schedule', plan);
    setState(answer.ok ? { is: 'idle' } : { is: 'trouble', what });
  };
  const switchOn = async (every: ExportInterval, passphrase: string | null) => {
    // From here on nothing can be chosen a second time: the browser's question may leave the page free.
    setState({ is: 'applying' });
    // Before anything else is waited for: the browser wants the click.
    const granted = await askPermission('downloads');
    if (!granted) {
      setState({ is: 'trouble', what: 'refused' });
      return;
    }
    if (passphrase === null) {
      await apply({ every, key: null }, 'failed');
      return;
    }
    const run = makeKey(passphrase);
    setState({ is: 'making', cancel: run.cancel });
    const made = await run.outcome;
    if (!made.ok && made.why === 'cancelled') {
      setState({ is: 'idle' });
      return;
    }
    setState({ is: 'applying' });
    // The key is of use only where it can be found again.
    if (made.ok && (await saveKey(made.value))) await apply({ every, key: made.value }, 'failed');
    else setState({ is: 'trouble', what: 'failed' });
  };
  const saveKeyAgain = async (key: BackupKey) => {
    setState((await saveKey(key)) ? { is: 'idle' } : { is: 'trouble', what: 'noKey' });
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
      {state.is === 'making' ? (
        <div className={styles['actions']}>
          <Progress label={i18n.t('backup.schedule.working')} share={null} />
          <Button onClick={state.cancel}>{i18n.t('ui.cancel')}</Button>
        </div>
      ) : null}
      {state.is === 'applying' ? (
        <Progress label={i18n.t('backup.schedule.applying')} share={null} />
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
          onPlan={(plan) => void apply(plan, 'unchanged')}
          onKey={(key) => void saveKeyAgain(key)}
        />
      ) : null}
    </section>
  );
}

type CurrentProps = {
  schedule: ExportSchedule | null;
  onOn: (every: ExportInterval, sealed: boolean) => void;
  onPlan: (plan: ExportPlan | null) => void;
  onKey: (key: BackupKey) => void;
};

function Current({ schedule, onOn, onPlan, onKey }: CurrentProps) {
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
      {...(key ? { onKey: () => onKey(key) } : {})}
    />
  );
}

/** Beside the backups, where the age program wants it. */
async function saveKey({ file }: { file: string }): Promise<boolean> {
  const name = `Confidant/confidant-key-${currentDay()}.age`;
  return (await saveDownload(name, new Blob([Uint8Array.fromBase64(file)]))) === 'saved';
}
