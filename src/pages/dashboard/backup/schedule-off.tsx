/** No backups by themselves yet: how often, with or without a passphrase, and the way to them. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { type ExportInterval, exportIntervals } from '@/domain/export-schedule';
import { Button } from '@/ui/button';
import { CheckBox } from '@/ui/check-box';
import { Segmented } from '@/ui/segmented';
import styles from '../section.module.css';

export function ScheduleOff({ onOn }: { onOn: (every: ExportInterval, sealed: boolean) => void }) {
  const [every, setEvery] = useState<ExportInterval>('week');
  const [sealed, setSealed] = useState(true);
  return (
    <>
      <IntervalChoice every={every} onChange={setEvery} />
      <CheckBox
        label={i18n.t('backup.schedule.sealed')}
        hint={i18n.t('backup.schedule.sealedHint')}
        checked={sealed}
        onChange={setSealed}
      />
      <div className={styles['actions']}>
        <Button onClick={() => onOn(every, sealed)}>
          {i18n.t(sealed ? 'backup.schedule.toPassphrase' : 'backup.schedule.on')}
        </Button>
      </div>
    </>
  );
}

type IntervalChoiceProps = { every: ExportInterval; onChange: (every: ExportInterval) => void };

/** How often. */
export function IntervalChoice({ every, onChange }: IntervalChoiceProps) {
  return (
    <div>
      <Segmented
        label={i18n.t('backup.schedule.how')}
        labelHidden
        value={every}
        choices={exportIntervals.map((value) => ({
          value,
          label: i18n.t(`backup.schedule.every.${value}`),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
