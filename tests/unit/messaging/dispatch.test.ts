import { describe, expect, it, vi } from 'vitest';
import { mostMarkedRows } from '@/domain/annotation-view';
import type { Outcome } from '@/domain/commands';
import { dispatcher, type Handlers } from '@/messaging/dispatch';
import type { RouteName } from '@/messaging/protocol';
import { longestRequest, routes } from '@/messaging/routes';
import type { Sender } from '@/platform/runtime';

const self = { id: 'ourselves', origin: 'chrome-extension://ourselves' };
const uuid = '5b0f7f5e-8a54-4f0e-9a5b-0d5f6a4b1c11';

const sighting = {
  url: 'https://www.linkedin.com/in/jane-doe/',
  pageKeys: ['member:42'],
  name: 'Jane Doe',
  headline: null,
  company: null,
  own: false,
};

/** A request that each route accepts. */
const requests: Record<RouteName, unknown> = {
  'profile.shown': sighting,
  'panel.open': null,
  'annotation.collapse': { collapsed: true },
  'marks.seen': { rows: [['vanity:jane-doe', 'member:42'], ['vanity:jo']] },
  command: { commandId: uuid, name: 'person.pause', input: { personId: uuid, paused: true } },
  'data.changed': null,
  'export.schedule': { every: 'week', key: null },
  'surface.opened': null,
};
const routeNames = Object.keys(routes).filter((name): name is RouteName => name in routes);

const senders: Record<string, Sender> = {
  popup: { id: self.id, origin: self.origin, url: `${self.origin}/popup.html` },
  'options page in a tab': {
    id: self.id,
    origin: self.origin,
    url: `${self.origin}/options.html`,
    frameId: 0,
    tab: { id: 7 },
  },
  'content script': {
    id: self.id,
    origin: 'https://www.linkedin.com',
    url: 'https://www.linkedin.com/in/jane-doe/',
    frameId: 0,
    tab: { id: 8 },
  },
  'content script of an old Firefox, without origin': {
    id: self.id,
    url: 'https://de.linkedin.com/in/jane-doe/',
    frameId: 0,
    tab: { id: 8 },
  },
  'content script in a frame': {
    id: self.id,
    origin: 'https://www.linkedin.com',
    url: 'https://www.linkedin.com/preload/',
    frameId: 3,
    tab: { id: 8 },
  },
  'page of ours in a frame': { id: self.id, origin: self.origin, frameId: 2, tab: { id: 8 } },
  'another extension': { id: 'somebody', origin: 'chrome-extension://somebody' },
  'another extension on LinkedIn': {
    id: 'somebody',
    origin: 'https://www.linkedin.com',
    frameId: 0,
  },
  'nobody named': { origin: self.origin },
  'another site': { id: self.id, origin: 'https://example.com', frameId: 0, tab: { id: 9 } },
  'a host that looks like LinkedIn': { id: self.id, origin: 'https://www.linkedin.com.evil.test' },
  'a host that ends like LinkedIn': { id: self.id, origin: 'https://notlinkedin.com' },
  'LinkedIn without encryption': { id: self.id, origin: 'http://www.linkedin.com', frameId: 0 },
  'an opaque origin': { id: self.id, origin: 'null', url: 'https://www.linkedin.com/', frameId: 0 },
  'no origin and no address': { id: self.id },
};
const kinds: Record<string, 'page' | 'content'> = {
  popup: 'page',
  'options page in a tab': 'page',
  'content script': 'content',
  'content script of an old Firefox, without origin': 'content',
};
const page = senders['popup'] ?? {};
const content = senders['content script'] ?? {};

function setUp(overrides: Partial<Handlers> = {}) {
  const done = vi.fn();
  const nothing = async () => {
    done();
    return { ok: true, value: null } as const;
  };
  const handlers: Handlers = {
    'profile.shown': async () => {
      done();
      return { ok: true, value: { show: 'add' } };
    },
    'panel.open': nothing,
    'annotation.collapse': nothing,
    'marks.seen': async () => {
      done();
      return { ok: true, value: { show: 'marks', labels: ['In your notes', null] } };
    },
    command: async () => {
      done();
      return { ok: true, value: { personId: null, revision: null } };
    },
    'data.changed': nothing,
    'export.schedule': nothing,
    'surface.opened': nothing,
    ...overrides,
  };
  const listen = dispatcher(handlers, self, () => 'storage');
  const ask = (route: unknown, request: unknown, sender: Sender) =>
    listen({ to: 'background', route, request }, sender);
  return { listen, ask, done };
}

async function codeOf(outcome: Promise<Outcome<unknown>> | undefined): Promise<string> {
  const settled = await outcome;
  if (settled === undefined) return 'not answered';
  return settled.ok ? 'ok' : settled.error.code;
}

describe('who may call', () => {
  for (const route of routeNames) {
    for (const [who, sender] of Object.entries(senders)) {
      const kind = kinds[who];
      const allowed = kind !== undefined && routes[route].callers.includes(kind);
      it(`${allowed ? 'lets' : 'refuses'} ${who} call ${route}`, async () => {
        const { ask, done } = setUp();
        expect(await codeOf(ask(route, requests[route], sender))).toBe(
          allowed ? 'ok' : 'forbidden',
        );
        expect(done).toHaveBeenCalledTimes(allowed ? 1 : 0);
      });
    }
  }

  it('lets content scripts do nothing but look, fold and open the panel', () => {
    const forContent = routeNames.filter((route) => routes[route].callers.includes('content'));
    expect(forContent).toEqual([
      'profile.shown',
      'panel.open',
      'annotation.collapse',
      'marks.seen',
    ]);
  });
});

describe('malformed requests', () => {
  const wrong: [RouteName, string, unknown][] = [
    ['profile.shown', 'nothing', null],
    ['profile.shown', 'no address', { ...sighting, url: 'jane-doe' }],
    ['profile.shown', 'a script for an address', { ...sighting, url: 'javascript:alert(1)' }],
    ['profile.shown', 'a key of no kind', { ...sighting, pageKeys: ['jane'] }],
    ['profile.shown', 'a key that is an object', { ...sighting, pageKeys: [{}] }],
    ['profile.shown', 'too many keys', { ...sighting, pageKeys: Array(21).fill('member:1') }],
    ['profile.shown', 'a name too long', { ...sighting, name: 'x'.repeat(501) }],
    ['profile.shown', 'an unknown field', { ...sighting, extra: 1 }],
    ['panel.open', 'something where nothing is asked', { tabId: 3 }],
    ['annotation.collapse', 'a word for a truth', { collapsed: 'yes' }],
    ['command', 'no id', { name: 'person.pause', input: {} }],
    ['command', 'an id that is no uuid', { commandId: '1', name: 'person.pause', input: {} }],
    ['command', 'an unknown command', { commandId: uuid, name: 'person.erase', input: {} }],
    ['command', 'a name every object has', { commandId: uuid, name: 'constructor', input: {} }],
    ['data.changed', 'a number', 1],
    ['surface.opened', 'nothing at all', undefined],
  ];
  for (const [route, what, request] of wrong) {
    it(`refuses ${route} with ${what}`, async () => {
      const { ask, done } = setUp();
      const sender = routes[route].callers.includes('page') ? page : content;
      expect(await codeOf(ask(route, request, sender))).toBe('invalid');
      expect(done).not.toHaveBeenCalled();
    });
  }

  it('looks at no more rows of a page than are asked about at once', async () => {
    const { ask, done } = setUp();
    const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ['vanity:jo']) });
    expect(await codeOf(ask('marks.seen', rows(mostMarkedRows), content))).toBe('ok');
    expect(await codeOf(ask('marks.seen', rows(mostMarkedRows + 1), content))).toBe('invalid');
    expect(done).toHaveBeenCalledOnce();
  });

  it('refuses a request that is too large before looking into it', async () => {
    const { ask, done } = setUp();
    const request = { commandId: uuid, name: 'note.write', input: 'x'.repeat(longestRequest) };
    expect(await codeOf(ask('command', request, page))).toBe('invalid');
    expect(done).not.toHaveBeenCalled();
  });

  it('lets a note of the greatest length through', async () => {
    const { ask } = setUp();
    const request = {
      commandId: uuid,
      name: 'note.write',
      input: { text: '\u0001'.repeat(100_000) },
    };
    expect(await codeOf(ask('command', request, page))).toBe('ok');
  });

  it.each([
    ['a command', 'command', { commandId: 'harbour', name: 'undo', input: {} }, page],
    ['a sighting', 'profile.shown', { ...sighting, url: 'http://harbour' }, content],
  ])('quotes nothing of %s that it refuses', async (_what, route, request, sender) => {
    const { ask } = setUp();
    const outcome = await ask(route, request, sender);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(JSON.stringify(outcome)).not.toContain('harbour');
  });

  it('refuses a request that goes round in circles', async () => {
    const { ask } = setUp();
    const input: Record<string, unknown> = {};
    input['self'] = input;
    expect(await codeOf(ask('command', { commandId: uuid, name: 'undo', input }, page))).toBe(
      'invalid',
    );
  });

  it.each(['no.such.route', 'constructor', '__proto__', '', undefined, 5])(
    'refuses the unknown route %s',
    async (route) => {
      const { ask } = setUp();
      expect(await codeOf(ask(route, null, page))).toBe('invalid');
    },
  );
});

describe('answering', () => {
  it.each([null, undefined, 'background', 5, {}, { to: 'content', route: 'page.read' }, []])(
    'leaves %j to others',
    (message) => {
      const { listen } = setUp();
      expect(listen(message, page)).toBeUndefined();
    },
  );

  it('calls the handler before it returns, while the gesture lasts', () => {
    const { ask, done } = setUp();
    void ask('panel.open', null, content);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('gives the caller a code for whatever a handler throws', async () => {
    const { ask } = setUp({
      'data.changed': () => {
        throw new Error('thrown');
      },
      'surface.opened': () => Promise.reject(new Error('rejected')),
    });
    expect(await codeOf(ask('data.changed', null, page))).toBe('storage');
    expect(await codeOf(ask('surface.opened', null, page))).toBe('storage');
  });

  it('tells a page no more of a refusal than its code', async () => {
    const kept = 'Ask Jane about the launch';
    const refusal = { ok: false, error: { code: 'storage', message: kept } } as const;
    const { ask } = setUp({
      'profile.shown': async () => refusal,
      command: async () => refusal,
      'panel.open': () => Promise.reject(new Error(kept)),
    });
    const told = await Promise.all([
      ask('profile.shown', sighting, content),
      ask('panel.open', null, content),
    ]);
    for (const outcome of told) expect(outcome).toMatchObject({ error: { code: 'storage' } });
    expect(JSON.stringify(told)).not.toContain(kept);
    expect(await ask('command', requests.command, page)).toEqual(refusal);
  });

  const person = {
    show: 'person',
    collapsed: false,
    ring: { initials: 'JD', progress: null, state: 'none' },
    ringLabel: '',
    role: null,
    facts: '',
    reason: null,
    note: null,
  } as const;
  it.each([
    ['nothing', { show: 'nothing' } as const],
    ['the plus', { show: 'add' } as const],
    ['the trash', { show: 'inTrash', words: '' } as const],
    ['the question', { show: 'question', words: '' } as const],
    ['a person', person],
  ])('never lets more out to a page than what is to be drawn: %s', async (_what, drawn) => {
    const whole = setUp({ 'profile.shown': async () => ({ ok: true, value: drawn }) });
    expect(await whole.ask('profile.shown', sighting, content)).toEqual({ ok: true, value: drawn });
    const view = { ...drawn, personId: uuid };
    const { ask } = setUp({ 'profile.shown': async () => ({ ok: true, value: view }) });
    const outcome = await ask('profile.shown', sighting, content);
    expect(outcome?.ok).toBe(false);
    expect(JSON.stringify(outcome)).not.toContain(uuid);
  });
});
