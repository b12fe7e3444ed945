/** The parts of the options page: each is a view of its own, named in the address. */
import {
  Archive,
  HardDrive,
  type LucideIcon,
  Settings2,
  Trash2,
  UserRoundPen,
  Users,
} from 'lucide-react';
import { i18n } from '#i18n';
import type { OptionsSection } from '@/platform/pages';

export type SectionEntry = { id: OptionsSection; label: string; icon: LucideIcon };

/** In the order of the navigation; the first is shown when the address names none. */
export function sections(): readonly [SectionEntry, ...SectionEntry[]] {
  return [
    { id: 'people', label: i18n.t('options.section.people'), icon: Users },
    { id: 'settings', label: i18n.t('options.section.settings'), icon: Settings2 },
    { id: 'relationships', label: i18n.t('options.section.relationships'), icon: UserRoundPen },
    { id: 'backup', label: i18n.t('options.section.backup'), icon: Archive },
    { id: 'trash', label: i18n.t('options.section.trash'), icon: Trash2 },
    { id: 'storage', label: i18n.t('options.section.storage'), icon: HardDrive },
  ];
}
