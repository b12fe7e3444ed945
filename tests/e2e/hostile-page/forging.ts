/** Forged events and messages, and our own controls in somebody else's hand: each act by name. */
import type { Act } from './act.ts';
import './watcher.ts';

export const forging: Record<string, Act> = {
  'events that say of themselves that a person made them': {
    run: () => {
      const { target } = watched;
      if (!target) return null;
      const got: unknown[] = [];
      const box = target.getBoundingClientRect();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        const given = {
          bubbles: true,
          composed: true,
          clientX: box.right - 20,
          clientY: box.y + 40,
        };
        const event = new PointerEvent(type, given);
        for (const forge of [
          () => Object.defineProperty(event, 'isTrusted', { value: true }),
          () => Object.setPrototypeOf(event, { __proto__: MouseEvent.prototype, isTrusted: true }),
          () => Reflect.set(event, 'isTrusted', true),
        ]) {
          try {
            forge();
          } catch (error) {
            got.push(String(error));
          }
          target.dispatchEvent(event);
          document.elementFromPoint(box.right - 20, box.y + 40)?.dispatchEvent(event);
        }
      }
      return got;
    },
  },

  'a label, an invoker, an access key, a form and a link that act on it': {
    run: () => {
      const { target } = watched;
      if (!(target instanceof HTMLElement)) return null;
      target.id = 'theirs';
      target.accessKey = 'k';
      target.tabIndex = 0;
      target.popover = 'manual';
      const box = document.createElement('div');
      box.innerHTML =
        '<label for="theirs">x</label><button commandfor="theirs" command="show-popover">x</button>' +
        '<button popovertarget="theirs">x</button><a href="#theirs">x</a><form id="f"><button form="f">x</button></form>';
      document.body.append(box);
      box.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
      for (const one of box.querySelectorAll<HTMLElement>('label, button, a')) one.click();
      target.focus();
      const focused = document.activeElement === target;
      for (const name of ['id', 'accesskey', 'tabindex', 'popover']) target.removeAttribute(name);
      box.remove();
      return [focused && 'focused', target.outerHTML];
    },
  },

  'focus put on it, and keys by script': {
    run: () => {
      const { target } = watched;
      if (!(target instanceof HTMLElement)) return null;
      target.focus();
      for (const key of ['Tab', 'Enter', ' ', 'Escape']) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          const event = new KeyboardEvent(type, { key, bubbles: true, composed: true });
          (document.activeElement ?? target).dispatchEvent(event);
          target.dispatchEvent(event);
        }
      }
      return document.activeElement?.outerHTML.slice(0, 200);
    },
  },

  'messages shaped like ours, through every door of a page': {
    run: async () => {
      const got: string[] = [];
      const name = ['confi', 'dant'].join('');
      const routes = ['profile.shown', 'marks.seen', 'page.read', 'annotation.refresh', 'command'];
      const shapes = routes.flatMap((route) => [
        { to: 'content', route, request: null },
        { to: 'background', route, request: { url: location.href, pageKeys: [], own: false } },
        JSON.stringify({ to: 'background', route }),
      ]);
      const channel = new MessageChannel();
      const heard = (event: MessageEvent) => got.push(JSON.stringify(event.data));
      channel.port1.addEventListener('message', heard);
      channel.port1.start();
      const known = new Set(shapes.map((shape) => JSON.stringify(shape)));
      window.addEventListener('message', heard);
      const cast = new BroadcastChannel(name);
      cast.addEventListener('message', heard);
      const broadcast = cast.postMessage.bind(cast);
      for (const shape of shapes) {
        window.postMessage(shape, '*');
        window.postMessage(shape, '*', [new MessageChannel().port2]);
        broadcast(shape);
        channel.port2.postMessage(1);
        for (const type of ['message', 'wxt:locationchange', name]) {
          window.dispatchEvent(new MessageEvent(type, { data: shape }));
          document.dispatchEvent(new CustomEvent(type, { detail: shape }));
        }
      }
      localStorage.setItem(name, '1');
      await new Promise((resolve) => setTimeout(resolve, 300));
      localStorage.removeItem(name);
      window.removeEventListener('message', heard);
      // What was heard beyond our own words; the numbers came through the channel.
      return got.filter((words) => !known.has(words) && words !== '1');
    },
  },

  "the browser's interface for extensions, as it is and made up": {
    run: async () => {
      const got: unknown[] = [];
      for (const name of ['chrome', 'browser']) {
        const api: unknown = Reflect.get(globalThis, name);
        got.push(name, typeof api, Object.keys(Object(api)));
        const runtime: unknown = Reflect.get(Object(api), 'runtime');
        got.push(typeof runtime);
        const send: unknown = Reflect.get(Object(runtime), 'sendMessage');
        if (typeof send === 'function')
          got.push(await send({ to: 'background', route: 'command' }));
      }
      Object.defineProperty(globalThis, 'browser', {
        configurable: true,
        value: { runtime: { id: 'theirs', sendMessage: (m: unknown) => got.push(m) } },
      });
      history.pushState(null, '', `${location.pathname}?again`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      Reflect.deleteProperty(globalThis, 'browser');
      return got;
    },
  },

  'drag and drop, cut and paste on it': {
    run: () => {
      const { target } = watched;
      if (!target) return null;
      const got: unknown[] = [];
      for (const type of ['dragstart', 'drag', 'dragover', 'drop', 'dragend']) {
        const dataTransfer = new DataTransfer();
        target.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, dataTransfer }));
        got.push(dataTransfer.types.map((kind) => dataTransfer.getData(kind)));
      }
      for (const type of ['copy', 'cut', 'paste']) {
        const clipboardData = new DataTransfer();
        target.dispatchEvent(new ClipboardEvent(type, { bubbles: true, clipboardData }));
        got.push(clipboardData.types.map((kind) => clipboardData.getData(kind)));
      }
      return got;
    },
  },

  'words and buttons of its own put into ours': {
    run: () => {
      const { target } = watched;
      if (!target) return null;
      const before = target.getBoundingClientRect().toJSON();
      const child = document.createElement('button');
      child.className = 'theirs';
      child.textContent = 'Enter your password';
      child.style.cssText = 'position: fixed; inset: 0; z-index: 9; font-size: 40px';
      target.append(child);
      target.setAttribute('slot', 'x');
      let root = 'refused';
      try {
        root = target.attachShadow({ mode: 'open' }).innerHTML;
      } catch {
        // A closed root is there already.
      }
      const box = target.getBoundingClientRect();
      const hit = document.elementsFromPoint(box.x + 30, box.y + 30).includes(child);
      const drawn = child.getClientRects().length;
      child.remove();
      target.removeAttribute('slot');
      const same = JSON.stringify(before) === JSON.stringify(box.toJSON());
      if (hit || drawn > 0 || !same || root !== 'refused')
        return ['chrome-', 'extension: injected'].join('');
      return 'nothing shows';
    },
  },

  'our own buttons, where events led to them: clicked, pressed and labelled': {
    used: true,
    run: () => {
      const roots = new Set<Node>();
      for (const node of watched.told) roots.add(node.getRootNode());
      const reached: string[] = [];
      for (const root of roots) {
        if (!(root instanceof ShadowRoot)) continue;
        const label = document.createElement('label');
        for (const button of root.querySelectorAll('button')) {
          reached.push(button.className);
          button.click();
          button.focus();
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
          for (const key of ['Enter', ' ']) {
            for (const type of ['keydown', 'keypress', 'keyup'])
              button.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
          }
          button.id = 'theirs';
          label.htmlFor = 'theirs';
          root.append(label);
          label.click();
          button.replaceWith(label);
          label.append(button);
          label.click();
          label.replaceWith(button);
          button.accessKey = 'k';
          button.removeAttribute('id');
        }
        label.remove();
      }
      return reached;
    },
  },
};
