/**
 * The background's end of every message: refuses what is unknown, malformed, too large or from
 * somebody who may not ask, and gives the rest to its handler. Never trusts `sender.tab`: a page
 * of ours in a tab has one too.
 */
import type { ErrorCode, Outcome } from '@/domain/commands';
import type { Sender } from '@/platform/runtime';
import type { RouteName, Routes } from './protocol';
import { longestRequest, routes, type Caller } from './routes';

/**
 * One for each route; called at once, without an `await` before it, so that a handler which needs
 * the user's gesture still has it. A handler may throw: the caller gets the code of `codeOf`.
 */
export type Handlers = {
  [Name in RouteName]: (
    request: Routes[Name]['request'],
    sender: Sender,
  ) => Promise<Outcome<Routes[Name]['reply']>>;
};

type Refusal = Extract<Outcome<never>, { ok: false }>;

export function refuse(code: ErrorCode, message: string): Refusal {
  return { ok: false, error: { code, message } };
}

/** A message may quote what is kept, and stays among our own pages; a LinkedIn page gets the code. */
function refuseTo(caller: Caller, name: RouteName, { code, message }: Refusal['error']): Refusal {
  return refuse(code, caller === 'page' ? message : name);
}

/** Who is asking, from what the browser vouches for; null for nobody we know. */
function callerOf(sender: Sender, self: { id: string; origin: string }): Caller | null {
  if (sender.id !== self.id) return null;
  // Neither our pages nor our content script run in a frame. A popup has no frame id.
  if (sender.frameId !== undefined && sender.frameId !== 0) return null;
  const origin = originOf(sender);
  if (origin === null) return null;
  if (origin === self.origin) return 'page';
  return isLinkedIn(origin) ? 'content' : null;
}

/** The origin the browser gives, else that of the address (older Firefox gives none). */
export function originOf(sender: Sender): string | null {
  if (sender.origin !== undefined) return sender.origin;
  return sender.url === undefined ? null : (URL.parse(sender.url)?.origin ?? null);
}

function isLinkedIn(origin: string): boolean {
  const url = URL.parse(origin);
  return (
    url?.protocol === 'https:' &&
    (url.hostname === 'linkedin.com' || url.hostname.endsWith('.linkedin.com'))
  );
}

/** Characters of a value as JSON; infinite for what JSON cannot hold (a cycle, a bigint). */
function sizeOf(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return Infinity;
  }
}

function isRoute(name: unknown): name is RouteName {
  return typeof name === 'string' && Object.hasOwn(routes, name);
}

/**
 * Makes the listener. It is not async: it answers undefined for messages that are not for the
 * background, and a promise of an outcome for all that are. `onRefusal` hears of what a handler
 * could not do.
 */
export function dispatcher(
  handlers: Handlers,
  self: { id: string; origin: string },
  codeOf: (error: unknown) => ErrorCode,
  onRefusal: (code: ErrorCode, route: RouteName) => void = () => undefined,
): (message: unknown, sender: Sender) => Promise<Outcome<unknown>> | undefined {
  async function answer<Name extends RouteName>(
    name: Name,
    given: unknown,
    sender: Sender,
    caller: Caller,
  ): Promise<Outcome<Routes[Name]['reply']>> {
    const request = routes[name].request.safeParse(given);
    if (!request.success) return refuse('invalid', `${name}: ${request.error.message}`);
    try {
      const outcome = await handlers[name](request.data, sender);
      if (!outcome.ok) {
        onRefusal(outcome.error.code, name);
        return refuseTo(caller, name, outcome.error);
      }
      return { ok: true, value: routes[name].reply.parse(outcome.value) };
    } catch (error) {
      const code = codeOf(error);
      onRefusal(code, name);
      return refuseTo(caller, name, { code, message: `${name}: ${String(error)}` });
    }
  }

  return (message, sender) => {
    if (typeof message !== 'object' || message === null) return undefined;
    if (!('to' in message) || message.to !== 'background') return undefined;
    const name = 'route' in message ? message.route : undefined;
    const request = 'request' in message ? message.request : undefined;
    // An older or newer content script, still in a page over an update, may know other routes.
    if (!isRoute(name)) return Promise.resolve(refuse('invalid', 'No such route.'));
    const caller = callerOf(sender, self);
    if (caller === null || !routes[name].callers.includes(caller)) {
      return Promise.resolve(refuse('forbidden', `${name}: not for ${caller ?? 'this caller'}.`));
    }
    if (sizeOf(request) > longestRequest) {
      return Promise.resolve(refuse('invalid', `${name}: the request is too large.`));
    }
    return answer(name, request, sender, caller);
  };
}
