/**
 * What each section shows. The list of people comes with the page; the others are loaded when they
 * are opened, so that the first paint waits for none of them.
 */
import { lazy, type ComponentType } from 'react';
import type { DashboardSection } from '@/platform/pages';
import { PeopleSection } from './people/people-section';

export const sectionViews: Record<DashboardSection, ComponentType> = {
  people: PeopleSection,
  timeline: lazy(async () => ({
    default: (await import('./timeline/timeline-section')).TimelineSection,
  })),
  calendar: lazy(async () => ({
    default: (await import('./calendar/calendar-section')).CalendarSection,
  })),
  circle: lazy(async () => ({ default: (await import('./circle/circle-section')).CircleSection })),
  connections: lazy(async () => ({
    default: (await import('./connections/connections-section')).ConnectionsSection,
  })),
  triage: lazy(async () => ({ default: (await import('./triage/triage-section')).TriageSection })),
  backup: lazy(async () => ({ default: (await import('./backup/backup-section')).BackupSection })),
  trash: lazy(async () => ({ default: (await import('./trash/trash-section')).TrashSection })),
  settings: lazy(async () => ({
    default: (await import('./settings/settings-section')).SettingsSection,
  })),
  relationships: lazy(async () => ({
    default: (await import('./relationships/relationships-section')).RelationshipsSection,
  })),
  storage: lazy(async () => ({
    default: (await import('./storage/storage-section')).StorageSection,
  })),
};
