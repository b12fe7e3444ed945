/** A line for a passphrase, hidden until one asks to see it. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import styles from './backup.module.css';

type PassphraseFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Tells the browser's password manager whether this one is new. */
  isNew: boolean;
  hint?: string;
  error?: string | undefined;
  /** Called when it is shown or hidden. */
  onShown?: (shown: boolean) => void;
  field?: React.RefObject<HTMLInputElement | null>;
};

export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, isNew, hint, error, onShown, field } = props;
  const [shown, setShown] = useState(false);
  return (
    <div className={styles['passphrase']}>
      <TextField
        {...(field ? { ref: field } : {})}
        label={label}
        value={value}
        onChange={onChange}
        type={shown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        hint={hint}
        error={error}
      />
      <Button
        aria-pressed={shown}
        onClick={() => {
          setShown(!shown);
          onShown?.(!shown);
        }}
      >
        {i18n.t('backup.passphrase.show')}
      </Button>
    </div>
  );
}
