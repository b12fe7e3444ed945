/**
 * What a page that means harm does before anything of ours runs: it listens to everything, replaces
 * the built-in functions it can reach with ones that write down their arguments, and sets traps for
 * fonts. Runs in the page's own world, so it uses nothing from outside the function.
 */

export type Watched = {
  /** Everything that was overheard, one line each, under the name of the trap. */
  overheard: Record<string, string[]>;
  /** Elements without attributes that appeared: the annotation's host, as a page would find it. */
  hosts: Element[];
  /** The element under attack. */
  target: Element | null;
  /** What Firefox says of events beyond their target: the innermost node, in closed roots too. */
  told: Set<Node>;
};

declare global {
  var watched: Watched;
}

export function watch(): void {
  const overheard: Record<string, string[]> = {};
  const hosts: Element[] = [];
  const deepest = 2;
  const told = new Set<Node>();
  globalThis.watched = { overheard, hosts, target: null, told };

  function describe(value: unknown, depth = 0): string {
    try {
      if (typeof value === 'function') return depth > 0 ? 'function' : String(value);
      if (value instanceof Element) return value.outerHTML;
      if (value instanceof Node) return `${value.nodeName} ${value.textContent ?? ''}`;
      if (typeof value !== 'object' || value === null) return String(value);
      if (value instanceof RegExp) return String(value);
      if (depth > deepest) return Object.prototype.toString.call(value);
      const parts = [];
      for (const key of Reflect.ownKeys(value)) {
        parts[parts.length] = `${String(key)}=${describe(Reflect.get(value, key), depth + 1)}`;
      }
      return `{${parts.join()}}`;
    } catch (error) {
      return String(error);
    }
  }
  function note(trap: string, words: string): void {
    const lines = (overheard[trap] ??= []);
    if (lines.length < 1_500) lines[lines.length] = words;
  }

  // 1. Events, as the outermost listener sees them.
  const heard = [
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'pointerdown',
    'pointerup',
    'pointermove',
    'pointerover',
    'pointerout',
    'pointerrawupdate',
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'change',
    'focusin',
    'focusout',
    'focus',
    'blur',
    'selectionchange',
    'selectstart',
    'copy',
    'cut',
    'paste',
    'dragstart',
    'scroll',
    'scrollend',
    'wheel',
    'transitionrun',
    'transitionend',
    'animationstart',
    'animationend',
    'toggle',
    'beforetoggle',
    'slotchange',
    'load',
    'error',
    'unhandledrejection',
    'securitypolicyviolation',
    'beforeprint',
    'fullscreenchange',
    'beforematch',
    'contentvisibilityautostatechange',
    'message',
    'messageerror',
    'storage',
    'command',
    'submit',
    'invalid',
    // Firefox's own.
    'overflow',
    'underflow',
    'MozAfterPaint',
    'MozScrolledAreaChanged',
    'MozMousePixelScroll',
    'DOMMouseScroll',
    'DOMActivate',
    'DOMNodeInserted',
    'DOMNodeInsertedIntoDocument',
    'DOMSubtreeModified',
    'DOMAttrModified',
  ];
  for (const type of heard) {
    window.addEventListener(
      type,
      (event) => {
        const parts = [type];
        const path = event.composedPath();
        parts[1] = path
          .map((node) =>
            node instanceof Element
              ? node.outerHTML.slice(0, 300)
              : node === window
                ? 'window'
                : 'node',
          )
          .join(' < ')
          .slice(0, 1_000);
        for (const key in event) {
          const value: unknown = Reflect.get(event, key);
          if (typeof value === 'string' || typeof value === 'number') {
            if (!['timeStamp', 'AT_TARGET'].includes(key)) parts[parts.length] = `${key}=${value}`;
          } else if (key === 'data' || key === 'detail') {
            parts[parts.length] = `${key}=${describe(value)}`;
          }
        }
        note('events', parts.join(' '));
        for (const name of ['originalTarget', 'explicitOriginalTarget', 'rangeParent']) {
          const node: unknown = Reflect.get(event, name);
          if (node instanceof Node) told.add(node);
        }
        if (event instanceof MouseEvent && event.target === globalThis.watched.target) {
          note(
            'pointer',
            `${type} ${event.offsetX},${event.offsetY} ${Reflect.get(event, 'layerX')},${Reflect.get(event, 'layerY')}`,
          );
        }
      },
      true,
    );
  }

  // 2. Every change of the tree.
  new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) {
        note('mutations', `${record.target.nodeName} + ${describe(node)}`);
        if (node instanceof HTMLDivElement && node.attributes.length === 0)
          hosts[hosts.length] = node;
      }
      if (record.type === 'attributes') note('mutations', describe(record.target));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  // 3. Built-in functions and setters that write down what they are given.
  const call = Reflect.apply;
  function bug(owner: object, name: string): void {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (!property) return;
    const original: unknown = property.value ?? Reflect.get(property, 'set');
    if (typeof original !== 'function') return;
    const spy = function (this: unknown, ...given: unknown[]): unknown {
      const result: unknown = call(original, this, given);
      let words = name;
      for (let i = 0; i < given.length; i += 1) words += ` ${describe(given[i])}`;
      note('builtIns', words);
      if (result instanceof ShadowRoot) note('builtIns', `root ${result.innerHTML}`);
      return result;
    };
    Object.defineProperty(
      owner,
      name,
      property.value ? { ...property, value: spy } : { ...property, set: spy },
    );
  }
  const bugged: [object, string[]][] = [
    [
      Element.prototype,
      [
        'attachShadow',
        'append',
        'prepend',
        'after',
        'before',
        'replaceChildren',
        'replaceWith',
        'setAttribute',
        'setAttributeNS',
        'remove',
        'insertAdjacentElement',
        'insertAdjacentHTML',
        'className',
        'ariaLabel',
        'innerHTML',
        'animate',
        'id',
      ],
    ],
    [HTMLElement.prototype, ['dir', 'lang', 'innerText', 'title', 'focus']],
    [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild', 'textContent', 'nodeValue']],
    [
      Document.prototype,
      ['createElement', 'createElementNS', 'createTextNode', 'adoptedStyleSheets'],
    ],
    [ShadowRoot.prototype, ['adoptedStyleSheets', 'innerHTML']],
    [DocumentFragment.prototype, ['append', 'replaceChildren']],
    [CSSStyleSheet.prototype, ['replaceSync', 'replace', 'insertRule']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [globalThis, ['postMessage', 'setTimeout', 'setInterval', 'getComputedStyle', 'fetch']],
    [JSON, ['stringify', 'parse']],
    [String.prototype, ['replaceAll', 'replace', 'trim', 'repeat']],
    [RegExp.prototype, ['exec', 'test']],
    [DOMTokenList.prototype, ['add']],
  ];
  for (const [owner, names] of bugged) for (const name of names) bug(owner, name);

  // 4. What the browser measures by itself.
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        note(
          'performance',
          `${describe(entry.toJSON())} ${describe(Reflect.get(entry, 'element'))}`,
        );
        const size: unknown = Reflect.get(entry, 'size');
        if (type === 'largest-contentful-paint') note('paints', String(size));
      }
    }).observe({ type, buffered: true });
  }

  // 5. Fonts that are asked for when a letter is drawn in a family of that name.
  const families = [
    'Hostile',
    'serif',
    'sans-serif',
    'system-ui',
    'ui-serif',
    'ui-sans-serif',
    'monospace',
    'emoji',
    'math',
    '-apple-system',
    'BlinkMacSystemFont',
    'Segoe UI',
    'Roboto',
    'Noto Sans',
    'Noto Serif',
    'Charter',
    'Georgia',
    'Times',
    'Times New Roman',
    'Arial',
    'Helvetica',
    'DejaVu Sans',
    'DejaVu Serif',
    'Liberation Serif',
    'Cantarell',
    'Ubuntu',
  ];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `html, body { font-family: Hostile; } ${families
      .map((family) =>
        ['17C', '127', 'DF']
          .map(
            (code) =>
              `@font-face { font-family: "${family}"; src: url("/fonts/${code}.woff2"); unicode-range: U+${code}; }`,
          )
          .join(''),
      )
      .join('')}`,
  );
  document.adoptedStyleSheets = [sheet];
}
