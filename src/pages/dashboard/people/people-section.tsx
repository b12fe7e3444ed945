/** Who is kept: find somebody, or take one of the last; each opens in the side panel. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { openPanel } from '@/platform/panel';
import { activeTab } from '@/platform/tabs';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { EmptyState } from '@/ui/empty-state';
import { requestPanelFor } from '../../panel-request';
import { PersonSearch } from '../../person/person-search';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { numberWords } from '../number-words';
import styles from '../section.module.css';

export function PeopleSection() {
  const today = useToday();
  const types = useLive(() => readTypes(database), []);
  const kept = useLive(async () => {
    const trashed = await database.people.where('deletedAt').above('').count();
    return (await database.people.count()) - trashed;
  }, []);
  const tabId = useOwnTab();
  if (!types || kept === undefined) return null;
  if (kept === 0) {
    return (
      <EmptyState title={i18n.t('dashboard.people.none')}>
        <p>{i18n.t('dashboard.people.noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>
        {i18n.t('dashboard.people.count', kept, [numberWords(kept)])}
      </p>
      <PersonSearch
        label={i18n.t('dashboard.people.find')}
        labelHidden
        recentTitle={i18n.t('dashboard.people.recent')}
        types={types}
        today={today}
        onChoose={({ id }) => {
          if (tabId === null) return;
          requestPanelFor(id);
          void openPanel(tabId);
        }}
      />
    </div>
  );
}

/** Known before the click: the panel opens only first thing in it. */
function useOwnTab(): number | null {
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    const ask = async () => setTabId((await activeTab())?.id ?? null);
    const look = () => void ask();
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return tabId;
}
