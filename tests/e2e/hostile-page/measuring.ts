/**
 * How a page that means harm tries to tell people apart by what it can measure, each way by name.
 * Every probe runs in the page's own world against `watched.target`, and uses nothing from outside.
 */
import type { Probe } from './probe.ts';
import './watcher.ts';

/** Loot that must be the same for two people, whatever is kept about them. */
export const measuring: Record<string, Probe> = {
  'its boxes and those round it': () => {
    const { target } = watched;
    const loot: unknown[] = [];
    for (let at = target; at; at = at.parentElement) {
      loot.push(at.getBoundingClientRect().toJSON(), at.getClientRects().length);
      loot.push(at.clientWidth, at.clientHeight, at.scrollWidth, at.scrollHeight);
      loot.push(Reflect.get(at, 'scrollLeftMax'), Reflect.get(at, 'scrollTopMax'));
      if (at instanceof HTMLElement)
        loot.push(at.offsetWidth, at.offsetHeight, at.offsetTop, at.offsetLeft);
    }
    if (target) {
      const range = document.createRange();
      range.selectNode(target);
      loot.push(range.getBoundingClientRect().toJSON(), range.getClientRects().length);
      target.scrollTo(999, 999);
      loot.push(target.scrollTop, target.scrollLeft);
    }
    return loot;
  },

  'ResizeObserver and IntersectionObserver': async () => {
    const { target } = watched;
    if (!target) return null;
    const resized = await new Promise<ResizeObserverEntry[]>((resolve) => {
      new ResizeObserver(resolve).observe(target);
    });
    const seen = await new Promise<IntersectionObserverEntry[]>((resolve) => {
      new IntersectionObserver(resolve).observe(target);
    });
    return [
      resized.map(({ contentRect, borderBoxSize }) => [
        contentRect.toJSON(),
        borderBoxSize[0]?.blockSize,
        borderBoxSize[0]?.inlineSize,
      ]),
      seen.map(({ intersectionRatio, boundingClientRect }) => [
        intersectionRatio,
        boundingClientRect.toJSON(),
      ]),
    ];
  },

  'sizes when the page lays it out by its content': () => {
    const { target } = watched;
    const parent = target?.parentElement;
    if (!target || !parent) return null;
    const loot: unknown[] = [];
    const layouts = [
      'inline-size: max-content',
      'inline-size: min-content',
      'inline-size: fit-content',
      'float: left',
      'display: inline-block',
      'display: flex',
      'display: inline-flex',
      'display: grid; grid: auto / auto',
      'display: inline-grid',
      'display: table',
      'position: absolute',
      'columns: 3',
      'writing-mode: vertical-rl',
      'font-size: 99px; line-height: 5; letter-spacing: 9px',
      'zoom: 2',
      'width: 10px',
      'container-type: inline-size',
    ];
    const before = parent.style.cssText;
    for (const layout of layouts) {
      parent.style.cssText = layout;
      const box = target.getBoundingClientRect();
      const around = parent.getBoundingClientRect();
      loot.push([
        layout,
        box.width,
        box.height,
        around.width,
        around.height,
        parent.scrollWidth,
        parent.scrollHeight,
      ]);
    }
    parent.style.cssText = before;
    return loot;
  },

  'sizes when the page styles, animates, fills and names it': () => {
    const { target } = watched;
    if (!(target instanceof HTMLElement)) return null;
    const loot: unknown[] = [];
    const measure = (name: string) => {
      const { width, height } = target.getBoundingClientRect();
      loot.push([name, width, height, target.scrollWidth, target.scrollHeight]);
    };
    const wishes = {
      width: 'max-content',
      height: 'max-content',
      'max-width': 'none',
      contain: 'none',
      display: 'inline-block',
      overflow: 'scroll',
      position: 'static',
      'writing-mode': 'vertical-lr',
      font: '60px Hostile',
      padding: '0',
      'view-transition-name': 'x',
      'content-visibility': 'visible',
      'interpolate-size': 'allow-keywords',
      zoom: '3',
    };
    for (const [name, value] of Object.entries(wishes))
      target.style.setProperty(name, value, 'important');
    measure('inline style');
    const animation = target.animate([{ width: 'max-content', height: 'auto', contain: 'none' }], {
      duration: 1e6,
      fill: 'forwards',
    });
    animation.pause();
    measure('animation');
    animation.cancel();
    target.append(Object.assign(document.createElement('b'), { textContent: 'a child' }));
    if ('attributeStyleMap' in target) target.attributeStyleMap.set('anchor-name', '--x');
    measure('child');
    target.lastElementChild?.remove();
    target.removeAttribute('style');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@property --ink { syntax: '<length>'; inherits: true; initial-value: 7px; }
      :root { --words: "x"; --size: 90px; } div, div::before, *::part(note), *::slotted(*) { inline-size: max-content !important; contain: none !important; font-size: 40px !important; all: revert !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    measure('style sheet');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    return loot;
  },

  'which points belong to it, and where the carets there stand': () => {
    const { target } = watched;
    if (!target) return null;
    const box = target.getBoundingClientRect();
    const loot: unknown[] = [];
    for (let y = box.top + 2; y < box.bottom; y += 6) {
      for (let x = box.left + 2; x < box.right; x += 11) {
        const caret = document.caretPositionFromPoint(x, y);
        const rect = caret?.getClientRect();
        const inside = document.elementsFromPoint(x, y).filter((one) => target.contains(one));
        loot.push([
          inside.length,
          inside[0]?.children.length,
          caret?.offsetNode.nodeName,
          caret?.offset,
          rect?.x,
          rect?.y,
          'caretRangeFromPoint' in document && document.caretRangeFromPoint(x, y)?.startOffset,
        ]);
      }
    }
    return loot;
  },

  'where the pointer is said to be on it': () => watched.overheard['pointer'],
  // The largest is what counts: in Firefox the smaller ones come in any order.
  'how large the browser says its texts were painted': () =>
    Math.max(...(watched.overheard['paints'] ?? []).map(Number)),
};
