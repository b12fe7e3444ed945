/**
 * Every route, asked by everybody who may not and with everything that is not a request, against
 * the real handlers and a database with people in it. The table of routes is what is walked, so a
 * new route is attacked as soon as it is there.
 */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Background } from '@/background/context';
import { codeOf } from '@/background/error-code';
import { handlersOf } from '@/background/handlers';
import { commandSchemas } from '@/domain/commands';
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';
import { tableNames } from '@/domain/schema/table-names';
import { dispatcher } from '@/messaging/dispatch';
import type { RouteName } from '@/messaging/protocol';
import { longestRequest, routes, type Caller } from '@/messaging/routes';
import type { Sender } from '@/platform/runtime';
import { ConfidantDatabase } from '@/storage/database';
import { fakeOutside } from '../../../integration/background/fake-outside';
import { addPerson, did, writeNote } from '../../../integration/storage/support';
import { almost, anyOf, type Known } from '../../../fixtures/any-of-schema';
import { seeded } from '../../../fixtures/seeded';

vi.mock('#i18n', () => import('../../../integration/background/keys-as-words'));
vi.mock('@/platform/panel', () => ({ openPanelFromPage: () => Promise.resolve() }));

const self = { id: 'ourselves', origin: 'chrome-extension://ourselves' };
const linkedIn = 'https://www.linkedin.com';
const content: Sender = { id: self.id, origin: linkedIn, frameId: 0, tab: { id: 4 } };
const page: Sender = { id: self.id, origin: self.origin, tab: { id: 5 }, frameId: 0 };

const routeNames = Object.keys(routes).filter((name): name is RouteName => name in routes);
const callers: Record<Caller, Sender> = { content, page };
const strangers: fc.Arbitrary<Sender> = fc.oneof(
  fc.constantFrom<Sender[]>(
    {},
    { id: self.id },
    { id: self.id, origin: 'null', url: `${linkedIn}/in/jane/` },
    { id: self.id, origin: linkedIn, frameId: 1, tab: { id: 4 } },
    { id: self.id, origin: self.origin, frameId: 2, tab: { id: 4 } },
    { id: self.id, origin: 'https://linkedin.com.example', frameId: 0 },
    { id: self.id, origin: 'http://www.linkedin.com', frameId: 0 },
    { id: self.id, origin: `${self.origin}.example`, frameId: 0 },
    { id: self.id.toUpperCase(), origin: self.origin },
    { origin: self.origin, url: `${self.origin}/popup.html` },
  ),
  fc.record({
    id: fc.oneof(fc.string(), fc.constantFrom('somebody', '', `${self.id} `)),
    origin: fc.constantFrom(self.origin, linkedIn, 'chrome-extension://somebody'),
    frameId: fc.constant(0),
  }),
  fc.record({
    id: fc.constant(self.id),
    origin: fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('file://', 'about:blank')),
    url: fc.constantFrom(`${self.origin}/options.html`, `${linkedIn}/in/jane/`),
    frameId: fc.nat({ max: 3 }),
  }),
);

/** How many other people there are: to read all of them is more rows than any answer needs. */
const others = 120;
const known: Known = { ids: [], keys: [] };
/** Stands in the name and in every note of a person, with the number that their keys have. */
const markers = /MARKER-OF-(\d+)!/g;

let db: ConfidantDatabase;
let listen: ReturnType<typeof dispatcher>;
/** Most rows that one reading gave, since it was last set to 0; removals; and all that was asked of it. */
const touched = { rows: 0, removed: 0, any: 0 };

beforeAll(async () => {
  db = new ConfidantDatabase(`hostile-${crypto.randomUUID()}`);
  watch(db);
  for (let index = 0; index < others; index += 1) {
    const keys = keysOf(index);
    const personId = await addPerson(db, { name: `MARKER-OF-${index}!`, keys });
    const { noteId } = await writeNote(db, personId, `MARKER-OF-${index}!`);
    if (index < 3) known.ids.push(personId, noteId);
    if (index < 3) known.keys.push(...keys);
  }
  known.keys.push('vanity:nobody-at-all', 'member:77');
  await did(db, 'settings.change', { fields: { marks: true } });
  const background: Background = {
    db,
    outside: fakeOutside('2026-03-04T09:30:00.000Z'),
    wake: () => Promise.resolve(),
  };
  listen = dispatcher(handlersOf(background), self, codeOf);
});
afterAll(() => db.delete());

/** Counts what goes over the border of the database. */
function watch(database: ConfidantDatabase): void {
  database.use({
    stack: 'dbcore',
    name: 'watch',
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        const read = (rows: number) => {
          touched.any += 1;
          touched.rows = Math.max(touched.rows, rows);
        };
        return {
          ...table,
          // Not async: awaiting something of the language's own would end the transaction.
          query: (request) =>
            table.query(request).then((answer) => {
              read(answer.result.length);
              return answer;
            }),
          getMany: (request) =>
            table.getMany(request).then((answer) => {
              read(answer.length);
              return answer;
            }),
          get: (request) => {
            read(1);
            return table.get(request);
          },
          openCursor: (request) => {
            read(1);
            return table.openCursor(request);
          },
          mutate: (request) => {
            touched.any += 1;
            // Other tables hold what is worked out from these, and an observed change that was
            // taken back on the page is none.
            const kept = tableNames.some((one) => one === name && one !== 'observedChanges');
            const removes = request.type === 'delete' || request.type === 'deleteRange';
            if (kept && removes) touched.removed += 1;
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

function keysOf(index: number): ProfileKey[] {
  return [`vanity:other-${index}`, `member:${1_000 + index}`];
}

async function ask(route: unknown, request: unknown, sender: Sender) {
  Object.assign(touched, { rows: 0, any: 0 });
  const outcome = await listen({ to: 'background', route, request }, sender);
  if (outcome === undefined) throw new Error('Nobody answered.');
  return outcome;
}

/** Every row of every table that a backup holds. */
async function everything(): Promise<string> {
  const rows = await Promise.all(tableNames.map((name) => db.table(name).toArray()));
  return JSON.stringify(rows);
}

/** Requests of a route: such as fit, and such as nearly do. */
function requestsOf(route: RouteName): fc.Arbitrary<unknown> {
  if (route !== 'command') return anyOf(routes[route].request, known);
  return fc
    .constantFrom(...Object.entries(commandSchemas))
    .chain(([name, schema]) =>
      fc.record({ commandId: fc.uuid(), name: fc.constant(name), input: anyOf(schema, known) }),
    );
}

/** For each route; together ten thousand of what is no request. */
const malformed = Math.ceil(10_000 / routeNames.length);
const runs = Math.ceil(malformed / 3);

describe.each(routeNames)('%s', (route) => {
  it('is refused to everybody else, and nothing is read', async () => {
    const wrong = (['content', 'page'] as const)
      .filter((caller) => !routes[route].callers.includes(caller))
      .map((caller) => callers[caller]);
    const sender = wrong.length > 0 ? fc.oneof(strangers, fc.constantFrom(...wrong)) : strangers;
    const before = await everything();
    await fc.assert(
      fc.asyncProperty(sender, requestsOf(route), async (from, request) => {
        const outcome = await ask(route, request, from);
        expect(outcome).toMatchObject({ ok: false, error: { code: 'forbidden' } });
        expect(touched.any).toBe(0);
      }),
      seeded(runs),
    );
    expect(await everything()).toBe(before);
  });

  it('refuses what is not its request, and nothing is read', async () => {
    const [caller = 'page'] = routes[route].callers;
    const before = await everything();
    await fc.assert(
      fc.asyncProperty(almost(requestsOf(route)), async (request) => {
        fc.pre(!fits(route, request));
        const outcome = await ask(route, request, callers[caller]);
        expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid' } });
        if (route !== 'command') expect(touched.any).toBe(0);
      }),
      seeded(malformed),
    );
    expect(await everything()).toBe(before);
  });
});

const forContent = routeNames.filter((name) => routes[name].callers.includes('content'));

describe.each(forContent)('%s', (route) => {
  it('tells a LinkedIn page of nobody but whom it shows, reads no list and removes nothing', async () => {
    const before = await rowsButSeen();
    touched.removed = 0;
    let answered = 0;
    let read = 0;
    await fc.assert(
      fc.asyncProperty(requestsOf(route), async (request) => {
        const may = await mayBeTold(route, request);
        const outcome = await ask(route, request, content);
        if (outcome.ok) answered += 1;
        read += touched.any;
        const told = new Set([...JSON.stringify(outcome).matchAll(markers)].map(numberOf));
        expect([...told].filter((number) => !may.has(number))).toEqual([]);
        expect(told.size).toBeLessThan(2);
        expect(touched.rows).toBeLessThan(others / 2);
      }),
      seeded(Math.ceil(runs / 2)),
    );
    expect(answered, 'requests that are done').toBeGreaterThan(0);
    if (route !== 'panel.open') expect(read, 'the watch sees what is read').toBeGreaterThan(0);
    expect(touched.removed).toBe(0);
    expect(await rowsButSeen()).toBe(before);
  });
});

it('refuses more than the longest request, of every route, before looking into it', async () => {
  for (const route of routeNames) {
    const [caller = 'page'] = routes[route].callers;
    const request = { input: 'x'.repeat(longestRequest) };
    // Said in its own words: no schema would let this request through either.
    expect(await ask(route, request, callers[caller])).toEqual({
      ok: false,
      error: { code: 'invalid', message: `${route}: the request is too large.` },
    });
    expect(touched.any).toBe(0);
  }
});

function numberOf([, digits]: RegExpExecArray): number {
  return Number(digits);
}

/**
 * Whom a profile page may be told of: the one its address names; when it names nobody who is kept,
 * the ones whose member ids the page gives, which is how somebody with a new address is known again.
 */
async function mayBeTold(route: RouteName, request: unknown): Promise<ReadonlySet<number>> {
  if (route !== 'profile.shown') return new Set();
  const fitting = routes['profile.shown'].request.safeParse(request);
  if (!fitting.success) return new Set();
  const { url, pageKeys } = fitting.data;
  const named = await whoHas(keysFromAddress(url));
  return named.size > 0 ? named : whoHas(pageKeys);
}

async function whoHas(keys: ProfileKey[]): Promise<ReadonlySet<number>> {
  const people = await db.people.where('keyIds').anyOf(keys).toArray();
  return new Set(people.flatMap(({ name }) => [...(name ?? '').matchAll(markers)].map(numberOf)));
}

/** Whether a request is one, so that what it does is no attack. */
function fits(route: RouteName, request: unknown): boolean {
  const given = routes[route].request.safeParse(request);
  if (!given.success || route !== 'command') return given.success;
  const { name, input } = routes.command.request.parse(request);
  return commandSchemas[name].safeParse(input).success;
}

/** All but what looking at a profile writes down: what the page said, and when it was seen. */
async function rowsButSeen(): Promise<string> {
  const tables = tableNames.filter(
    (name) => !['people', 'observedChanges', 'settings'].includes(name),
  );
  const rows = await Promise.all(tables.map((name) => db.table(name).toArray()));
  const people = await db.people.toArray();
  return JSON.stringify([
    rows,
    people.map(({ id, name, deletedAt, revision, tags, howMet }) => [
      id,
      name,
      deletedAt,
      revision,
      tags,
      howMet,
    ]),
  ]);
}
