/** The entries in the menu of the right mouse button, and what each does. */
import { keysFromAddress } from '@/domain/profile-key';
import type { MenuClick, MenuEntry } from '@/platform/context-menus';
import { openPanel } from '@/platform/panel';
import { forgetPanelWish, wishPanelOn } from '@/platform/panel-wish';
import { type Translate, translate } from '@/words/translate';
import { followUpIn, followUpSpans, type ProfileNamed } from './act-on-profile';
import type { Background } from './context';

const places = ['link', 'page'] as const;

/** The same on a link to a profile and on the profile itself. */
export function menuEntries(t: Translate = translate): MenuEntry[] {
  return places.flatMap((on) => {
    const parentId = `${on}.followUp`;
    const spans = followUpSpans.map((span) => ({
      id: `${parentId}.${span}`,
      title: t(`elsewhere.in.${span}`),
      on,
      parentId,
    }));
    const note = { id: `${on}.note`, title: t('elsewhere.addNote'), on };
    return [note, { id: parentId, title: t('elsewhere.followUpIn'), on }].concat(spans);
  });
}

/** Call it in the same task as the click: the panel opens for the user's gesture only. */
export function onMenuEntry(
  { entry, address, linkText, tab }: MenuClick,
  background: Background,
): void {
  // The browser chose the entry by a pattern; whose profile this is, if anybody's, is read here.
  if (keysFromAddress(address).length === 0) return;
  if (entry.endsWith('.note')) {
    openPanel(tab.id).catch(() => forgetPanelWish().catch(ignore));
    wishPanelOn({ address, windowId: tab.windowId }).catch(ignore);
    return;
  }
  const span = followUpSpans.find((each) => entry.endsWith(`.followUp.${each}`));
  if (span === undefined) return;
  const onPage = entry.startsWith('page.');
  const profile: ProfileNamed = { address, linkText, onPage, tabId: tab.id };
  void followUpIn(span, profile, background);
}

/** The panel opens all the same, on the person of the tab's own page. */
function ignore(): void {}
