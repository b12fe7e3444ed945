/** The settings of a new installation: docs/decisions.md has the reasons. */
import type { Moment } from './day';
import { listNumbers } from './list-numbers';
import type { Settings } from './schema/records';

/** Settings nobody has changed yet, made at `now`. */
export function defaultSettings(now: Moment): Settings {
  return {
    id: 'settings',
    createdAt: now,
    updatedAt: now,
    revision: 1,
    deletedAt: null,
    display: 'onPage',
    annotationCollapsed: false,
    // A page could plant links and watch which get one.
    marks: false,
    theme: 'system',
    badge: true,
    // Asked for when switched on: the permission is optional.
    notifications: false,
    hideNames: false,
    digestAt: '09:00',
    digestWeekdays: [1, 2, 3, 4, 5, 6, 7],
    quietFrom: '20:00',
    quietTo: '08:00',
    dailyBudget: listNumbers.dailyBudget,
    dateLeadDays: 3,
    freshStartAnsweredOn: null,
  };
}
