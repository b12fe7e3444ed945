/** A link in a note was clicked: where it leads, and whether to go. */
import { useCallback, useState, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { openTab } from '@/platform/tabs';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import styles from './link-question.module.css';

/** The question, to be rendered, and how to ask it. */
export function useLinkQuestion(): { ask: (address: string) => void; question: ReactNode } {
  const [address, setAddress] = useState<string | null>(null);
  const ask = useCallback((to: string) => setAddress(to), []);
  const close = () => setAddress(null);
  const question =
    address === null ? null : (
      <Dialog
        title={i18n.t('person.link.title')}
        onClose={close}
        actions={
          <>
            <Button data-initial-focus="" onClick={close}>
              {i18n.t('person.link.stay')}
            </Button>
            <Button
              look="filled"
              onClick={() => {
                close();
                void openTab(address);
              }}
            >
              {i18n.t('person.link.open')}
            </Button>
          </>
        }
      >
        <p>{i18n.t('person.link.text')}</p>
        <p className={styles['address']} dir="ltr">
          {address}
        </p>
      </Dialog>
    );
  return { ask, question };
}
