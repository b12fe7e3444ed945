/** Which rows of a page get a mark: what a page with planted links could learn, and what not. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Background } from '@/background/context';
import { codeOf } from '@/background/error-code';
import { handlersOf } from '@/background/handlers';
import type { CommandInput, CommandName, Outcome } from '@/domain/commands';
import type { ProfileKey } from '@/domain/profile-key';
import { dispatcher } from '@/messaging/dispatch';
import type { RouteName } from '@/messaging/protocol';
import type { Sender } from '@/platform/runtime';
import { ConfidantDatabase } from '@/storage/database';
import { fakeOutside } from './fake-outside';

vi.mock('#i18n', () => import('./keys-as-words'));

const self = { id: 'ourselves', origin: 'chrome-extension://ourselves' };
const page: Sender = { id: self.id, origin: self.origin };
const content: Sender = { id: self.id, origin: 'https://www.linkedin.com', frameId: 0 };

let db: ConfidantDatabase;
let listen: ReturnType<typeof dispatcher>;

beforeEach(() => {
  db = new ConfidantDatabase(`marks-${crypto.randomUUID()}`);
  const outside = fakeOutside('2026-03-03T09:30:00.000Z');
  const background: Background = { db, outside, wake: async () => {} };
  listen = dispatcher(handlersOf(background), self, codeOf);
});
afterEach(() => db.delete());

async function ask(route: RouteName, request: unknown, sender: Sender): Promise<Outcome<unknown>> {
  const outcome = await listen({ to: 'background', route, request }, sender);
  if (outcome === undefined) throw new Error('Nobody answered.');
  return outcome;
}

async function run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<void> {
  const request = { commandId: crypto.randomUUID(), name, input };
  expect(await ask('command', request, page), name).toMatchObject({ ok: true });
}

async function keep(keys: ProfileKey[], typeId: string | null = null): Promise<string> {
  const personId = crypto.randomUUID();
  await run('note.write', {
    who: { personId, create: { name: 'Wilhelmina', keys, seen: null } },
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text: 'Zebrawort',
    on: '2026-03-01',
    pinned: true,
  });
  if (typeId !== null) {
    await run('person.setRelationships', {
      who: { personId },
      relationships: [{ id: crypto.randomUUID(), typeId, startedOn: null, endedOn: null }],
    });
  }
  return personId;
}

const switchOn = () => run('settings.change', { fields: { marks: true } });
const seen = (...rows: ProfileKey[][]) => ask('marks.seen', { rows }, content);
const marks = (...labels: (string | null)[]) => ({ ok: true, value: { show: 'marks', labels } });
const mentor = 'marks.keptAs:{"role":"words.role.mentor"}';
const nothing = { ok: true, value: { show: 'nothing' } };

describe('until marks are switched on', () => {
  it('says nothing of anybody, as if nobody were kept', async () => {
    await keep(['vanity:jane-doe'], 'mentor');
    expect(await seen(['vanity:jane-doe'], ['vanity:stranger'])).toEqual(nothing);
  });

  it('and nothing in off-page mode, whatever else is set', async () => {
    await keep(['vanity:jane-doe'], 'mentor');
    await switchOn();
    await run('settings.change', { fields: { display: 'offPage' } });
    expect(await seen(['vanity:jane-doe'])).toEqual(nothing);
  });

  it('changing another setting switches nothing on or off', async () => {
    await switchOn();
    await run('settings.change', { fields: { theme: 'dark' } });
    expect(await seen()).toEqual(marks());
  });
});

describe('with marks on', () => {
  beforeEach(switchOn);

  it('says kept or not and the role, row by row, and not a word more', async () => {
    await keep(['vanity:jane-doe'], 'mentor');
    await keep(['vanity:jo', 'member:7']);
    const answer = await seen(['vanity:stranger'], ['vanity:jo'], ['vanity:jane-doe']);
    expect(answer).toEqual(marks(null, 'marks.kept', mentor));
  });

  it('says nothing of people in the archive or the trash', async () => {
    const archived = await keep(['vanity:ann'], 'mentor');
    const trashed = await keep(['vanity:bo'], 'mentor');
    await run('person.archive', { personId: archived, archived: true });
    await run('trash.put', { table: 'people', id: trashed });
    expect(await seen(['vanity:ann'], ['vanity:bo'])).toEqual(marks(null, null));
  });

  it('says nothing of somebody confidential', async () => {
    const personId = await keep(['vanity:ann'], 'mentor');
    await run('person.change', { who: { personId }, fields: { confidential: true } });
    expect(await seen(['vanity:ann'])).toEqual(marks(null));
  });

  it('says nothing of anybody while the screen is shared', async () => {
    await keep(['vanity:ann'], 'mentor');
    await run('screen.cover', { covered: true });
    expect(await seen(['vanity:ann'])).toEqual(nothing);
  });

  it('a member id in a link contradicts its address, and proves nothing', async () => {
    await keep(['vanity:jane-doe', 'member:42'], 'mentor');
    expect(await seen(['vanity:jane-doe', 'member:42'])).toEqual(marks(mentor));
    // The address may be another's by now.
    expect(await seen(['vanity:jane-doe', 'member:43'])).toEqual(marks(null));
    // Anybody can put her number into a link to somebody else.
    expect(await seen(['vanity:mallory', 'member:42'])).toEqual(marks(null));
  });

  it('stores nothing for looking', async () => {
    const people = await db.people.toArray();
    await seen(['vanity:stranger'], ['vanity:jane-doe']);
    expect(await db.people.toArray()).toEqual(people);
  });

  it('answers fifty rows at once, and refuses more', async () => {
    const rows = Array.from({ length: 51 }, (_, at): ProfileKey[] => [`vanity:somebody-${at}`]);
    expect(await seen(...rows)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await seen(...rows.slice(1))).toEqual(marks(...rows.slice(1).map(() => null)));
  });

  it('answers no page of ours, no frame and no other site', async () => {
    const refused = { ok: false, error: { code: 'forbidden' } };
    const rows = [['vanity:jane-doe']];
    expect(await ask('marks.seen', { rows }, page)).toMatchObject(refused);
    expect(await ask('marks.seen', { rows }, { ...content, frameId: 3 })).toMatchObject(refused);
    const other = { ...content, origin: 'https://example.com' };
    expect(await ask('marks.seen', { rows }, other)).toMatchObject(refused);
  });
});
