/** Somebody's page: what the side panel shows, with room for two columns. */
import { useEffect } from 'react';
import { ArrowLeft } from 'lucide-react';
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { Skeleton } from '@/ui/skeleton';
import { PersonView } from '../../person/person-view';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { personAddress, sectionAddress } from '../routes';
import { goTo } from '../use-route';
import styles from './person-page.module.css';

type PersonPageProps = {
  personId: string;
  /** One came here from another place of the dashboard: the focus goes to the name. */
  focusName: boolean;
};

export function PersonPage({ personId, focusName }: PersonPageProps) {
  const today = useToday();
  const types = useLive(() => readTypes(database), []);
  // Without a name: the browser writes titles into its history, and may sync that.
  useEffect(() => {
    document.title = i18n.t('dashboard.title', { section: i18n.t('dashboard.person.page') });
  }, []);
  return (
    <>
      <nav aria-label={i18n.t('dashboard.person.back')}>
        <a href={sectionAddress('people')} className={styles['back']}>
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('dashboard.section.people')}
        </a>
      </nav>
      {types ? (
        <PersonView
          personId={personId}
          types={types}
          today={today}
          layout="page"
          focusName={focusName}
          onOpenPerson={(other) => goTo(personAddress(other))}
        />
      ) : (
        <Skeleton label={i18n.t('ui.loading')} lines={4} />
      )}
    </>
  );
}
