/** What the command palette can open and do, beside finding people. */
import { Archive, FileInput, type LucideIcon, UserPlus } from 'lucide-react';
import { i18n } from '#i18n';
import { has, searched } from '@/search/match';
import { termsOf } from '@/search/tokens';
import type { DashboardRoute } from '@/platform/pages';
import { sectionGroups } from '../dashboard/sections';

export type PaletteCommand = {
  id: string;
  label: string;
  icon: LucideIcon;
  does: { open: DashboardRoute } | 'addPerson';
};

/** Pages and actions whose label has all words; all of them for an empty text. */
export function commandsFor(text: string): { pages: PaletteCommand[]; actions: PaletteCommand[] } {
  const terms = termsOf([text]);
  const isMeant = ({ label }: PaletteCommand) =>
    terms.every((term) => has(searched(label), term)) && (terms.length > 0 || text.trim() === '');
  return { pages: pages().filter(isMeant), actions: actions().filter(isMeant) };
}

function pages(): PaletteCommand[] {
  return sectionGroups()
    .flatMap(({ entries }) => entries)
    .map(({ id, label, icon }) => ({ id, label, icon, does: { open: id } }));
}

function actions(): PaletteCommand[] {
  return [
    { id: 'add', label: i18n.t('palette.newPerson'), icon: UserPlus, does: 'addPerson' },
    {
      id: 'import',
      label: i18n.t('palette.importConnections'),
      icon: FileInput,
      does: { open: 'connections' },
    },
    { id: 'export', label: i18n.t('palette.export'), icon: Archive, does: { open: 'backup' } },
  ];
}
