/** What the menu and the keys do about somebody: the person, the follow-up, and what is said of it. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followUpDay, followUpIn, talkedToday } from '@/background/act-on-profile';
import type { Background } from '@/background/context';
import { menuEntries, onMenuEntry } from '@/background/menu';
import { onKey } from '@/background/key-command';
import { openPanel } from '@/platform/panel';
import { wishPanelOn } from '@/platform/panel-wish';
import { ConfidantDatabase } from '@/storage/database';
import { lastUndoable } from '@/storage/queries/undoable';
import { runCommand } from '@/storage/run-command';
import { fakeOutside, type FakeOutside } from './fake-outside';
import { eventually } from '../../fixtures/eventually';

vi.mock('#i18n', () => import('./keys-as-words'));
vi.mock('@/platform/panel', () => ({ openPanel: vi.fn(async () => {}) }));
vi.mock('@/platform/panel-wish', () => ({
  wishPanelOn: vi.fn(async () => {}),
  forgetPanelWish: vi.fn(async () => {}),
}));
vi.mock('@/platform/pages', () => ({ openDashboard: vi.fn(async () => {}) }));

const jane = 'https://www.linkedin.com/in/jane-doe/?trk=feed';
const onLink = { address: jane, linkText: null, onPage: false, tabId: 4 };
const tab = { id: 4, windowId: 2 };

let db: ConfidantDatabase;
let outside: FakeOutside;
let background: Background;

beforeEach(() => {
  vi.clearAllMocks();
  db = new ConfidantDatabase(`elsewhere-${crypto.randomUUID()}`);
  outside = fakeOutside('2026-01-31T09:30:00.000Z');
  background = { db, outside, wake: async () => {} };
});
afterEach(() => db.delete());

const everything = async () =>
  (await Promise.all(db.tables.map((table) => table.count()))).reduce((sum, count) => sum + count);

describe('a follow-up from a link', () => {
  it('keeps the person with the vanity name for a placeholder, and comes on its day', async () => {
    await followUpIn('week', onLink, background);
    const [person] = await db.people.toArray();
    expect(person).toMatchObject({ name: null, seen: null, keyIds: ['vanity:jane-doe'] });
    expect(await db.followUps.toArray()).toMatchObject([
      { personId: person?.id, dueOn: '2026-02-07', status: 'open', at: null, repeat: null },
    ]);
  });

  it('takes the name of the link where the browser tells it, as seen and not as typed', async () => {
    await followUpIn('month', { ...onLink, linkText: 'Jane Doe • 2nd' }, background);
    expect(await db.people.toArray()).toMatchObject([{ name: null, seen: { name: 'Jane Doe' } }]);
    expect(await db.followUps.toArray()).toMatchObject([{ dueOn: '2026-02-28' }]);
  });

  it('is about somebody who is kept already, whatever the form of the address', async () => {
    await followUpIn('week', onLink, background);
    const address = 'https://de.linkedin.com/in/Jane-Doe';
    await followUpIn('month', { ...onLink, address }, background);
    expect(await db.people.count()).toBe(1);
    expect(await db.followUps.count()).toBe(2);
  });

  it('on a page knows what the page says, unless it speaks of another profile by now', async () => {
    const onPage = { ...onLink, onPage: true };
    outside.sighting = {
      url: 'https://www.linkedin.com/in/jane-doe/',
      pageKeys: ['member:42'],
      name: 'Jane Doe',
      headline: 'Engineer',
      company: null,
      own: false,
    };
    await followUpIn('week', onPage, background);
    expect(await db.people.toArray()).toMatchObject([
      { keyIds: ['vanity:jane-doe', 'member:42'], seen: { name: 'Jane Doe' } },
    ]);
    const other = { ...onPage, address: 'https://www.linkedin.com/in/bo-li/' };
    await followUpIn('week', other, background);
    const bo = await db.people.where('keyIds').equals('vanity:bo-li').toArray();
    expect(bo).toMatchObject([{ seen: null, keyIds: ['vanity:bo-li'] }]);
  });

  it('is not for yourself', async () => {
    const url = 'https://www.linkedin.com/in/jane-doe/';
    outside.sighting = {
      url,
      pageKeys: [],
      name: 'Jane',
      headline: null,
      company: null,
      own: true,
    };
    await followUpIn('week', { ...onLink, onPage: true }, background);
    expect(await everything()).toBe(0);
  });

  it('can be taken back by the last undo, person and all', async () => {
    await followUpIn('week', onLink, background);
    const last = await lastUndoable(db, outside.now());
    expect(last).toMatchObject({ name: 'followUp.write' });
    const undone = await runCommand(
      db,
      { commandId: crypto.randomUUID(), name: 'undo', input: { commandId: last?.commandId } },
      { now: outside.now(), today: '2026-01-31', newId: outside.newId },
    );
    expect(undone).toMatchObject({ ok: true });
    expect([await db.people.count(), await db.followUps.count()]).toEqual([0, 0]);
  });

  it('a month ends with its last day', () => {
    expect(followUpDay('month', '2026-01-31')).toBe('2026-02-28');
    expect(followUpDay('week', '2026-12-28')).toBe('2027-01-04');
  });
});

describe('what is said of it', () => {
  it('is a tick and words on the icon, with a name', async () => {
    await followUpIn('week', onLink, background);
    expect(outside.badge).toBe('✓');
    expect(outside.tooltip).toMatch(/^elsewhere\.followUp:.*: Jane Doe$/);
    expect(outside.shown).toEqual([]);
  });

  it('is a notification for those who have them on, without the name when names are hidden', async () => {
    const fields = { notifications: true, hideNames: true };
    await runCommand(
      db,
      { commandId: crypto.randomUUID(), name: 'settings.change', input: { fields } },
      { now: outside.now(), today: '2026-01-31', newId: outside.newId },
    );
    await talkedToday(onLink, background);
    expect(outside.shown).toMatchObject([{ title: 'elsewhere.talkedToday' }]);
    expect(JSON.stringify(outside.shown)).not.toContain('Jane');
    expect(outside.badge).toBe('');
  });

  it('names nobody confidential, neither on the icon nor in a notification', async () => {
    await followUpIn('week', onLink, background);
    const [person] = await db.people.toArray();
    for (const [name, input] of [
      ['person.change', { who: { personId: person?.id }, fields: { confidential: true } }],
      ['settings.change', { fields: { notifications: true } }],
    ] as const) {
      const context = { now: outside.now(), today: '2026-01-31', newId: outside.newId };
      const command = { commandId: crypto.randomUUID(), name, input };
      expect(await runCommand(db, command, context)).toMatchObject({ ok: true });
      outside.granted = name === 'settings.change';
      await talkedToday(onLink, background);
    }
    expect(outside.tooltip).toBe('elsewhere.talkedToday');
    expect(outside.shown).toMatchObject([{ message: 'reminders.openToSee' }]);
    expect(JSON.stringify(outside.shown)).not.toContain('Jane');
  });

  it('is that it was not done, for somebody in the trash', async () => {
    await followUpIn('week', onLink, background);
    const [person] = await db.people.toArray();
    await runCommand(
      db,
      {
        commandId: crypto.randomUUID(),
        name: 'trash.put',
        input: { table: 'people', id: person?.id },
      },
      { now: outside.now(), today: '2026-01-31', newId: outside.newId },
    );
    await talkedToday(onLink, background);
    expect(await db.interactions.count()).toBe(0);
    expect(outside.tooltip).toBe('elsewhere.askPanel');
  });
});

describe('the menu', () => {
  it('has the same entries on a link and on a page, each with an id of its own', () => {
    const entries = menuEntries();
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.filter(({ on }) => on === 'link').map(({ title }) => title)).toEqual(
      entries.filter(({ on }) => on === 'page').map(({ title }) => title),
    );
  });

  it('opens the panel in the very task of the click, for the gesture', () => {
    onMenuEntry({ entry: 'link.note', address: jane, linkText: null, tab }, background);
    expect(openPanel).toHaveBeenCalledWith(4);
    expect(wishPanelOn).toHaveBeenCalledWith({ address: jane, windowId: 2 });
  });

  it.each([
    'https://www.linkedin.com.evil.example/in/jane-doe/',
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/%2e%2e/admin/',
    'https://user@www.linkedin.com/in/jane-doe/',
    'https://www.linkedin.com/company/acme/',
    'javascript:alert(1)',
    '',
  ])('does nothing with %j', async (address) => {
    for (const { id } of menuEntries()) {
      onMenuEntry({ entry: id, address, linkText: 'Jane Doe', tab }, background);
    }
    await followUpIn('week', { ...onLink, address }, background);
    expect(openPanel).not.toHaveBeenCalled();
    expect(wishPanelOn).not.toHaveBeenCalled();
    expect(await everything()).toBe(0);
  });
});

describe('keys', () => {
  it('open the panel in the very task of the key press', () => {
    onKey('open-panel', { ...tab, url: null }, background);
    expect(openPanel).toHaveBeenCalledWith(4);
  });

  it('log a talk with the person on the page, and nothing on other pages', async () => {
    onKey('talked-today', { ...tab, url: 'https://www.linkedin.com/feed/' }, background);
    onKey('talked-today', { ...tab, url: null }, background);
    onKey('talked-today', { ...tab, url: jane }, background);
    await eventually(async () => expect(await db.interactions.count()).toBe(1));
    expect(await db.interactions.toArray()).toMatchObject([{ on: '2026-01-31' }]);
    expect(await db.people.count()).toBe(1);
  });
});
