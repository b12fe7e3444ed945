/**
 * More ways to read what is drawn, for which Firefox has more room than Chromium. As in reading.ts,
 * every probe runs in the page's own world and uses nothing from outside itself.
 */
import type { Probe } from './probe.ts';
import './watcher.ts';

/** Loot in which nothing of ours may be. */
export const readingMore: Record<string, Probe> = {
  'window.find with every flag there is': (words) => {
    const find: unknown = Reflect.get(window, 'find');
    if (typeof find !== 'function') return 'no find';
    const loot: string[] = [];
    for (const word of words) {
      for (let bits = 0; bits < 32; bits += 1) {
        // Case, backwards, round and round, whole words, in frames.
        const flags = [1, 2, 4, 8, 16].map((bit) => (bits & bit) > 0);
        getSelection()?.removeAllRanges();
        if (Reflect.apply(find, window, [word, ...flags])) loot.push(`${word} ${flags.join()}`);
      }
    }
    getSelection()?.removeAllRanges();
    return loot;
  },

  'a selection of many pieces, one for each element': async () => {
    const selection = getSelection();
    const { target } = watched;
    if (!selection || !target) return null;
    selection.removeAllRanges();
    // Chromium takes the first only.
    for (const element of [target, ...document.body.querySelectorAll('*')].slice(0, 400)) {
      const range = document.createRange();
      range.selectNode(element);
      selection.addRange(range);
    }
    const loot = [selection.toString()];
    for (let at = 0; at < selection.rangeCount; at += 1) {
      const range = selection.getRangeAt(at);
      loot.push(range.toString(), range.cloneContents().textContent ?? '');
    }
    document.execCommand('copy');
    selection.removeAllRanges();
    loot.push(await navigator.clipboard.readText());
    await navigator.clipboard.writeText('');
    return loot;
  },

  'what only the browser itself and its extensions may call': () => {
    const { target } = watched;
    if (!target) return null;
    const loot: string[] = [];
    const names =
      'Components InspectorUtils ChromeUtils Services SpecialPowers XPCNativeWrapper Cu Ci Cc netscape ' +
      'exportFunction cloneInto createObjectIn browser content windowRoot openOrClosedShadowRoot dom';
    for (const name of names.split(' ')) {
      for (const owner of [globalThis, document, target]) {
        const found: unknown = Reflect.get(owner, name);
        if (found === undefined) continue;
        loot.push(
          name,
          found instanceof ShadowRoot ? found.innerHTML : Object.prototype.toString.call(found),
        );
        for (const tool of ['utils', 'classes', 'getChildrenForNode', 'getAllStyleSheets']) {
          try {
            const part: unknown = Reflect.get(Object(found), tool);
            if (typeof part !== 'function') continue;
            const got: unknown = Reflect.apply(part, found, [target, true]);
            if (Array.isArray(got))
              for (const one of got) loot.push(one instanceof Element ? one.outerHTML : '');
          } catch (error) {
            loot.push(String(error));
          }
        }
      }
    }
    return loot;
  },

  'properties that were put on elements, roots, events and the window': () => {
    const loot: string[] = [];
    const tell = (owner: object, depth: number) => {
      for (const key of Reflect.ownKeys(owner)) {
        try {
          const value: unknown = Reflect.get(owner, key);
          loot.push(`${String(key)}=${String(value)}`);
          if (depth < 2 && typeof value === 'object' && value !== null) tell(value, depth + 1);
        } catch (error) {
          loot.push(String(error));
        }
      }
    };
    for (let at = watched.target; at; at = at.parentElement) tell(at, 0);
    tell(document, 1);
    tell(history, 1);
    tell(customElements, 1);
    for (const name of ['wrappedJSObject', '__proto__', 'constructor'])
      loot.push(String(Reflect.get(watched.target ?? {}, name)));
    return loot;
  },

  'where the carets are when the roots are named': () => {
    const { target } = watched;
    if (!target) return null;
    const loot: string[] = [];
    const roots = target.shadowRoot ? [target.shadowRoot] : [];
    const around = target.getRootNode();
    if (around instanceof ShadowRoot) roots.push(around);
    const box = target.getBoundingClientRect();
    for (let y = box.top - 4; y < box.bottom + 4; y += 7) {
      for (let x = box.left - 4; x < box.right + 4; x += 29) {
        const caret = document.caretPositionFromPoint(x, y, { shadowRoots: roots });
        loot.push(caret?.offsetNode.nodeName ?? '', caret?.offsetNode.textContent ?? '');
      }
    }
    return loot;
  },
};
