/** The control covered, hidden, moved, copied, thrown out and taken along: each act by name. */
import type { Act } from './act.ts';
import './watcher.ts';

export const moving: Record<string, Act> = {
  'a cover over it that lets the pointer through': {
    run: () => {
      const { target } = watched;
      const box = target?.getBoundingClientRect();
      if (!box) return null;
      const cover = document.createElement('div');
      cover.style.cssText = `position: fixed; inset: 0; z-index: 2147483647; background: #fff; pointer-events: none`;
      document.documentElement.append(cover);
      return document.elementsFromPoint(box.x + 20, box.y + 20).map((one) => one.nodeName);
    },
  },
  'made clear as glass and as large as the page': {
    run: () => {
      const { target } = watched;
      if (!(target instanceof HTMLElement) || !target.parentElement) return null;
      target.parentElement.style.cssText =
        'opacity: 0; transform: scale(8); position: fixed; inset: 0; z-index: 9';
      return getComputedStyle(target).content;
    },
  },
  'hidden, shown, clipped and scrolled away, in turn': {
    run: async () => {
      const { target } = watched;
      if (!(target instanceof HTMLElement)) return null;
      for (const style of [
        'display: none',
        'visibility: hidden',
        'clip-path: inset(50%)',
        'content-visibility: hidden',
        'translate: -9999px',
        '',
      ]) {
        target.parentElement?.setAttribute('style', style);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return document.body.innerText;
    },
  },
  'thrown out two hundred times': {
    run: async () => {
      for (let times = 0; times < 200; times += 1) {
        for (const host of watched.hosts) host.remove();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return watched.hosts.length > 1_000
        ? ['chrome-', 'extension: it fights without end'].join('')
        : 'it gave up';
    },
  },
  'copied a hundred times, deep and through a template': {
    run: () => {
      const { target } = watched;
      if (!target) return null;
      const got: string[] = [];
      for (let times = 0; times < 100; times += 1) {
        const copy = target.cloneNode(true);
        document.body.append(copy);
        if (copy instanceof HTMLElement)
          got.push(copy.innerText + (copy.shadowRoot?.innerHTML ?? ''));
        document.body.removeChild(copy);
      }
      const template = document.createElement('template');
      template.innerHTML = document.documentElement.outerHTML;
      got.push(template.innerHTML.length > 0 ? (template.content.textContent ?? '') : '');
      return got.join('');
    },
  },
  'given to other documents: a frame, a /preload/ frame, a parsed one and one without a window': {
    leaves: 'anything',
    run: async () => {
      const got: unknown[] = [];
      for (const src of ['about:blank', '/preload/', `/in/x/?${'y'.repeat(10)}`]) {
        const frame = Object.assign(document.createElement('iframe'), { src });
        const loaded = new Promise((resolve) => {
          frame.addEventListener('load', resolve, { once: true });
        });
        document.body.append(frame);
        await loaded;
        const { target } = watched;
        const inside = frame.contentDocument;
        if (!target || !inside) continue;
        inside.adoptNode(target);
        inside.body.append(target);
        got.push(inside.body.innerText, inside.documentElement.outerHTML, target.shadowRoot);
        const find: unknown = Reflect.get(Object(frame.contentWindow), 'find');
        if (typeof find === 'function')
          got.push(
            Reflect.apply(find, frame.contentWindow, [['zebra', 'wort'].join('')]) &&
              ['zebra', 'wort'].join(''),
          );
        document.adoptNode(target);
        frame.remove();
      }
      for (const other of [
        new DOMParser().parseFromString('<p>', 'text/html'),
        document.implementation.createHTMLDocument(),
      ]) {
        if (watched.target) other.body.append(other.adoptNode(watched.target));
        got.push(other.body.textContent, other.documentElement.outerHTML);
      }
      return got;
    },
  },
  'the whole document opened and written anew': {
    leaves: 'anything',
    run: async () => {
      const before = document.documentElement.innerText;
      document.open();
      document.write('<!doctype html><title>LinkedIn</title><body>theirs</body>');
      document.close();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [before, document.documentElement.outerHTML];
    },
  },
  'the address changed to other people and back, fifty times': {
    run: async () => {
      const own = location.pathname;
      for (let times = 0; times < 50; times += 1) {
        history.pushState(null, '', `/in/daniel-okonkwo-bravo/?${times}`);
        history.replaceState(null, '', `/in/%2e%2e/daniel-okonkwo-bravo/`);
        if (times % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
        history.pushState(null, '', own);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return document.documentElement.outerHTML.length > 0 && document.body.innerText;
    },
  },
  'caught in a view transition and in a print': {
    run: async () => {
      const { target } = watched;
      if (!(target instanceof HTMLElement)) return null;
      target.style.viewTransitionName = 'theirs';
      const transition = document.startViewTransition(() => undefined);
      await transition.ready.catch(() => undefined);
      const got = document
        .getAnimations()
        .map((animation) => JSON.stringify(animation.effect?.getComputedTiming()));
      for (const part of ['old', 'new'])
        got.push(
          getComputedStyle(document.documentElement, `::view-transition-${part}(theirs)`).content,
        );
      await transition.finished.catch(() => undefined);
      target.style.viewTransitionName = '';
      window.dispatchEvent(new Event('beforeprint'));
      got.push(document.body.innerText);
      return got;
    },
  },
  'named as the end of a fragment that scrolls to words': {
    run: async () => {
      // In two halves: what is asked of the page stands in what it overhears.
      const words = [
        ['zebra', 'wort'].join(''),
        ['quin', 'ce'].join(''),
        ['marma', 'lade'].join(''),
      ];
      const got: string[] = [];
      for (const word of words) {
        window.scrollTo(0, 0);
        location.hash = `:~:text=${encodeURIComponent(word)}`;
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (window.scrollY > 0) got.push(word);
      }
      history.replaceState(null, '', location.pathname);
      return got;
    },
  },
};
