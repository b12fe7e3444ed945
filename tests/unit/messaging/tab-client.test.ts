/** What is asked of the content script in a tab, and what is believed of its answer. */
import { beforeEach, expect, it, vi } from 'vitest';
import { askTab } from '@/messaging/tab-client';

const sendMessage = vi.hoisted(() => vi.fn<(...given: unknown[]) => Promise<unknown>>());
vi.mock('@/platform/browser', () => ({ browser: { tabs: { sendMessage } }, forFirefox: false }));

const sighting = {
  url: 'https://www.linkedin.com/in/jane-doe/',
  pageKeys: ['member:42'],
  name: 'Jane Doe',
  headline: null,
  company: null,
  own: false,
};
const silent = { ok: false, error: { code: 'unavailable' } };

beforeEach(() => void sendMessage.mockReset());

it('asks the top frame, and nobody in the frames of the page', async () => {
  sendMessage.mockResolvedValue({ ok: true, value: sighting });
  expect(await askTab(4, 'page.read', null)).toEqual({ ok: true, value: sighting });
  const message = { to: 'content', route: 'page.read', request: null };
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith(4, message, { frameId: 0 });
});

it.each([
  ['nothing', undefined],
  ['a refusal', { ok: false, error: { code: 'storage', message: 'x' } }],
  ['an address that is none', { ok: true, value: { ...sighting, url: 'javascript:alert(1)' } }],
  ['a key that is none', { ok: true, value: { ...sighting, pageKeys: ['person:1'] } }],
  ['a name that is too long', { ok: true, value: { ...sighting, name: 'x'.repeat(501) } }],
  ['more than was asked', { ok: true, value: { ...sighting, note: 'x' } }],
])('does not believe %s', async (_what, answer) => {
  sendMessage.mockResolvedValue(answer);
  expect(await askTab(4, 'page.read', null)).toMatchObject(silent);
});

it('takes a tab without a content script for a silent one', async () => {
  sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  expect(await askTab(4, 'page.read', null)).toMatchObject(silent);
});
