/** The parts of the dashboard: each is a view of its own, named in the address. */
import {
  Archive,
  CalendarDays,
  ChartPie,
  FileInput,
  HardDrive,
  History,
  type LucideIcon,
  Settings2,
  Trash2,
  UserRoundCheck,
  UserRoundPen,
  Users,
} from 'lucide-react';
import { i18n } from '#i18n';
import type { DashboardSection } from '@/platform/pages';

export type SectionEntry = { id: DashboardSection; label: string; icon: LucideIcon };

/** `title` is null for what one comes for: it needs no name. */
export type SectionGroup = { id: string; title: string | null; entries: readonly SectionEntry[] };

/** In the order of the navigation. */
export function sectionGroups(): readonly SectionGroup[] {
  return [
    { id: 'home', title: null, entries: entriesOf('people', 'timeline', 'calendar', 'circle') },
    {
      id: 'data',
      title: i18n.t('dashboard.group.data'),
      entries: entriesOf('connections', 'backup', 'trash'),
    },
    {
      id: 'setUp',
      title: i18n.t('dashboard.group.setUp'),
      entries: entriesOf('settings', 'relationships', 'storage'),
    },
  ];
}

/** The name of a section, for the navigation, its heading and the title of the page. */
export function sectionLabel(section: DashboardSection): string {
  return i18n.t(`dashboard.section.${section}`);
}

const icons: Record<DashboardSection, LucideIcon> = {
  people: Users,
  timeline: History,
  calendar: CalendarDays,
  circle: ChartPie,
  connections: FileInput,
  triage: UserRoundCheck,
  backup: Archive,
  trash: Trash2,
  settings: Settings2,
  relationships: UserRoundPen,
  storage: HardDrive,
};

function entriesOf(...ids: DashboardSection[]): SectionEntry[] {
  return ids.map((id) => ({ id, label: sectionLabel(id), icon: icons[id] }));
}
