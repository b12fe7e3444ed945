/** A browser with a clock in the test's hand: what the background asked of it can be read. */
import type { Outside } from '@/background/outside';
import type { Sighting } from '@/messaging/protocol';
import type { Alarm } from '@/platform/alarms';
import type { Notice } from '@/platform/notifications';
import type { CanaryValue, Loss } from '@/storage/canary';
import type { Identity } from '@/storage/identity';
import { inMemoryFiles, type InMemoryFiles } from '../snapshots/in-memory-files';

export type FakeOutside = Outside & {
  /** The moment it is, and where. */
  clock: { now: string; timeZone: string };
  /** Whether notifications are granted. */
  granted: boolean;
  badge: string;
  shown: Notice[];
  refreshed: number;
  setAlarms: Map<string, Alarm>;
  /** How often an alarm was set, to see that nothing is set for nothing. */
  alarmWrites: number;
  /** Throws instead of showing the next notice: the worker died between deciding and showing. */
  dieAtNextNotice: boolean;
  remembered: CanaryValue | null;
  loss: Loss | null;
  /** What is being erased on purpose. */
  erasing: Identity | null;
  /** A new session of the browser begins with false. */
  seen: { counted: boolean; tried: boolean; newLog: boolean };
  unreadable: boolean;
  snapshots: InMemoryFiles;
  /** What the page in the tab says. */
  sighting: Sighting | null;
  /** What the icon's tooltip says. */
  tooltip: string | null;
};

export function fakeOutside(now: string, timeZone = 'Europe/Berlin'): FakeOutside {
  const fake: FakeOutside = {
    clock: { now, timeZone },
    granted: true,
    badge: '',
    shown: [],
    refreshed: 0,
    setAlarms: new Map(),
    alarmWrites: 0,
    dieAtNextNotice: false,
    remembered: null,
    loss: null,
    erasing: null,
    seen: { counted: false, tried: false, newLog: false },
    unreadable: false,
    snapshots: inMemoryFiles(),
    appVersion: () => '0.1.0',
    now: () => fake.clock.now,
    timeZone: () => fake.clock.timeZone,
    newId: () => crypto.randomUUID(),
    alarms: async () => [...fake.setAlarms.values()],
    setAlarm: async (alarm) => {
      fake.alarmWrites += 1;
      fake.setAlarms.set(alarm.name, alarm);
    },
    clearAlarm: async (name) => {
      fake.setAlarms.delete(name);
    },
    showBadge: async (text) => {
      fake.badge = text;
    },
    mayNotify: async () => fake.granted,
    notify: async (notice) => {
      if (fake.dieAtNextNotice) {
        fake.dieAtNextNotice = false;
        throw new Error('The worker was killed.');
      }
      fake.shown.push(notice);
    },
    clearNotices: async () => {
      fake.shown = [];
    },
    canary: {
      read: async () => ({ known: fake.remembered, loss: fake.loss, erasing: fake.erasing }),
      write: async (value) => {
        fake.remembered = value;
      },
      writeLoss: async (loss) => {
        fake.loss = loss;
      },
      begin: async (value) => {
        fake.remembered = value;
        fake.loss = null;
      },
    },
    lookedAt: {
      read: async () => ({ ...fake.seen, unreadable: fake.unreadable }),
      noteCounted: async () => {
        fake.seen = { ...fake.seen, counted: true };
      },
      noteNewLog: async () => {
        fake.seen = { ...fake.seen, newLog: true };
      },
      noteReadable: async (readable) => {
        fake.seen = { ...fake.seen, tried: readable !== null };
        fake.unreadable = readable === false;
      },
    },
    beginNewLog: async () => {},
    refreshTabs: async () => {
      fake.refreshed += 1;
    },
    sighting: null,
    tooltip: null,
    readTab: async () => fake.sighting,
    showTooltip: async (_tabId, words) => {
      fake.tooltip = words;
    },
  };
  return fake;
}
