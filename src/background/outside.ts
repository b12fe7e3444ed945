/** What the background needs of the world outside the database; tests bring their own. */
import type { Moment } from '@/domain/day';
import type { Alarm } from '@/platform/alarms';
import * as alarms from '@/platform/alarms';
import { showBadge, showTooltip } from '@/platform/badge';
import { canaryArea, lookedAtArea } from '@/platform/canary-area';
import { clearNotices, mayNotify, notify, type Notice } from '@/platform/notifications';
import { appVersion } from '@/platform/runtime';
import { snapshotFiles } from '@/platform/snapshots';
import { linkedInTabs, sendToTab } from '@/platform/tabs';
import type { ContentMessage, Sighting } from '@/messaging/protocol';
import { askTab } from '@/messaging/tab-client';
import type { SnapshotFiles } from '@/snapshots/files';
import type { Canary } from '@/storage/canary';

export type LookedAt = {
  /**
   * Whether in this session every row was counted, and all were tried to be read; and whether the
   * last one to try met a row that cannot be read, however long ago.
   */
  read: () => Promise<{ counted: boolean; tried: boolean; unreadable: boolean }>;
  noteCounted: () => Promise<void>;
  noteReadable: (readable: boolean | null) => Promise<void>;
};

export type Outside = {
  now: () => Moment;
  /** IANA name of the local time zone, asked anew each time: people travel. */
  timeZone: () => string;
  newId: () => string;
  alarms: () => Promise<Alarm[]>;
  setAlarm: (alarm: Alarm) => Promise<void>;
  clearAlarm: (name: string) => Promise<void>;
  showBadge: (text: string) => Promise<void>;
  mayNotify: () => Promise<boolean>;
  notify: (notice: Notice) => Promise<void>;
  /** Takes away every notice that still stands. */
  clearNotices: () => Promise<void>;
  /** The other kind of store, which vouches for the database. */
  canary: Canary;
  /** What of the database was looked at. */
  lookedAt: LookedAt;
  snapshots: SnapshotFiles;
  appVersion: () => string;
  /** Tells every open LinkedIn tab to ask again what to draw. */
  refreshTabs: () => Promise<void>;
  /** What the profile in a tab says; null when it says nothing, or is none. */
  readTab: (tabId: number) => Promise<Sighting | null>;
  /** Words in the tooltip of the icon, in one tab; null for the usual ones. */
  showTooltip: (tabId: number, words: string | null) => Promise<void>;
};

/** The green of src/ui/tokens.css with the text that is read on it: calm, in both themes. */
const badgeColours = { back: '#2f6b57', text: '#ffffff' };

async function refreshTabs(): Promise<void> {
  const message: ContentMessage = { to: 'content', route: 'annotation.refresh', request: null };
  const tabs = await linkedInTabs();
  // A tab that was open before the install has nobody to tell.
  await Promise.allSettled(tabs.map((tab) => sendToTab(tab, message)));
}

export const outside: Outside = {
  now: () => new Date().toISOString(),
  timeZone: () => Temporal.Now.timeZoneId(),
  newId: () => crypto.randomUUID(),
  alarms: alarms.allAlarms,
  setAlarm: alarms.setAlarm,
  clearAlarm: alarms.clearAlarm,
  showBadge: (text) => showBadge(text, badgeColours),
  mayNotify,
  notify,
  clearNotices,
  canary: canaryArea,
  lookedAt: lookedAtArea,
  snapshots: snapshotFiles,
  appVersion,
  refreshTabs,
  readTab: async (tabId) => {
    const answer = await askTab(tabId, 'page.read', null);
    return answer.ok ? answer.value : null;
  },
  showTooltip,
};
