/** On or off, as a row of settings. */
import { SettingRow } from '../setting-row';
import styles from './switch-row.module.css';

type SwitchRowProps = {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
};

export function SwitchRow({ label, hint, checked, disabled = false, onChange }: SwitchRowProps) {
  return (
    <SettingRow label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="checkbox"
          role="switch"
          aria-checked={checked}
          className={styles['switch']}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
      )}
    </SettingRow>
  );
}
