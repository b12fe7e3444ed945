/** What one does seldom with a person: name, profiles, pause, archive, merge, trash. */
import { useState } from 'react';
import {
  AppWindow,
  Archive,
  ArchiveRestore,
  Copy,
  ExternalLink,
  Link2,
  Merge,
  Pause,
  PencilLine,
  Play,
  SkipForward,
  Trash2,
} from 'lucide-react';
import { i18n } from '#i18n';
import { reasonsFor } from '@/domain/due';
import { profileAddress } from '@/domain/profile-key';
import { openDashboard } from '@/platform/pages';
import { openTab } from '@/platform/tabs';
import { ActionsMenu } from '@/ui/actions-menu';
import type { MenuItem } from '@/ui/menu';
import { useCopyStarter } from '../actions/use-copy-starter';
import { useCommand } from '../use-command';
import { personMarkItem } from './confidential';
import { LinkDialog } from './link-dialog';
import { MergeDialog } from './merge-dialog';
import { NameDialog } from './name-dialog';
import { usePersonScope } from './person-scope';

type Opened = 'name' | 'merge' | 'link' | null;

export function MoreMenu() {
  const [opened, setOpened] = useState<Opened>(null);
  const items = useItems(setOpened);
  const close = () => setOpened(null);
  return (
    <>
      <ActionsMenu label={i18n.t('person.more')} items={items} />
      {opened === 'name' ? <NameDialog onClose={close} /> : null}
      {opened === 'merge' ? <MergeDialog onClose={close} /> : null}
      {opened === 'link' ? <LinkDialog onClose={close} /> : null}
    </>
  );
}

function useItems(onOpen: (what: Opened) => void): MenuItem[] {
  const { page, kept, who, types, today, inDashboard } = usePersonScope();
  const copyStarter = useCopyStarter();
  const run = useCommand();
  const { person } = page;
  const { personId } = who;
  const address = person.keys.map((each) => profileAddress(each.key)).find((each) => each !== null);
  const paused = person.pausedOn !== null;
  const archived = person.archivedOn !== null;
  const items: MenuItem[] = [
    {
      id: 'name',
      label: i18n.t('person.name.edit'),
      icon: PencilLine,
      onSelect: () => onOpen('name'),
    },
    ...(address
      ? [
          {
            id: 'open',
            label: i18n.t('person.openProfile'),
            icon: ExternalLink,
            onSelect: () => void openTab(address),
          },
        ]
      : []),
    {
      id: 'copy',
      label: i18n.t('ui.copyStarter'),
      icon: Copy,
      onSelect: () =>
        void copyStarter(person, kept ? reasonsFor(page.dossier, types, today) : [], today),
    },
    {
      id: 'link',
      label: kept ? i18n.t('person.profiles.open') : i18n.t('person.profiles.linkTo'),
      icon: Link2,
      onSelect: () => onOpen('link'),
    },
  ];
  if (kept && !inDashboard) {
    items.push({
      id: 'dashboard',
      label: i18n.t('ui.openInDashboard'),
      icon: AppWindow,
      onSelect: () => void openDashboard(`person/${personId}`),
    });
  }
  if (kept) {
    items.push(
      {
        id: 'skip',
        label: i18n.t('person.skip'),
        icon: SkipForward,
        separated: true,
        onSelect: () => void run('person.skip', { personId }),
      },
      {
        id: 'pause',
        label: paused ? i18n.t('person.unpause') : i18n.t('person.pause'),
        icon: paused ? Play : Pause,
        onSelect: () =>
          void run(
            'person.pause',
            { personId, paused: !paused },
            { says: paused ? i18n.t('person.unpaused') : i18n.t('person.paused') },
          ),
      },
      {
        id: 'archive',
        label: archived ? i18n.t('person.unarchive') : i18n.t('person.archive'),
        icon: archived ? ArchiveRestore : Archive,
        onSelect: () =>
          void run(
            'person.archive',
            { personId, archived: !archived },
            { says: archived ? i18n.t('person.unarchived') : i18n.t('person.archived') },
          ),
      },
      { ...personMarkItem(person, run), separated: true },
      {
        id: 'merge',
        label: i18n.t('person.merge.open'),
        icon: Merge,
        onSelect: () => onOpen('merge'),
      },
      {
        id: 'trash',
        label: i18n.t('person.toTrash'),
        icon: Trash2,
        onSelect: () => void run('trash.put', { table: 'people', id: personId }),
      },
    );
  }
  return items;
}
