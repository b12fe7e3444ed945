/**
 * Reading and measuring after which the style sheets of our roots are gone: elements that come into
 * another document and back lose them. So these come last, on a card of their own.
 */
import type { Probe } from './probe.ts';
import './watcher.ts';

/** Loot in which nothing of ours may be. */
export const ruiningReads: Record<string, Probe> = {
  'moving it into a frame, a canvas, a picture and an editable list': async () => {
    const { target } = watched;
    const parent = target?.parentElement;
    const next = target?.nextSibling ?? null;
    if (!target || !parent) return null;
    const loot: string[] = [];
    const places = [
      Object.assign(document.createElement('iframe'), { srcdoc: '<body></body>' }),
      document.createElement('canvas'),
      Object.assign(document.createElement('ol'), { contentEditable: 'true' }),
      document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject'),
      document.createElement('select'),
    ];
    for (const place of places) {
      document.body.append(place);
      if (place instanceof HTMLIFrameElement) {
        await new Promise((resolve) => place.addEventListener('load', resolve, { once: true }));
        place.contentDocument?.body.append(target);
        loot.push(place.contentDocument?.body.innerText ?? '', target.shadowRoot?.innerHTML ?? '');
      } else {
        place.append(target);
        loot.push(place instanceof HTMLElement ? place.innerText : (place.textContent ?? ''));
        if (place instanceof HTMLCanvasElement) {
          place.setAttribute('layoutsubtree', '');
          const context: unknown = place.getContext('2d');
          const draw: unknown = context && Reflect.get(Object(context), 'drawElementImage');
          loot.push(
            typeof draw === 'function' ? 'zebrawort could be drawn on a canvas' : 'no drawing',
          );
        }
      }
      parent.insertBefore(target, next);
      place.remove();
    }
    return loot;
  },

  'copying all of the page when it has been in another document': async () => {
    const { target } = watched;
    const parent = target?.parentElement;
    if (!target || !parent) return null;
    const next = target.nextSibling;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.body.append(target);
    parent.insertBefore(target, next);
    frame.remove();
    const loot: string[] = [];
    for (const editable of [true, false]) {
      document.designMode = editable ? 'on' : 'off';
      document.execCommand('selectAll');
      document.execCommand('copy');
      for (const item of await navigator.clipboard.read()) {
        for (const type of item.types) loot.push(await (await item.getType(type)).text());
      }
    }
    getSelection()?.removeAllRanges();
    await navigator.clipboard.writeText('');
    return loot;
  },
};

/** Loot that must be the same, whatever is kept. */
export const ruiningMeasures: Record<string, Probe> = {
  'its boxes when it has been in another document': () => {
    const loot: unknown[] = [];
    for (let at = watched.target; at; at = at.parentElement)
      loot.push(at.getBoundingClientRect().toJSON(), at.scrollWidth, at.scrollHeight);
    return loot;
  },
};
