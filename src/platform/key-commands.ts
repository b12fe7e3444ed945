/** Keyboard commands: what they do when pressed, and which keys they really have. */
import { browser, forFirefox } from './browser';

export type CommandTab = { id: number; windowId: number; url: string | null };

/** A command of the manifest with the keys that are set for it; blank when none are. */
export type KeyBinding = { name: string; description: string; shortcut: string };

/** Calls back with the command's name and the tab in front, in the same task, for the gesture. */
export function onKeyCommand(callback: (command: string, tab: CommandTab | null) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) callback(command, null);
    else callback(command, { id: tab.id, windowId: tab.windowId, url: tab.url ?? null });
  });
}

/** The keys as they are now: the user, the browser or another extension may have taken them. */
export async function keyBindings(): Promise<KeyBinding[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
    name === '' ? [] : { name, description, shortcut },
  );
}

/** Not in the types, which are Chromium's. @see https://developer.mozilla.org/Add-ons/WebExtensions/API/commands/openShortcutSettings */
type WithShortcutSettings = { openShortcutSettings(): Promise<void> };

function hasShortcutSettings(api: object): api is WithShortcutSettings {
  return 'openShortcutSettings' in api;
}

/** Opens the browser's own page where keys are set; only there they can be. */
export async function openKeySettings(): Promise<void> {
  if (!forFirefox) await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else if (hasShortcutSettings(browser.commands)) await browser.commands.openShortcutSettings();
}
