/** All settings there are. Each is kept as soon as it is changed. */
import { i18n } from '#i18n';
import type { Settings } from '@/domain/schema/records';
import { Segmented } from '@/ui/segmented';
import sectionStyles from '../section.module.css';
import { SettingGroup, SettingRow } from '../setting-row';
import { MarksSetting } from './marks-setting';
import { NotificationsSetting } from './notifications-setting';
import { NumberField } from './number-field';
import { Shortcuts } from './shortcuts';
import { SwitchRow } from './switch-row';
import { TimeField } from './time-field';
import { type ChangeSettings, useSettings } from './use-settings';
import { WeekdayPicker } from './weekday-picker';

export function SettingsSection() {
  const { settings, change } = useSettings();
  if (!settings) return null;
  return (
    <div className={sectionStyles['section']}>
      <Looks settings={settings} change={change} />
      <Reminders settings={settings} change={change} />
      <TheList settings={settings} change={change} />
      <Shortcuts />
    </div>
  );
}

type PartProps = { settings: Settings; change: ChangeSettings };

function Looks({ settings, change }: PartProps) {
  const { display, theme } = settings;
  return (
    <SettingGroup title={i18n.t('dashboard.settings.looks')}>
      <SettingRow
        group
        label={i18n.t('dashboard.settings.display')}
        hint={i18n.t(`dashboard.settings.displayHint.${display}`)}
      >
        {() => (
          <Segmented
            label={i18n.t('dashboard.settings.display')}
            labelHidden
            value={display}
            choices={[
              { value: 'onPage', label: i18n.t('dashboard.settings.onPage') },
              { value: 'offPage', label: i18n.t('dashboard.settings.offPage') },
            ]}
            onChange={(value) => change({ display: value })}
          />
        )}
      </SettingRow>
      <MarksSetting settings={settings} change={change} />
      <SettingRow group label={i18n.t('dashboard.settings.theme')}>
        {() => (
          <Segmented
            label={i18n.t('dashboard.settings.theme')}
            labelHidden
            value={theme}
            choices={[
              { value: 'system', label: i18n.t('dashboard.settings.system') },
              { value: 'light', label: i18n.t('dashboard.settings.light') },
              { value: 'dark', label: i18n.t('dashboard.settings.dark') },
            ]}
            onChange={(value) => change({ theme: value })}
          />
        )}
      </SettingRow>
      <SwitchRow
        label={i18n.t('dashboard.settings.badge')}
        hint={i18n.t('dashboard.settings.badgeHint')}
        checked={settings.badge}
        onChange={(badge) => change({ badge })}
      />
    </SettingGroup>
  );
}

function Reminders({ settings, change }: PartProps) {
  const { digestAt, digestWeekdays, quietFrom, quietTo } = settings;
  return (
    <SettingGroup title={i18n.t('dashboard.settings.reminders')}>
      <NotificationsSetting settings={settings} change={change} />
      <SettingRow
        label={i18n.t('dashboard.settings.digest')}
        hint={i18n.t('dashboard.settings.digestHint')}
      >
        {(control) => (
          <TimeField
            {...control}
            value={digestAt}
            onChange={(time) => change({ digestAt: time })}
          />
        )}
      </SettingRow>
      <SettingRow group label={i18n.t('dashboard.settings.weekdays')}>
        {() => (
          <WeekdayPicker
            label={i18n.t('dashboard.settings.weekdays')}
            value={digestWeekdays}
            onChange={(days) => change({ digestWeekdays: days })}
          />
        )}
      </SettingRow>
      <SettingRow
        group
        label={i18n.t('dashboard.settings.quiet')}
        hint={
          quietFrom === quietTo
            ? i18n.t('dashboard.settings.quietNone')
            : i18n.t('dashboard.settings.quietHint')
        }
      >
        {() => (
          <>
            <TimeField
              label={i18n.t('dashboard.settings.quietFrom')}
              value={quietFrom}
              onChange={(time) => change({ quietFrom: time })}
            />
            <span aria-hidden="true">–</span>
            <TimeField
              label={i18n.t('dashboard.settings.quietTo')}
              value={quietTo}
              onChange={(time) => change({ quietTo: time })}
            />
          </>
        )}
      </SettingRow>
    </SettingGroup>
  );
}

function TheList({ settings, change }: PartProps) {
  return (
    <SettingGroup title={i18n.t('dashboard.settings.list')}>
      <SettingRow
        label={i18n.t('dashboard.settings.budget')}
        hint={i18n.t('dashboard.settings.budgetHint')}
      >
        {(control) => (
          <NumberField
            {...control}
            value={settings.dailyBudget}
            least={0}
            most={100}
            onChange={(dailyBudget) => change({ dailyBudget })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={i18n.t('dashboard.settings.lead')}
        hint={i18n.t('dashboard.settings.leadHint')}
      >
        {(control) => (
          <NumberField
            {...control}
            value={settings.dateLeadDays}
            least={0}
            most={60}
            onChange={(dateLeadDays) => change({ dateLeadDays })}
          />
        )}
      </SettingRow>
    </SettingGroup>
  );
}
