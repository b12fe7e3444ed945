/** How the background and our pages ask the content script of a tab. */
import type { Outcome } from '@/domain/commands';
import { sendToTab } from '@/platform/tabs';
import { inTime, isOutcome, noAnswer } from './deadline';
import type { ContentMessage, ContentRouteName, ContentRoutes } from './protocol';
import { contentReplies } from './routes';

/** A content script reads what is on the page already; longer than this, it is not there. */
const deadline = 1_000;

/**
 * `unavailable` when there is no content script of ours: not LinkedIn, or a tab that was open
 * before the install.
 */
export async function askTab<Name extends ContentRouteName>(
  tabId: number,
  route: Name,
  request: ContentRoutes[Name]['request'],
): Promise<Outcome<ContentRoutes[Name]['reply']>> {
  const message: ContentMessage = { to: 'content', route, request };
  const attempt = async (): Promise<Outcome<ContentRoutes[Name]['reply']>> => {
    const answer = await sendToTab(tabId, message);
    if (!isOutcome(answer) || !answer.ok) return noAnswer;
    const value = contentReplies[route].safeParse(answer.value);
    return value.success ? { ok: true, value: value.data } : noAnswer;
  };
  try {
    return await inTime(attempt(), deadline);
  } catch {
    return noAnswer;
  }
}
