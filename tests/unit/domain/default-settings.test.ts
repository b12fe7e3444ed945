import { expect, it } from 'vitest';
import { defaultSettings } from '@/domain/default-settings';
import { settings } from '@/domain/schema/records';

it('the settings of a new installation are whole, and ask for no permission', () => {
  const made = defaultSettings('2026-11-23T09:00:00.000Z');
  expect(settings.parse(made)).toEqual(made);
  expect(made).toMatchObject({
    notifications: false,
    digestAt: '09:00',
    quietFrom: '20:00',
    quietTo: '08:00',
    dailyBudget: 5,
    badge: true,
  });
});
