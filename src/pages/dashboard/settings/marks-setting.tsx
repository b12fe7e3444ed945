/** Marks beside people you keep, off until switched on, with what that lets a page find out. */
import { i18n } from '#i18n';
import type { Settings } from '@/domain/schema/records';
import { SwitchRow } from './switch-row';
import type { ChangeSettings } from './use-settings';

type MarksSettingProps = { settings: Settings; change: ChangeSettings };

export function MarksSetting({ settings, change }: MarksSettingProps) {
  const offPage = settings.display === 'offPage';
  return (
    <SwitchRow
      label={i18n.t('marks.setting')}
      hint={offPage ? i18n.t('marks.settingOffPage') : i18n.t('marks.settingHint')}
      checked={settings.marks && !offPage}
      disabled={offPage}
      onChange={(marks) => change({ marks })}
    />
  );
}
