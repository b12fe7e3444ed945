/** Notifications: the browser's permission is asked for when they are switched on, not before. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '@/domain/schema/records';
import { askPermission } from '@/platform/permissions';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { usePermission } from '../use-permission';
import { SwitchRow } from './switch-row';
import type { ChangeSettings } from './use-settings';

type NotificationsSettingProps = { settings: Settings; change: ChangeSettings };

export function NotificationsSetting({ settings, change }: NotificationsSettingProps) {
  const granted = usePermission('notifications');
  const [refused, setRefused] = useState(false);

  const switchOn = async () => {
    const answer = await askPermission('notifications');
    setRefused(!answer);
    if (answer) change({ notifications: true });
  };

  return (
    <>
      <SwitchRow
        label={i18n.t('dashboard.settings.notifications')}
        hint={
          refused
            ? i18n.t('dashboard.settings.notificationsRefused')
            : i18n.t('dashboard.settings.notificationsHint')
        }
        checked={settings.notifications}
        onChange={(on) => {
          if (on) void switchOn();
          else change({ notifications: false });
        }}
      />
      {settings.notifications && granted === false ? (
        <Notice
          tone="warm"
          actions={
            <Button onClick={() => void switchOn()}>
              {i18n.t('dashboard.settings.notificationsAllow')}
            </Button>
          }
        >
          {i18n.t('dashboard.settings.notificationsMissing')}
        </Notice>
      ) : null}
      <SwitchRow
        label={i18n.t('dashboard.settings.hideNames')}
        hint={i18n.t('dashboard.settings.hideNamesHint')}
        checked={settings.hideNames}
        disabled={!settings.notifications}
        onChange={(hideNames) => change({ hideNames })}
      />
    </>
  );
}
