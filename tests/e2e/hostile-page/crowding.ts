/** Pages that are too much, or say too much, or prepare the ground before ours comes: each by name. */
import type { Act } from './act.ts';
import { hostileProfile } from './pages.ts';
import './watcher.ts';

const first = (script: () => void) => `<script>(${String(script)})()</script>`;
const named = (name: string): Act => ({
  page: (profile) => hostileProfile(profile).replaceAll('Daniel Okonkwo Reyes', name),
  run: () => [
    Reflect.get(globalThis, 'executed') ? ['confi', 'dant: it ran'].join('') : '',
    document.title.slice(0, 50),
  ],
});
const within = (more: string): Act => ({
  page: (profile) => hostileProfile(profile).replace('</main>', `${more}</main>`),
});

export const crowding: Record<string, Act> = {
  'a name of markup': named(
    '&lt;img src=x onerror="executed=1"&gt;&lt;script&gt;executed=1&lt;/script&gt;{{constructor}}',
  ),
  'a name of signs that turn the direction': named(
    '\u202EnaD\u202C \u2066\u2067\u2068\u061C\u200F\u200E\uFEFF\u0000 Reyes\u2069\u2069',
  ),
  'a name of a hundred thousand characters': named('𝒟anié'.repeat(20_000)),
  'fifty thousand elements round the card': within('<p><b>x</b></p>'.repeat(25_000)),
  'elements five hundred deep': {
    ...within(`${'<div>'.repeat(500)}x${'</div>'.repeat(500)}`),
    leaves: 'unseen',
  },
  'cards and links of thirty other people, and their ids': within(
    Array.from(
      { length: 30 },
      (_, index) =>
        `<div componentkey="refACoAABCQ4AIBXpDV5FG9FattK4ScbnUgUBywzxwTopcard"><a href="/in/daniel-okonkwo-bravo/?miniProfileUrn=urn%3Ali%3Afsd_profile%3AACoAABCQ4AIBXpDV5FG9FattK4ScbnUgUBywzxw"><h2>Somebody ${index}</h2><img alt=""></a></div>`,
    ).join(''),
  ),
  'frames of other profiles, of itself and of /preload/': within(
    ['/in/daniel-okonkwo-bravo/', '/preload/', '#']
      .map((src) => `<iframe src="${src}" data-testid="interop-iframe"></iframe>`)
      .join(''),
  ),
  'a policy that reports all it blocks': {
    page: (profile) =>
      hostileProfile(
        profile,
        `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'none'; connect-src 'none'; font-src 'none'">`,
      ),
    run: () => watched.overheard['events']?.filter((line) => line.includes('securitypolicy')),
  },
  'errors that tell where they come from': {
    page: (profile) =>
      hostileProfile(
        profile,
        first(() => {
          Error.stackTraceLimit = 100;
          const stacks: string[] = [];
          Reflect.set(globalThis, 'stacks', stacks);
          Reflect.set(Error, 'prepareStackTrace', (error: Error, frames: unknown[]) =>
            stacks.push(String(error) + frames.join()),
          );
          for (const name of [
            'append',
            'remove',
            'attachShadow',
            'getBoundingClientRect',
            'querySelector',
          ]) {
            const before: unknown = Reflect.get(Element.prototype, name);
            if (typeof before !== 'function') continue;
            Reflect.set(
              Element.prototype,
              name,
              function (this: Element, ...given: unknown[]): unknown {
                stacks.push(String(new Error(name).stack));
                return Reflect.apply(before, this, given);
              },
            );
          }
          addEventListener('error', (event) =>
            stacks.push(event.message + event.filename + String(event.error?.stack)),
          );
          addEventListener('unhandledrejection', (event) =>
            stacks.push(String(event.reason?.stack)),
          );
        }),
      ),
    run: () => Reflect.get(globalThis, 'stacks'),
  },
  'built-in prototypes that throw or lie, patched before ours runs': {
    page: (profile) =>
      hostileProfile(
        profile,
        first(() => {
          addEventListener('DOMContentLoaded', () => {
            // The page itself is built, and our script comes next.
            const got: string[] = [];
            Reflect.set(globalThis, 'got', got);
            const restore: (() => void)[] = [];
            const patch = (owner: object, names: string[]) => {
              for (const name of names) {
                const value = function (...given: unknown[]): never {
                  got[got.length] = name;
                  for (const one of given) if (typeof one === 'string') got[got.length] = one;
                  throw new Error(`${name} is not for you`);
                };
                const before = Object.getOwnPropertyDescriptor(owner, name);
                Object.defineProperty(owner, name, { value, configurable: true, writable: true });
                restore[restore.length] = () => {
                  if (before) Object.defineProperty(owner, name, before);
                  else Reflect.deleteProperty(owner, name);
                };
              }
            };
            const root = Object.getPrototypeOf({});
            patch(Array.prototype, ['map', 'filter', 'join', 'flatMap', 'find', 'some']);
            patch(Map.prototype, ['get', 'set', 'has']);
            patch(WeakMap.prototype, ['get', 'set']);
            patch(JSON, ['parse', 'stringify']);
            patch(URL, ['parse', 'canParse']);
            patch(Element.prototype, [
              'attachShadow',
              'append',
              'after',
              'replaceChildren',
              'querySelector',
              'closest',
            ]);
            patch(Document.prototype, ['createElement', 'querySelector', 'querySelectorAll']);
            patch(CSSStyleSheet.prototype, ['replaceSync']);
            patch(MutationObserver.prototype, ['observe']);
            patch(customElements, ['define', 'get']);
            patch(Date, ['now']);
            Object.defineProperty(root, 'toJSON', {
              configurable: true,
              value: () => 'theirs',
            });
            for (const name of ['show', 'ok', 'words', 'note', 'floating']) {
              restore[restore.length] = () => Reflect.deleteProperty(root, name);
              Object.defineProperty(root, name, {
                configurable: true,
                get: () => undefined,
                set(value) {
                  got[got.length] = String(value);
                },
              });
            }
            const frame = globalThis.requestAnimationFrame;
            globalThis.requestAnimationFrame = () => 0;
            // Our card is drawn by then; the test has to be able to ask the page about it.
            setTimeout(() => {
              globalThis.requestAnimationFrame = frame;
              Reflect.deleteProperty(root, 'toJSON');
              for (const each of restore) each();
              document.body.dataset['restored'] = '';
            }, 2_500);
          });
        }),
      ),
    until: '[data-restored]',
    run: () => Reflect.get(globalThis, 'got'),
  },
};
