/**
 * Choosing the passphrase of a backup: one that is made here, or one's own. It lives in this form
 * until it is handed on, and nowhere else.
 */
import { type ReactNode, useState } from 'react';
import { Copy } from 'lucide-react';
import { i18n } from '#i18n';
import {
  fewestCharacters,
  generatedPassphrase,
  isLongEnough,
  normalised,
} from '@/interchange/encrypted/passphrase';
import { Button } from '@/ui/button';
import { CheckBox } from '@/ui/check-box';
import { Segmented } from '@/ui/segmented';
import { useCopy } from '../../use-copy';
import { useFocusAtStart } from '../connections/use-focus-at-start';
import sectionStyles from '../section.module.css';
import styles from './backup.module.css';
import { PassphraseField } from './passphrase-field';

type PassphraseChoiceProps = {
  /** What becomes of it. */
  title: string;
  /** What the button says. */
  action: ReactNode;
  onChosen: (passphrase: string) => void;
  onCancel: () => void;
};

export function PassphraseChoice({ title, action, onChosen, onCancel }: PassphraseChoiceProps) {
  const [kind, setKind] = useState<'made' | 'own'>('made');
  const [made] = useState(generatedPassphrase);
  const [written, setWritten] = useState(false);
  const [own, setOwn] = useState({ first: '', again: '', shown: false, trouble: '' });
  const heading = useFocusAtStart<HTMLHeadingElement>();

  const choose = () => {
    if (kind === 'made') {
      if (written) onChosen(made);
      return;
    }
    const trouble = troubleOf(own);
    setOwn({ ...own, trouble });
    if (trouble === '') onChosen(own.first);
  };

  return (
    <form
      className={styles['preview']}
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <h3 ref={heading} tabIndex={-1} className={sectionStyles['partTitle']}>
        {title}
      </h3>
      <p className={sectionStyles['text']}>{i18n.t('backup.passphrase.lost')}</p>
      <div>
        <Segmented
          label={i18n.t('backup.passphrase.kind')}
          labelHidden
          value={kind}
          choices={[
            { value: 'made', label: i18n.t('backup.passphrase.made') },
            { value: 'own', label: i18n.t('backup.passphrase.own') },
          ]}
          onChange={(next) => {
            setKind(next);
            // The line comes back hidden.
            setOwn({ ...own, shown: false });
          }}
        />
      </div>
      {kind === 'made' ? (
        <>
          <MadePhrase phrase={made} />
          <CheckBox
            label={i18n.t('backup.passphrase.written')}
            checked={written}
            onChange={setWritten}
          />
        </>
      ) : (
        <>
          <PassphraseField
            isNew
            label={i18n.t('backup.passphrase.label')}
            hint={i18n.t('backup.passphrase.ownHint', { least: String(fewestCharacters) })}
            error={own.trouble === '' ? undefined : own.trouble}
            value={own.first}
            onChange={(first) => setOwn({ ...own, first, trouble: '' })}
            onShown={(shown) => setOwn({ ...own, shown })}
          />
          {own.shown ? null : (
            <PassphraseField
              isNew
              label={i18n.t('backup.passphrase.again')}
              value={own.again}
              onChange={(again) => setOwn({ ...own, again, trouble: '' })}
            />
          )}
        </>
      )}
      <div className={sectionStyles['actions']}>
        <Button type="submit" look="filled" disabled={kind === 'made' && !written}>
          {action}
        </Button>
        <Button onClick={onCancel}>{i18n.t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

function MadePhrase({ phrase }: { phrase: string }) {
  const copyText = useCopy();
  const copy = () =>
    copyText(phrase, {
      done: i18n.t('backup.passphrase.copied'),
      refused: i18n.t('backup.passphrase.notCopied'),
    });
  return (
    <div className={sectionStyles['actions']}>
      <output className={styles['phrase']} aria-label={i18n.t('backup.passphrase.made')}>
        {phrase}
      </output>
      <Button onClick={() => void copy()}>
        <Copy size={15} strokeWidth={1.75} aria-hidden="true" />
        {i18n.t('backup.passphrase.copy')}
      </Button>
    </div>
  );
}

/** What is wrong with one's own; blank when nothing is. One that was seen need not be typed twice. */
function troubleOf({ first, again, shown }: { first: string; again: string; shown: boolean }) {
  if (!isLongEnough(first)) {
    return i18n.t('backup.passphrase.tooShort', { least: String(fewestCharacters) });
  }
  const isSame = shown || normalised(first) === normalised(again);
  return isSame ? '' : i18n.t('backup.passphrase.different');
}
