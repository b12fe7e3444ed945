/**
 * What the background listens to, and that each of it derives the alarms anew: an update clears them
 * in Chromium, a restart in Firefox, and the worker may have been awake all along.
 */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startBackground } from '@/background/start';
import { wakeInTurn } from '@/background/wake-in-turn';

vi.mock('#i18n', () => import('./keys-as-words'));
vi.mock('@/background/wake-in-turn');
vi.mock('@/background/keep-indexed');
vi.mock('@/background/when-quiet');
vi.mock('@/background/scheduled-export');

type Listener = (...given: unknown[]) => unknown;
const fake = vi.hoisted(() => ({
  heard: new Map<string, Listener[]>(),
  /** What the address bar shows first. */
  firstLine: '',
}));

vi.mock('@/platform/browser', () => {
  const event = (name: string) => ({
    addListener: (listener: Listener) =>
      fake.heard.set(name, [...(fake.heard.get(name) ?? []), listener]),
  });
  const done = async () => {};
  const browser = {
    runtime: {
      id: 'ourselves',
      getURL: (path: string) => `chrome-extension://ourselves${path}`,
      onMessage: event('message'),
      onInstalled: event('installed'),
      onStartup: event('startup'),
    },
    alarms: { onAlarm: event('alarm') },
    permissions: { onAdded: event('granted'), onRemoved: event('withdrawn') },
    commands: { onCommand: event('key') },
    contextMenus: { onClicked: event('menu'), removeAll: done, create: done },
    omnibox: {
      onInputStarted: event('omnibox started'),
      onInputChanged: event('omnibox changed'),
      onInputEntered: event('omnibox entered'),
      onInputCancelled: event('omnibox cancelled'),
      setDefaultSuggestion: async ({ description }: { description: string }) => {
        fake.firstLine = description;
      },
    },
    notifications: { onClicked: event('notice'), clear: done },
    storage: { local: { setAccessLevel: done }, onChanged: event('stored') },
    tabs: { query: async () => [], create: done },
  };
  return { browser, forFirefox: false };
});

beforeEach(() => {
  fake.heard.clear();
  startBackground();
  // It wakes when it starts, which says nothing of what it hears later.
  vi.mocked(wakeInTurn).mockClear();
});

/** How the wakes were, that came of an event. */
function wakesOf(name: string, ...given: unknown[]): unknown[] {
  for (const listener of fake.heard.get(name) ?? []) listener(...given);
  return vi.mocked(wakeInTurn).mock.calls.map(([, , options]) => options);
}

const vouching = { vouching: true };

describe('alarms and all that hangs on them are derived anew', () => {
  it('when the script starts', () => {
    startBackground();
    expect(wakeInTurn).toHaveBeenCalledTimes(1);
  });

  it.each(['install', 'update', 'chrome_update'])('after: %s', (reason) => {
    expect(wakesOf('installed', { reason })).toEqual([vouching]);
  });

  it('when the browser starts', () => {
    expect(wakesOf('startup')).toEqual([vouching]);
  });

  it('with each alarm; the rows are counted with the hourly one only', () => {
    expect(wakesOf('alarm', { name: 'next' })).toEqual([{ vouching: false }]);
    expect(wakesOf('alarm', { name: 'heartbeat' }).at(-1)).toEqual(vouching);
  });

  it('when a loss was answered: the page that did may close before it tells', () => {
    const answered = { oldValue: { noticedAt: '2026-03-04T10:00:00.000Z' }, newValue: null };
    expect(wakesOf('stored', { loss: answered }, 'local')).toHaveLength(1);
    vi.mocked(wakeInTurn).mockClear();
    // Written with every canary that begins anew.
    expect(wakesOf('stored', { loss: { newValue: null } }, 'local')).toEqual([]);
    expect(wakesOf('stored', { canary: { newValue: {} } }, 'local')).toEqual([]);
  });

  it.each(['granted', 'withdrawn'])('when a permission is %s', (name) => {
    expect(wakesOf(name)).toHaveLength(1);
  });
});

it('everything is listened to before the script has ended', () => {
  fake.heard.clear();
  startBackground();
  // Looked at in the same task: what comes a promise later may come after the event.
  const heard = [...fake.heard.keys()];
  const names = 'alarm granted installed key menu message notice startup stored withdrawn'.split(
    ' ',
  );
  expect(heard.filter((name) => !name.startsWith('omnibox')).toSorted()).toEqual(names);
  expect(heard).toContain('omnibox entered');
});

it('a name that a killed browser has left in the address bar goes when it starts', () => {
  fake.firstLine = 'Ada Quill';
  wakesOf('startup');
  expect(fake.firstLine).toContain('omnibox.hint');
});
