/** Wires the page to the background: who is shown goes there, what to draw comes back. */
import type { AnnotationView } from '@/domain/annotation-view';
import { answer, ask } from '@/messaging/content-client';
import type { Sighting } from '@/messaging/protocol';
import { isAlive } from '@/platform/runtime';
import type { Anchor } from './anchor';
import { createAnnotation } from './annotation/annotation';
import { watchMarks } from './marks/marks';
import { removeOlderCopies } from './older-copies';
import { watchProfile } from './profile-watcher';

/**
 * Milliseconds between two looks whether the extension was updated or removed under the page: what
 * is drawn then answers nobody, and goes within two seconds.
 */
const aliveGap = 1_000;
/** Milliseconds until a question that found nobody is asked again. */
const askAgainAfter = 3_000;

export function startContent(): void {
  // @see https://developer.mozilla.org/en-US/docs/Web/API/Document/prerendering
  if ('prerendering' in document && document.prerendering) {
    // Nobody looks at this page yet, and maybe nobody will.
    document.addEventListener('prerenderingchange', startContent, { once: true });
    return;
  }
  removeOlderCopies(document);
  const stopping = new AbortController();
  const { signal } = stopping;
  let shown: Sighting | null = null;
  let view: AnnotationView | null = null;
  let anchor: Anchor | null = null;
  /** Counts the questions: only the answer to the last one is of any use. */
  let asked = 0;

  const annotation = createAnnotation({
    onOpen: () => void ask('panel.open', null),
    onCollapse: (collapsed) => void ask('annotation.collapse', { collapsed }),
  });

  async function askWhatToDraw(): Promise<void> {
    asked += 1;
    const question = asked;
    if (shown === null) return;
    const reply = await ask('profile.shown', shown);
    // The address may have changed without a word; then this look asks anew.
    watcher.look();
    if (question !== asked || signal.aborted) return;
    if (reply.ok) {
      view = reply.value;
      draw();
    } else if (view === null) {
      setTimeout(() => {
        if (question === asked && !signal.aborted) void askWhatToDraw();
      }, askAgainAfter);
    }
  }

  function draw(): void {
    if (view === null || view.show === 'nothing' || shown === null || shown.own)
      annotation.remove();
    else if (anchor) annotation.show(view, anchor);
  }

  const watcher = watchProfile(
    window,
    {
      onTurn(sighting) {
        shown = sighting;
        view = null;
        anchor = null;
        annotation.remove();
        void askWhatToDraw();
      },
      onFacts(sighting) {
        shown = sighting;
        draw();
        void askWhatToDraw();
      },
      onPlace(place) {
        anchor = place;
        draw();
      },
      isInPlace: (place) =>
        view === null ||
        view.show === 'nothing' ||
        shown?.own === true ||
        annotation.isInPlace(place),
    },
    signal,
  );

  const marks = watchMarks(signal);

  answer(
    {
      'annotation.refresh': () => {
        void askWhatToDraw();
        marks.refresh();
        return null;
      },
      'page.read': () => watcher.look(),
    },
    signal,
  );
  // Back from the browser's own memory of pages: what was drawn may be old by now.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      void askWhatToDraw();
      marks.refresh();
    },
    { signal },
  );
  signal.addEventListener('abort', () => annotation.remove());
  const pulse = setInterval(() => {
    if (isAlive()) return;
    clearInterval(pulse);
    stopping.abort();
  }, aliveGap);
}
