/**
 * The dashboard, in a tab: people, what happened, what comes, settings, backup, trash, storage. A calm
 * navigation at the side, one section at a time; the address names it.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { send } from '@/messaging/client';
import type { DashboardSection } from '@/platform/pages';
import { BackupSection } from './backup/backup-section';
import { CalendarSection } from './calendar/calendar-section';
import { CircleSection } from './circle/circle-section';
import { ConnectionsSection } from './connections/connections-section';
import { LinkedInCard } from './linkedin-card';
import styles from './dashboard.module.css';
import { PeopleSection } from './people/people-section';
import { RelationshipsSection } from './relationships/relationships-section';
import { sections } from './sections';
import { SettingsSection } from './settings/settings-section';
import { StorageSection } from './storage/storage-section';
import { TimelineSection } from './timeline/timeline-section';
import { TrashSection } from './trash/trash-section';
import { useSection } from './use-section';

const views: Record<DashboardSection, () => ReactNode> = {
  people: () => <PeopleSection />,
  timeline: () => <TimelineSection />,
  calendar: () => <CalendarSection />,
  circle: () => <CircleSection />,
  connections: () => <ConnectionsSection />,
  settings: () => <SettingsSection />,
  relationships: () => <RelationshipsSection />,
  backup: () => <BackupSection />,
  trash: () => <TrashSection />,
  storage: () => <StorageSection />,
};

/** The icon: the ring, three quarters round, with a dot in it. */
function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" fill="none" stroke="var(--line)" strokeWidth="2.5" />
      <path
        d="M12 2.5a9.5 9.5 0 1 1-9.5 9.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="12" cy="12" r="3.2" fill="currentColor" />
    </svg>
  );
}

export function Dashboard() {
  const section = useSection();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section.id);

  useEffect(() => void send('surface.opened', null), []);
  useEffect(() => {
    document.title = i18n.t('dashboard.title', { section: section.label });
    // Not at the start: the page begins at its beginning.
    if (shown.current !== section.id) heading.current?.focus();
    shown.current = section.id;
  }, [section.id, section.label]);

  return (
    <div className={styles['page']}>
      <header className={styles['side']}>
        <p className={styles['brand']}>
          <Mark />
          {i18n.t('extension.name')}
        </p>
        <nav aria-label={i18n.t('dashboard.navigation')}>
          <ul className={styles['links']}>
            {sections().map(({ id, label, icon: Icon }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className={styles['link']}
                  aria-current={id === section.id ? 'page' : undefined}
                >
                  <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main className={styles['main']}>
        <LinkedInCard />
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {section.label}
        </h1>
        {views[section.id]()}
      </main>
    </div>
  );
}
