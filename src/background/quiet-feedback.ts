/**
 * Says what a menu entry or a key has done, where nothing of ours is open to say it: a notification
 * for those who have them on, else a tick on the icon for a moment and the words in its tooltip.
 */
import { translate } from '@/words/translate';
import type { Background } from './context';
import { readDiscreetSettings } from './screen-cover';

export type Feedback = {
  /** Says what was done, without a name: this is seen by whoever sees the screen. */
  done: string;
  /** Whom it was about; left out while names are hidden. */
  name: string | null;
  /** It was not done. */
  failed: boolean;
};

/** Milliseconds until the icon is as it was. Should the worker die first, its next wake sees to it. */
const shownFor = 4_000;
const noticeId = 'done';

/** Never rejects: what was to be done is done. */
export async function sayQuietly(
  { done, name, failed }: Feedback,
  tabId: number,
  { db, outside, wake }: Background,
): Promise<void> {
  try {
    const { notifications, hideNames } = await readDiscreetSettings(db);
    const shownName = hideNames ? null : name;
    if (notifications && (await outside.mayNotify())) {
      await outside.notify({
        id: noticeId,
        title: done,
        message: shownName ?? translate('reminders.openToSee'),
      });
      return;
    }
    // What follows a command counts the badge anew; this comes after it.
    await wake();
    await outside.showTooltip(tabId, shownName === null ? done : `${done}: ${shownName}`);
    await outside.showBadge(failed ? '!' : '✓');
    setTimeout(() => {
      void wake();
      void outside.showTooltip(tabId, null).catch(ignore);
    }, shownFor);
  } catch (error) {
    ignore(error);
  }
}

/** A tab that is closed has no tooltip any more. */
function ignore(_error: unknown): void {}
