/**
 * How a page gets into our outer root in Firefox, which names the innermost element of every event,
 * and what it tries from there. Chromium names none, so there these lead nowhere.
 */
import type { Probe } from './probe.ts';
import './watcher.ts';

/** Every word that can be walked to from what events told, style sheets included. */
export const walkFromEvents: Probe = () => {
  const seen = new Set<Node>();
  const words: string[] = [];
  const walk = (node: Node | null) => {
    if (!node || seen.has(node)) return;
    seen.add(node);
    if (node instanceof HTMLScriptElement || node instanceof HTMLStyleElement) return;
    if (node instanceof ShadowRoot) {
      for (const sheet of node.adoptedStyleSheets)
        for (const rule of sheet.cssRules) words.push(rule.cssText);
      walk(node.host);
    }
    if (node instanceof CharacterData) words.push(node.data);
    if (node instanceof Element) {
      for (const { value } of node.attributes) words.push(value);
      for (const pseudo of [null, '::before', '::after', '::marker', '::selection'])
        words.push(getComputedStyle(node, pseudo).content);
      words.push(node.ariaLabel ?? '', node.ariaDescription ?? '');
      walk(node.shadowRoot);
    }
    walk(node.parentNode);
    for (const child of node.childNodes) walk(child);
  };
  for (const node of watched.told) walk(node);
  return words;
};

/** Makes the host of our inner root, which stands in the outer one, what is under attack. */
export function enterOuterRoot(): boolean {
  for (const node of watched.told) {
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot) || root.host !== watched.target) continue;
    for (const element of root.querySelectorAll('div')) {
      if (element.attributes.length > 0 || element.hasChildNodes()) continue;
      watched.target = element;
      return true;
    }
  }
  return false;
}

/** Takes it along: it now stands in the page, where every rule and event of the page can get at it. */
export function takeItOut(): void {
  if (watched.target) document.querySelector('main')?.prepend(watched.target);
}

/** Copies our inner root with all round it made editable, whatever its style sheets say of it. */
export async function copyEditable(): Promise<string[]> {
  const { target } = watched;
  const around = target?.parentElement;
  if (!(target instanceof HTMLElement) || !around) return [];
  target.contentEditable = 'true';
  around.contentEditable = 'true';
  document.designMode = 'on';
  document.execCommand('selectAll');
  document.execCommand('copy');
  document.designMode = 'off';
  target.removeAttribute('contenteditable');
  around.removeAttribute('contenteditable');
  getSelection()?.removeAllRanges();
  const loot: string[] = [];
  for (const item of await navigator.clipboard.read()) {
    for (const type of item.types) loot.push(await (await item.getType(type)).text());
  }
  return loot;
}
