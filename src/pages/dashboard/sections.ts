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
  UserRoundPen,
  Users,
} from 'lucide-react';
import { i18n } from '#i18n';
import type { DashboardSection } from '@/platform/pages';

export type SectionEntry = { id: DashboardSection; label: string; icon: LucideIcon };

/** In the order of the navigation; the first is shown when the address names none. */
export function sections(): readonly [SectionEntry, ...SectionEntry[]] {
  return [
    { id: 'people', label: i18n.t('dashboard.section.people'), icon: Users },
    { id: 'timeline', label: i18n.t('dashboard.section.timeline'), icon: History },
    { id: 'calendar', label: i18n.t('dashboard.section.calendar'), icon: CalendarDays },
    { id: 'circle', label: i18n.t('dashboard.section.circle'), icon: ChartPie },
    { id: 'connections', label: i18n.t('dashboard.section.connections'), icon: FileInput },
    { id: 'settings', label: i18n.t('dashboard.section.settings'), icon: Settings2 },
    { id: 'relationships', label: i18n.t('dashboard.section.relationships'), icon: UserRoundPen },
    { id: 'backup', label: i18n.t('dashboard.section.backup'), icon: Archive },
    { id: 'trash', label: i18n.t('dashboard.section.trash'), icon: Trash2 },
    { id: 'storage', label: i18n.t('dashboard.section.storage'), icon: HardDrive },
  ];
}
