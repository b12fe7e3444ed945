/** Asks for the passphrase of an encrypted file. */
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import sectionStyles from '../section.module.css';
import styles from './backup.module.css';
import { PassphraseField } from './passphrase-field';

type PassphrasePromptProps = {
  name: string;
  /** The one that was given before did not open it. */
  wrong: boolean;
  onGiven: (passphrase: string) => void;
  onCancel: () => void;
};

export function PassphrasePrompt({ name, wrong, onGiven, onCancel }: PassphrasePromptProps) {
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles['preview']}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onGiven(passphrase);
      }}
    >
      <p className={styles['file']}>
        <bdi>{name}</bdi>
      </p>
      <PassphraseField
        field={field}
        isNew={false}
        label={i18n.t('backup.passphrase.open')}
        hint={i18n.t('backup.passphrase.openHint')}
        error={wrong && passphrase === '' ? i18n.t('backup.passphrase.wrong') : undefined}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className={sectionStyles['actions']}>
        <Button type="submit" look="filled" disabled={passphrase === ''}>
          {i18n.t('backup.passphrase.openButton')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
