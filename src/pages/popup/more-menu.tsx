/** What else can be done about somebody: only what fits why they are listed. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import type { Reason } from '@/domain/due-item';
import { profileAddress } from '@/domain/profile-key';
import { openDashboard } from '@/platform/pages';
import { openTab } from '@/platform/tabs';
import type { PersonRow } from '@/storage/database';
import { ActionsMenu } from '@/ui/actions-menu';
import type { MenuItem } from '@/ui/menu';
import { useCopyStarter } from '../actions/use-copy-starter';
import { useCommand, type RunCommand } from '../use-command';

type MoreMenuProps = { person: PersonRow; reasons: readonly Reason[]; today: Day };

export function MoreMenu({ person, reasons, today }: MoreMenuProps) {
  const run = useCommand();
  const copyStarter = useCopyStarter();
  const name = displayName(person, i18n.t('ui.somebody'));
  const address = person.keys.map(({ key }) => profileAddress(key)).find((each) => each !== null);

  const items: MenuItem[] = [
    ...reasonItems(person.id, reasons, run),
    {
      id: 'copy',
      label: i18n.t('ui.copyStarter'),
      separated: true,
      onSelect: () => void copyStarter(person, reasons, today),
    },
    ...(address
      ? [
          {
            id: 'profile',
            label: i18n.t('popup.openProfile'),
            onSelect: () => void openTab(address),
          },
        ]
      : []),
    {
      id: 'dashboard',
      label: i18n.t('ui.openInDashboard'),
      onSelect: () => void openDashboard(`person/${person.id}`),
    },
    {
      id: 'pause',
      label: person.pausedOn === null ? i18n.t('popup.pause') : i18n.t('popup.resume'),
      onSelect: () =>
        void run(
          'person.pause',
          { personId: person.id, paused: person.pausedOn === null },
          person.pausedOn === null ? {} : { says: i18n.t('ui.done.resumed', { name }) },
        ),
    },
  ];

  return <ActionsMenu label={i18n.t('popup.moreFor', { name })} items={items} />;
}

/** Skip for what comes again, "not interested" for what we suggested, drop for what was intended. */
function reasonItems(personId: string, reasons: readonly Reason[], run: RunCommand): MenuItem[] {
  const comesAgain = reasons.some(
    (reason) => reason.kind === 'rhythm' || (reason.kind === 'followUp' && reason.repeating),
  );
  const skip: MenuItem = {
    id: 'skip',
    label: i18n.t('popup.skip'),
    onSelect: () => void run('person.skip', { personId }),
  };
  return [
    ...(comesAgain ? [skip] : []),
    ...reasons.flatMap((reason) => ownItems(personId, reason, run)),
  ];
}

function ownItems(personId: string, reason: Reason, run: RunCommand): MenuItem[] {
  const { kind, sourceId, day } = reason;
  switch (kind) {
    case 'followUp':
      return [
        {
          id: `drop-${sourceId}`,
          label: i18n.t('popup.drop', { text: reason.text || i18n.t('popup.followUp') }),
          onSelect: () =>
            void run('followUp.setStatus', { followUpId: sourceId, status: 'dropped' }),
        },
      ];
    case 'promise':
      return [
        {
          id: `drop-${sourceId}`,
          label: i18n.t('popup.drop', { text: reason.text || i18n.t('popup.promise') }),
          onSelect: () => void run('promise.setStatus', { promiseId: sourceId, status: 'dropped' }),
        },
      ];
    case 'change':
    case 'dormant':
      return [
        {
          id: `dismiss-${sourceId}-${day}`,
          label: kind === 'change' ? i18n.t('popup.dismissChange') : i18n.t('popup.dismiss'),
          onSelect: () => void run('person.dismiss', { personId, kind, sourceId, day }),
        },
      ];
    case 'rhythm':
    case 'importantDate':
      return [];
  }
}
