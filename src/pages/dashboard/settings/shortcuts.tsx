/**
 * The keys that Confidant has in this browser, as they are and not as they were meant to be: another
 * extension may have had them first, and people change them.
 */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { forFirefox } from '@/platform/browser';
import { keyBindings, openKeySettings, type KeyBinding } from '@/platform/key-commands';
import { Button } from '@/ui/button';
import kbdStyles from '@/ui/kbd.module.css';
import { SettingGroup, SettingRow } from '../setting-row';
import styles from './shortcuts.module.css';

/** The browser's own command, which has no description. */
const openPopup = '_execute_action';

export function Shortcuts() {
  const bindings = useKeyBindings();
  if (!bindings) return null;
  return (
    <SettingGroup title={i18n.t('elsewhere.keys.title')}>
      <dl className={styles['keys']}>
        {bindings.map(({ name, description, shortcut }) => (
          <div key={name} className={styles['key']}>
            <dt>{name === openPopup ? i18n.t('elsewhere.keys.openPopup') : description}</dt>
            <dd>
              {shortcut === '' ? (
                <span className={styles['none']}>{i18n.t('elsewhere.keys.none')}</span>
              ) : (
                <kbd className={kbdStyles['kbd']}>{shortcut}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <SettingRow
        group
        label={i18n.t('elsewhere.keys.change')}
        hint={i18n.t(`elsewhere.keys.${forFirefox ? 'inFirefox' : 'inChromium'}`)}
      >
        {() => (
          <Button onClick={() => void openKeySettings()}>{i18n.t('elsewhere.keys.open')}</Button>
        )}
      </SettingRow>
    </SettingGroup>
  );
}

/** As they are now, also after they were changed in the browser's own settings. */
function useKeyBindings(): KeyBinding[] | undefined {
  const [bindings, setBindings] = useState<KeyBinding[]>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const found = await keyBindings();
      if (!gone) setBindings(found);
    };
    const lookAgain = () => void look();
    void look();
    // Not every browser tells of a change, but it is made in another tab.
    document.addEventListener('visibilitychange', lookAgain);
    addEventListener('focus', lookAgain);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', lookAgain);
      removeEventListener('focus', lookAgain);
    };
  }, []);
  return bindings;
}
