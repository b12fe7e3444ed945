/** Nobody is kept yet: what this will be, and the first thing to do. Or nobody is kept any more. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { canaryArea } from '@/platform/canary-area';
import { openDashboard, openWelcome } from '@/platform/pages';
import { openTab } from '@/platform/tabs';
import { checkCanary } from '@/storage/canary';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Ring } from '@/ui/ring';
import { openInPanel } from './open-in-panel';
import type { Here } from './use-here';

type FirstRunProps = { here: Here | null; tabId: number | null };

export function FirstRun({ here, tabId }: FirstRunProps) {
  const lost = useLost();
  if (lost === undefined) return null;
  if (lost) return <Lost />;
  return (
    <EmptyState
      title={i18n.t('popup.firstRun.title')}
      mark={
        <Ring view={{ initials: '', progress: 0.75, state: 'inRhythm' }} label="" size="large" />
      }
      actions={
        <>
          {here ? (
            <Button look="filled" onClick={() => openInPanel(null, tabId)}>
              {i18n.t('popup.firstRun.here')}
            </Button>
          ) : (
            <Button onClick={() => void openTab('https://www.linkedin.com/')}>
              {i18n.t('popup.firstRun.linkedIn')}
            </Button>
          )}
          <Button look={here ? 'outlined' : 'filled'} onClick={() => void openWelcome()}>
            {i18n.t('popup.firstRun.steps')}
          </Button>
          <Button look="plain" onClick={() => void openDashboard('backup')}>
            {i18n.t('popup.firstRun.restore')}
          </Button>
        </>
      }
    >
      <p>{i18n.t('popup.firstRun.text')}</p>
    </EmptyState>
  );
}

/** The database opens empty, but it was not: damage that no error tells of. */
function Lost() {
  return (
    <EmptyState
      title={i18n.t('popup.lost.title')}
      actions={
        <Button look="filled" onClick={() => void openDashboard('backup')}>
          {i18n.t('popup.lost.restore')}
        </Button>
      }
    >
      <p>{i18n.t('popup.lost.text')}</p>
    </EmptyState>
  );
}

/** Whether there was more than there is now; undefined until that is known. */
function useLost(): boolean | undefined {
  const [lost, setLost] = useState<boolean>();
  useEffect(() => {
    const look = async () => {
      setLost((await checkCanary(database, canaryArea)) === 'lost');
    };
    void look();
  }, []);
  return lost;
}
