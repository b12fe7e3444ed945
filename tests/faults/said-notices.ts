/** What the background says to people, written down as it says it: a notice is gone when it is read. */
import { beforeBackground } from './changed-build.ts';
import type { Installation } from '../e2e/support/installation.ts';

/** What a page of the extension has, under this name in both browsers; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

export type Said = { id: string; title: string; message: string };

/** Has every notice written down beside being shown. */
export function writingDownNotices(folder: string): Promise<void> {
  return beforeBackground(
    folder,
    `{
      const notices = (globalThis.browser ?? chrome).notifications;
      const create = notices.create.bind(notices);
      notices.create = async (id, { title, message, ...rest }) => {
        const { said = [] } = await chrome.storage.local.get('said');
        await chrome.storage.local.set({ said: [...said, { id, title, message }] });
        return create(id, { title, message, ...rest });
      };
    }`,
  );
}

/** What was said since this was asked last. */
export async function noticesSaid(installed: Installation): Promise<Said[]> {
  return JSON.parse(
    await installed.run(async () => {
      const { said = [] } = await chrome.storage.local.get('said');
      await chrome.storage.local.remove('said');
      return JSON.stringify(said);
    }),
  );
}
