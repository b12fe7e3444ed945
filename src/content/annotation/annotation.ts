/**
 * The annotation on a LinkedIn profile: what you keep about the person on the page, drawn from the
 * background's words alone, in a closed shadow root on an element that says nothing.
 *
 * It reads nothing of the page but the colour behind it, types nothing into it, and asks for
 * nothing: where it stands and what it shows are decided outside.
 */
import type { Anchor } from '@/content/anchor';
import type { AnnotationView } from '@/domain/annotation-view';
import { drawFace, extentOf, type DrawnView } from './face';
import { isDarkAround, watchPageTheme } from './page-theme';
import { sheetOf } from './sheet';
import { faceRules, hostRules } from './styles';

export type Annotation = {
  /** Draws `view` at `anchor`; the same view in the same place again costs nothing. */
  show(view: AnnotationView, anchor: Anchor): void;
  /** Takes everything of ours out of the page. */
  remove(): void;
  /** Whether what is drawn stands at `anchor`; false when the page has moved or dropped it. */
  isInPlace(anchor: Anchor): boolean;
};

/** The page's handlers on elements round us, such as a card that is a link, are not meant by these. */
const ownEvents = [
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
];

/**
 * @param options.onOpen the control was used: open the panel, in the same task, for the gesture
 * @param options.onCollapse the card was folded or unfolded; it is drawn so already
 */
export function createAnnotation(options: {
  onOpen(): void;
  onCollapse(collapsed: boolean): void;
}): Annotation {
  let drawn: Drawn | null = null;

  function show(view: AnnotationView, anchor: Anchor): void {
    if (view.show === 'nothing') {
      remove();
      return;
    }
    const next = drawn ?? makeHost();
    drawn = next;
    draw(next, view, 'floating' in anchor);
    if (!isInPlace(anchor)) place(next.host, anchor);
    matchTheme(next);
  }

  function draw(onto: Drawn, view: DrawnView, floating: boolean): void {
    const state = JSON.stringify([view, floating]);
    if (state === onto.state) return;
    onto.state = state;
    onto.hostSheet.replaceSync(hostRules(extentOf(view), floating));
    const focused = onto.root.activeElement?.className;
    const face = drawFace(view, floating, {
      open: () => options.onOpen(),
      collapse(collapsed) {
        if (view.show !== 'person') return;
        draw(onto, { ...view, collapsed }, floating);
        options.onCollapse(collapsed);
      },
    });
    for (const type of ownEvents) face.addEventListener(type, (event) => event.stopPropagation());
    onto.root.replaceChildren(face);
    matchTheme(onto);
    if (focused) focusAgain(onto.root, focused);
  }

  function remove(): void {
    drawn?.stopWatching();
    drawn?.host.remove();
    drawn = null;
  }

  function isInPlace(anchor: Anchor): boolean {
    if (!drawn?.host.isConnected) return false;
    if ('floating' in anchor) return drawn.host.parentElement === document.documentElement;
    return anchor.position === 'afterend'
      ? drawn.host.previousElementSibling === anchor.element
      : drawn.host.parentElement === anchor.element;
  }

  return { show, remove, isInPlace };
}

type Drawn = {
  host: HTMLElement;
  root: ShadowRoot;
  hostSheet: CSSStyleSheet;
  /** The view and the kind of place that are drawn, to draw nothing twice. */
  state: string;
  stopWatching(): void;
};

function makeHost(): Drawn {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const hostSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [hostSheet, sheetOf(faceRules)];
  const drawn: Drawn = {
    host,
    root,
    hostSheet,
    state: '',
    stopWatching: watchPageTheme(() => matchTheme(drawn)),
  };
  return drawn;
}

function place(host: HTMLElement, anchor: Anchor): void {
  if ('floating' in anchor) document.documentElement.append(host);
  else if (anchor.position === 'afterend') anchor.element.after(host);
  else anchor.element.append(host);
}

function matchTheme({ host, root }: Drawn): void {
  const around = host.parentElement;
  const face = root.firstElementChild;
  if (!around || !face) return;
  face.className = `face ${isDarkAround(around) ? 'dark' : 'light'}`;
}

/** Drawing anew must not throw a keyboard user back to the top of the page. */
function focusAgain(root: ShadowRoot, className: string): void {
  const same = [...root.querySelectorAll('button')].find(
    (button) => button.className === className,
  );
  (same ?? root.querySelector('button'))?.focus({ preventScroll: true });
}
