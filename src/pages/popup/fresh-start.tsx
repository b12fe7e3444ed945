/** After a while away, or far behind: start over instead of working through a backlog. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { listNumbers } from '@/domain/list-numbers';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useCommand } from '../use-command';
import styles from './fresh-start.module.css';
import { freshStartOffer } from './fresh-start-offer';

/** Milliseconds until the question is asked even of a page that is never at rest. */
const longestWait = 500;

/** Below the list and after it, so that nothing above moves when it comes. */
export function FreshStart({ today }: { today: Day }) {
  const run = useCommand();
  const [offer, setOffer] = useState<'away' | 'behind' | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const found = await freshStartOffer(today);
      if (gone) return;
      setOffer(found);
      // Being away is known by the last opening: this one counts when it has been answered.
      if (found !== 'away') await sayOpened();
    };
    // The list is painted first: nothing of this is in a hurry.
    const idle = requestIdleCallback(() => void look(), { timeout: longestWait });
    return () => {
      gone = true;
      cancelIdleCallback(idle);
    };
  }, [today]);
  if (offer === null) return null;

  const answer = (answered: 'restart' | 'spread' | 'decline') => {
    setOffer(null);
    void sayOpened();
    const input = { answer: answered, days: listNumbers.freshStart.spreadDays };
    void run(
      'freshStart.answer',
      input,
      answered === 'decline' ? { says: i18n.t('popup.fresh.declined') } : {},
    );
  };

  return (
    <div className={styles['fresh']}>
      <Notice
        title={i18n.t('popup.fresh.title')}
        actions={
          <>
            <Button onClick={() => answer('spread')}>{i18n.t('popup.fresh.spread')}</Button>
            <Button onClick={() => answer('restart')}>{i18n.t('popup.fresh.restart')}</Button>
            <Button look="plain" onClick={() => answer('decline')}>
              {i18n.t('popup.fresh.decline')}
            </Button>
          </>
        }
      >
        {offer === 'away' ? i18n.t('popup.fresh.away') : i18n.t('popup.fresh.behind')}
      </Notice>
    </div>
  );
}

async function sayOpened(): Promise<void> {
  const { send } = await import('@/messaging/client');
  await send('surface.opened', null);
}
