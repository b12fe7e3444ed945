/**
 * The content script's end of messages, without zod: it carries types, the background validates.
 * Nothing here throws or rejects: an error in a page is an error in somebody else's house. After
 * an update of the extension the old script lives on without an extension behind it; then
 * everything is `unavailable`.
 */
import type { Outcome } from '@/domain/commands';
import { isAlive, onMessage, ourselves, sendToBackground } from '@/platform/runtime';
import { askTwice, deadline, isOutcome, noAnswer } from './deadline';
import type {
  ContentRouteName,
  ContentRoutes,
  Message,
  Reply,
  RouteName,
  Routes,
} from './protocol';

/** Asks the background, and once more when the worker died over the question. */
export function ask<Name extends RouteName>(
  route: Name,
  request: Routes[Name]['request'],
): Promise<Reply<Name>> {
  const message: Message = { to: 'background', route, request };
  return askTwice(async (): Promise<Reply<Name>> => {
    if (!isAlive()) return noAnswer;
    const given = await sendToBackground(message);
    return isReply(given, route) ? given : noAnswer;
  }, deadline);
}

/** The background has checked the value against the route's schema; here are only the types of it. */
function isReply<Name extends RouteName>(given: unknown, _route: Name): given is Reply<Name> {
  return isOutcome(given);
}

export type ContentHandlers = {
  [Name in ContentRouteName]: (
    request: ContentRoutes[Name]['request'],
  ) => ContentRoutes[Name]['reply'] | Promise<ContentRoutes[Name]['reply']>;
};

/** Answers the background and our pages until the signal says stop. */
export function answer(handlers: ContentHandlers, signal: AbortSignal): void {
  if (!isAlive() || signal.aborted) return;
  const self = ourselves().id;
  const reply = async <Name extends ContentRouteName>(
    name: Name,
  ): Promise<Outcome<ContentRoutes[Name]['reply']>> => {
    try {
      return { ok: true, value: await handlers[name](null) };
    } catch {
      return noAnswer;
    }
  };
  const stop = onMessage((message, sender) => {
    if (sender.id !== self || typeof message !== 'object' || message === null) return undefined;
    if (!('to' in message) || message.to !== 'content' || !('route' in message)) return undefined;
    const { route } = message;
    return route === 'annotation.refresh' || route === 'page.read' ? reply(route) : undefined;
  });
  signal.addEventListener('abort', () => {
    if (isAlive()) stop();
  });
}
