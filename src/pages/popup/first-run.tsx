/** Nobody is kept yet: what this will be, and the first thing to do. */
import { i18n } from '#i18n';
import { openDashboard, openWelcome } from '@/platform/pages';
import { openTab } from '@/platform/tabs';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Ring } from '@/ui/ring';
import { useDatabaseState } from '../database-gate';
import { openInPanel } from './open-in-panel';
import type { Here } from './use-here';

type FirstRunProps = { here: Here | null; tabId: number | null };

export function FirstRun({ here, tabId }: FirstRunProps) {
  const database = useDatabaseState();
  // An empty database may be one that was lost.
  if (database.is === 'unknown') return null;
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
