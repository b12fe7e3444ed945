/** Merge or replace, each with what it means. */
import { useId } from 'react';
import { i18n } from '#i18n';
import type { RestoreMode } from '@/storage/bulk/apply-restore';
import styles from './backup.module.css';

type ModeChoiceProps = { mode: RestoreMode; onChange: (mode: RestoreMode) => void };

export function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  const id = useId();
  return (
    <fieldset className={styles['modes']}>
      <legend className="visually-hidden">{i18n.t('backup.preview.how')}</legend>
      {(['merge', 'replace'] as const).map((each) => (
        <div key={each} className={styles['mode']}>
          <input
            id={`${id}-${each}`}
            type="radio"
            name={id}
            aria-describedby={`${id}-${each}-text`}
            checked={mode === each}
            onChange={() => onChange(each)}
          />
          <label htmlFor={`${id}-${each}`}>{i18n.t(`backup.preview.${each}`)}</label>
          <p id={`${id}-${each}-text`}>{i18n.t(`backup.preview.${each}Text`)}</p>
        </div>
      ))}
    </fieldset>
  );
}
