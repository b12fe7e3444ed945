/**
 * A page script that takes whatever Firefox tells of the element under an event: it names the
 * innermost one, in closed shadow roots too. From each it walks as far as it can, up and down, and
 * keeps every word it meets. Runs in the page.
 */

export type Thief = {
  /** Every word found so far. */
  words: Set<string>;
  /** Closed roots it got into. */
  roots: Set<ShadowRoot>;
  /** Takes away everything of ours that it can reach, to see what then lies under the pointer. */
  strip(): void;
};

declare global {
  // A global of the page that the tests serve.
  var thief: Thief;
}

/** What Firefox has and the types do not. */
type Telling = Event & {
  originalTarget?: unknown;
  explicitOriginalTarget?: unknown;
  rangeParent?: unknown;
};

export function stealFromEvents(): void {
  const seen = new Set<Node>();
  const words = new Set<string>();
  const roots = new Set<ShadowRoot>();

  function walk(node: unknown): void {
    if (!(node instanceof Node) || seen.has(node)) return;
    seen.add(node);
    if (node instanceof ShadowRoot) {
      roots.add(node);
      for (const sheet of node.adoptedStyleSheets)
        for (const rule of sheet.cssRules) words.add(rule.cssText);
      walk(node.host);
    }
    if (node instanceof CharacterData) words.add(node.data);
    if (node instanceof Element) {
      for (const { value } of node.attributes) words.add(value);
      for (const pseudo of [null, '::before', '::after'])
        words.add(getComputedStyle(node, pseudo).content);
      words.add(node.ariaLabel ?? '');
      walk(node.shadowRoot);
    }
    walk(node.parentNode);
    for (const child of node.childNodes) walk(child);
  }

  function take(event: Telling): void {
    for (const one of [event.originalTarget, event.explicitOriginalTarget, event.rangeParent])
      walk(one);
    for (const one of event.composedPath()) walk(one);
  }

  /** `rangeParent` of an event of one's own is what lies nearest to any point one likes. */
  function probeAround(): void {
    const host = [...document.querySelectorAll('div:empty')].find(
      (each) => each.attributes.length === 0,
    );
    if (!host) return;
    const box = host.getBoundingClientRect();
    for (let y = -8; y < box.height + 8; y += 8) {
      for (let x = -8; x < box.width + 8; x += 60) {
        const at = { clientX: box.left + x, clientY: box.top + y, view: window };
        host.parentElement?.dispatchEvent(new MouseEvent('probe', at));
        host.dispatchEvent(new MouseEvent('probe', at));
      }
    }
  }

  const types =
    'pointerover pointermove pointerdown pointerup mouseover mousemove mousedown mouseup click ' +
    'dblclick auxclick contextmenu wheel probe focus focusin blur focusout keydown keyup ' +
    'selectstart dragstart';
  for (const type of types.split(' ')) {
    addEventListener(
      type,
      (event) => {
        take(event);
        if (type === 'mousemove') probeAround();
      },
      { capture: true },
    );
  }

  globalThis.thief = {
    words,
    roots,
    strip() {
      for (const root of roots) {
        root.adoptedStyleSheets = [];
        for (const button of root.querySelectorAll('button')) button.remove();
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          element.style.cssText =
            'all: revert !important; pointer-events: auto !important; user-select: text !important; display: block !important;';
        }
      }
      seen.clear();
    },
  };
}
