/** What a page is not told in the corners: of the other one in a question, and when all is lost. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceDigest, announceTimed } from '@/background/announce';
import { handlersOf } from '@/background/handlers';
import type { CommandInput, CommandName } from '@/domain/commands';
import type { ProfileKey } from '@/domain/profile-key';
import { ConfidantDatabase } from '@/storage/database';
import { readIdentity } from '@/storage/identity';
import { readToday } from '@/storage/queries/today';
import { runCommand } from '@/storage/run-command';
import { storeContext } from '@/background/context';
import { fakeOutside, type FakeOutside } from './fake-outside';
import { eventually } from '../../fixtures/eventually';

vi.mock('#i18n', () => import('./keys-as-words'));

let db: ConfidantDatabase;
let outside: FakeOutside;

beforeEach(() => {
  db = new ConfidantDatabase(`discretion-${crypto.randomUUID()}`);
  outside = fakeOutside('2026-03-03T09:30:00.000Z');
});
afterEach(() => db.delete());

async function run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<void> {
  const command = { commandId: crypto.randomUUID(), name, input };
  expect(await runCommand(db, command, storeContext(outside))).toMatchObject({ ok: true });
}

async function keep(...keys: ProfileKey[]): Promise<string> {
  const personId = crypto.randomUUID();
  await run('person.add', { who: { personId, create: { name: 'Jane', keys, seen: null } } });
  return personId;
}

function handlers() {
  return handlersOf({ db, outside, wake: async () => {} });
}

/** Returns the command's id. */
async function send<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Promise<string> {
  const command = { commandId: crypto.randomUUID(), name, input };
  const sender = { origin: 'chrome-extension://us' };
  expect(await handlers()['command'](command, sender)).toMatchObject({ ok: true });
  return command.commandId;
}

function shown(pageKeys: ProfileKey[], own = false) {
  const said = { name: null, headline: null, company: null, own };
  return handlers()['profile.shown'](
    { url: 'https://www.linkedin.com/in/jane-doe/', pageKeys, ...said },
    { origin: 'https://www.linkedin.com' },
  );
}

const asNobody = { ok: true, value: { show: 'add' } };

it('asks no question in which either of the two is confidential', async () => {
  const byAddress = await keep('vanity:jane-doe', 'member:1');
  const byMember = await keep('member:42');
  expect(await shown(['member:42'])).toMatchObject({ value: { show: 'question' } });
  for (const personId of [byMember, byAddress]) {
    await run('person.change', { who: { personId }, fields: { confidential: true } });
    expect(await shown(['member:42'])).toEqual(asNobody);
    await run('person.change', { who: { personId }, fields: { confidential: false } });
  }
});

it('says of a loss nothing in off-page mode, nor on one’s own profile', async () => {
  await run('settings.change', { fields: { display: 'offPage' } });
  const identity = await readIdentity(db);
  if (!identity) throw new Error('Nothing was written');
  const known = { ...identity, sequence: 9, counts: {}, countedAt: 9 };
  outside.loss = { noticedAt: outside.now(), known, found: { sequence: 1, counts: {} } };
  outside.remembered = known;
  const nothing = { ok: true, value: { show: 'nothing' } };
  expect(await shown([])).toEqual(nothing);
  const settings = await db.settings.toArray();
  for (const row of settings) await db.settings.put({ ...row, display: 'onPage' });
  expect(await shown([])).toMatchObject({ value: { show: 'question' } });
  expect(await shown([], true)).toEqual(nothing);
});

it('draws nothing after a loss that took the settings along', async () => {
  await run('settings.change', { fields: { display: 'offPage' } });
  const identity = await readIdentity(db);
  if (!identity) throw new Error('Nothing was written');
  const known = { ...identity, sequence: 9, counts: { settings: 1 }, countedAt: 9 };
  outside.loss = { noticedAt: outside.now(), known, found: { sequence: 1, counts: {} } };
  outside.remembered = known;
  await db.settings.clear();
  expect(await shown([])).toEqual({ ok: true, value: { show: 'nothing' } });
  // They were never changed: on the page, as they come.
  outside.loss = { ...outside.loss, known: { ...known, counts: { settings: 0 } } };
  expect(await shown([])).toMatchObject({ value: { show: 'question' } });
});

const notice = { id: 'digest', title: 'Jane', message: '' };

it('takes notices with names away when somebody becomes confidential', async () => {
  const personId = await keep('vanity:jane-doe');
  outside.shown = [notice];
  await send('person.change', { who: { personId }, fields: { headline: 'Engineer' } });
  expect(outside.shown).toEqual([notice]);
  await send('person.change', { who: { personId }, fields: { confidential: true } });
  await eventually(() => expect(outside.shown).toEqual([]));
});

it('takes them away when a merge or an undo makes somebody confidential', async () => {
  const into = await keep('vanity:jane-doe');
  const from = await keep('vanity:jane-d');
  const takesAway = async (act: Promise<string>): Promise<string> => {
    outside.shown = [notice];
    const commandId = await act;
    await eventually(() => expect(outside.shown).toEqual([]));
    return commandId;
  };
  const confidential = { who: { personId: from }, fields: { confidential: true } };
  await takesAway(send('person.change', confidential));
  const commandId = await takesAway(send('person.merge', { into, from }));
  await takesAway(send('undo', { commandId }));
});

it('takes them away when everything was erased, and leaves them after a restore', async () => {
  await keep('vanity:jane-doe');
  outside.shown = [notice];
  const changed = () => handlers()['data.changed'](null, { origin: 'chrome-extension://us' });
  expect(await changed()).toMatchObject({ ok: true });
  expect(outside.shown).toEqual([notice]);
  await db.people.clear();
  expect(await changed()).toMatchObject({ ok: true });
  expect(outside.shown).toEqual([]);
});

it('a notice says nothing of somebody who was not read: they may be confidential', async () => {
  const personId = crypto.randomUUID();
  await run('followUp.write', {
    who: { personId, create: { name: 'Jane', keys: [], seen: null } },
    followUpId: crypto.randomUUID(),
    baseRevision: 0,
    text: 'Ask about the harbour',
    dueOn: '2026-03-03',
    at: '10:00',
    repeat: null,
  });
  const [followUp] = await db.followUps.toArray();
  if (!followUp) throw new Error('There is no follow-up.');
  const nobody = new Map();
  const words = { title: 'reminders.timed', message: 'reminders.openToSee' };
  const open = { hideNames: false };
  expect(announceTimed(followUp, nobody, open)).toMatchObject(words);
  const [due] = (await readToday(db, '2026-03-03')).items;
  if (!due) throw new Error('Nobody is due.');
  expect(announceDigest([due], nobody, open)).toMatchObject({ message: words.message });
});
