/**
 * How a page that means harm tries to read what is drawn, each way by name. Every probe runs in the
 * page's own world against `watched.target`, uses nothing from outside itself, and returns its loot.
 */
import type { Probe } from './probe.ts';
import './watcher.ts';

/** Loot in which nothing of ours may be. */
export const reading: Record<string, Probe> = {
  'what was overheard: events, with keys and pointer used on it': () => watched.overheard['events'],
  'what was overheard: changes of the tree': () => watched.overheard['mutations'],
  'what was overheard: built-in functions': () => watched.overheard['builtIns'],
  'what was overheard: performance entries of every type': () => [
    watched.overheard['performance'],
    performance.getEntries().map((entry) => JSON.stringify(entry)),
  ],

  'the shadow root, by property, by a second attachShadow and by the API for extensions': () => {
    const { target } = watched;
    if (!target) return null;
    const loot: unknown[] = [
      target.shadowRoot?.innerHTML,
      Reflect.get(target, 'openOrClosedShadowRoot'),
    ];
    for (const mode of ['open', 'closed'] as const) {
      try {
        loot.push(target.attachShadow({ mode }).innerHTML);
      } catch (error) {
        loot.push(String(error));
      }
    }
    try {
      if (target instanceof HTMLElement) loot.push(target.attachInternals().shadowRoot?.innerHTML);
    } catch (error) {
      loot.push(String(error));
    }
    loot.push(target.outerHTML);
    return loot;
  },

  'serialising, cloning and importing': () => {
    const { target } = watched;
    if (!target) return null;
    return [
      document.documentElement.getHTML({ serializableShadowRoots: true }),
      new XMLSerializer().serializeToString(target),
      target.cloneNode(true) instanceof Element && document.importNode(target, true).outerHTML,
      structuredClone(target.outerHTML),
    ];
  },

  'window.find, and reading on from where it stands': (words) => {
    const find: unknown = Reflect.get(window, 'find');
    if (typeof find !== 'function') return 'no find';
    const loot: string[] = [];
    for (const word of words) {
      getSelection()?.removeAllRanges();
      if (!Reflect.apply(find, window, [word, false, false, true, false, true])) continue;
      for (let i = 0; i < 6; i += 1) getSelection()?.modify('extend', 'forward', 'word');
      loot.push(`found ${word}: ${String(getSelection())}`);
    }
    getSelection()?.removeAllRanges();
    return loot;
  },

  'selecting everything, and walking over it word by word': () => {
    const selection = getSelection();
    const { target } = watched;
    if (!selection || !target) return null;
    selection.selectAllChildren(document.documentElement);
    const loot = [selection.toString()];
    document.execCommand('selectAll');
    loot.push(selection.toString());
    for (const range of selection.getComposedRanges({ shadowRoots: [] })) {
      loot.push(range.startContainer.nodeName, range.endContainer.textContent ?? '');
    }
    const around = document.createRange();
    around.selectNode(target);
    loot.push(around.toString(), around.cloneContents().textContent ?? '');
    selection.collapse(target.previousSibling ?? target, 0);
    for (let i = 0; i < 60; i += 1) selection.modify('extend', 'forward', i % 2 ? 'line' : 'word');
    loot.push(selection.toString());
    for (let i = 0; i < 60; i += 1) selection.modify('extend', 'backward', 'paragraph');
    loot.push(selection.toString());
    selection.removeAllRanges();
    return loot;
  },

  'making the page editable, copying it and reading the clipboard': async () => {
    document.designMode = 'on';
    document.execCommand('selectAll');
    document.execCommand('copy');
    document.designMode = 'off';
    getSelection()?.removeAllRanges();
    const loot = [await navigator.clipboard.readText()];
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) loot.push(await (await item.getType(type)).text());
    }
    await navigator.clipboard.writeText('');
    return loot;
  },

  'innerText of everything round it': () => {
    const loot: string[] = [];
    for (let at = watched.target; at; at = at.parentElement) {
      if (at instanceof HTMLElement) loot.push(at.innerText, at.outerText, at.textContent ?? '');
    }
    return loot;
  },

  'every node, attribute, class and frame of the document': () => {
    const loot: string[] = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof HTMLScriptElement || node.parentNode instanceof HTMLScriptElement)
        continue;
      loot.push(node.nodeName, node.nodeValue ?? '');
      if (node instanceof Element)
        for (const at of node.attributes) loot.push(`${at.name}=${at.value}`);
    }
    for (let i = 0; i < frames.length; i += 1) loot.push(String(frames[i]?.location.href));
    const labels = document.evaluate('//@*', document, null, XPathResult.ANY_TYPE);
    for (let at = labels.iterateNext(); at; at = labels.iterateNext())
      loot.push(at.nodeValue ?? '');
    return loot;
  },

  'computed style, of the element and its generated content': () => {
    const { target } = watched;
    if (!target) return null;
    const loot: string[] = [];
    for (const pseudo of [
      null,
      '::before',
      '::after',
      '::marker',
      '::selection',
      '::first-line',
      '::first-letter',
      '::backdrop',
      '::highlight(x)',
      '::part(note)',
      '::slotted(*)',
    ]) {
      const style = getComputedStyle(target, pseudo);
      for (const name of style) loot.push(`${name}:${style.getPropertyValue(name)}`);
      loot.push(style.content);
    }
    // Not in Firefox.
    const map = 'computedStyleMap' in target ? target.computedStyleMap() : [];
    for (const [name, values] of map) {
      for (const value of values) loot.push(`${name}:${value.toString()}`);
    }
    for (const child of target.children) loot.push(getComputedStyle(child, '::before').content);
    return loot;
  },

  'style sheets, animations, fonts, highlights and globals': () => {
    const loot: string[] = [];
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      loot.push(String(sheet.href));
      for (const rule of sheet.cssRules) loot.push(rule.cssText);
    }
    for (const animation of document.getAnimations()) loot.push(animation.id);
    loot.push(...Object.getOwnPropertyNames(globalThis));
    loot.push(...Object.getOwnPropertyNames(document), ...Object.keys(localStorage));
    return loot;
  },

  'points on it, and the carets there': () => {
    const { target } = watched;
    if (!target) return null;
    const box = target.getBoundingClientRect();
    const loot: string[] = [];
    for (let y = box.top + 4; y < box.bottom; y += 9) {
      for (let x = box.left + 4; x < box.right; x += 23) {
        for (const element of document.elementsFromPoint(x, y)) {
          if (target.contains(element)) loot.push(element.outerHTML);
        }
        const caret = document.caretPositionFromPoint(x, y);
        loot.push(caret?.offsetNode.textContent ?? '');
        // Not in Firefox.
        if ('caretRangeFromPoint' in document)
          loot.push(document.caretRangeFromPoint(x, y)?.startContainer.textContent ?? '');
      }
    }
    return loot;
  },

  'fonts asked for, letter by letter': async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const asked: string[] = [];
    for (const face of document.fonts) {
      if (face.status !== 'unloaded') asked.push(`${face.family} letter ${face.unicodeRange}`);
    }
    return asked;
  },
};
