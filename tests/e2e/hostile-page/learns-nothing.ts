/** The tests that a page script reads nothing, measures nothing and does nothing, in either browser. */
import { expect, test } from '@playwright/test';
import { openCard, secretsIn, settle } from './card.ts';
import type { Ground } from './ground.ts';
import {
  allReading,
  entered,
  type Haul,
  insides,
  people,
  takeAll,
  triedInside,
  walked,
} from './loot.ts';
import { measuring } from './measuring.ts';
import { hostileProfile, paintTraps, profiles } from './pages.ts';
import { ruiningMeasures, ruiningReads } from './ruining.ts';

/**
 * `namesInnermost`: the browser tells of every event which element it met, in closed roots too.
 * Then a page gets into our outer root, and everything is tried again from there.
 */
export function pageLearnsNothing(
  start: () => Promise<Ground>,
  { namesInnermost }: { namesInnermost: boolean },
): void {
  // One browser for all: the probes are many and do not disturb each other.
  let ground: Ground;
  let haul: Haul;
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    ground = await start();
    haul = await takeAll(ground);
  });
  test.afterAll(() => ground.close());

  const expectNothingRead = (name: string) => {
    for (const person of people)
      expect(secretsIn(haul[person][name], ground), `of ${person}`).toEqual([]);
  };
  const expectAllTheSame = (name: string) => {
    const { little, much, bare } = haul;
    expect(little[name]).toBeDefined();
    expect(much[name], 'somebody with a book').toEqual(little[name]);
    expect(bare[name], 'somebody with nothing').toEqual(little[name]);
  };

  test.describe('a page script reads nothing', () => {
    for (const name of Object.keys({ ...allReading, ...ruiningReads })) {
      test(name, () => {
        const found = secretsIn(haul.shortLeak[name], ground);
        expect(found, 'the probe finds what leaks').not.toEqual([]);
        expectNothingRead(name);
      });
    }
  });

  test.describe('a page script measures the same for somebody with a word, a book and nothing', () => {
    for (const name of Object.keys({ ...measuring, ...ruiningMeasures })) {
      test(name, () => {
        expect(haul.shortLeak[name], 'the probe tells two leaks apart').not.toEqual(
          haul.longLeak[name],
        );
        expectAllTheSame(name);
      });
    }
    for (const trap of Object.keys(paintTraps)) {
      test(`how large its texts were painted: ${trap}`, () => {
        expect(haul.little[trap]).toBeGreaterThan(0);
        expectAllTheSame(trap);
      });
    }
  });

  if (namesInnermost) tellsNoMoreInside();
  else {
    test('no event leads a page script into ours', () => {
      for (const person of people) expect(haul[person][entered]).toBe(false);
    });
  }

  function tellsNoMoreInside(): void {
    test.describe('a page script that events led into our outer root', () => {
      for (const name of [walked, `inside: ${walked}`]) {
        test(`reads nothing there but fixed labels: ${name}`, () => {
          // An ordinary closed root is an open book.
          expect(JSON.stringify(haul.shortLeak[walked])).toContain('quince in a closed root');
          for (const person of people) {
            expect(haul[person][entered]).toBe(true);
            const found = secretsIn(haul[person][name], ground);
            expect(found.filter((secret) => secret !== 'your notes')).toEqual([]);
          }
        });
      }
      for (const place of Object.keys(insides)) {
        for (const name of triedInside.reading) {
          test(`reads nothing ${place}: ${name}`, () => expectNothingRead(`${place}: ${name}`));
        }
        for (const name of triedInside.measuring) {
          test(`measures the same ${place}: ${name}`, () => expectAllTheSame(`${place}: ${name}`));
        }
      }
    });
  }

  test('no address of the extension answers a page', async () => {
    const tab = await ground.open('/control/');
    const answers = await tab.run(tryAddresses, [ground.base]);
    expect(answers).toEqual({ known: 'fetch', messaging: 'undefined', got: [] });
    await tab.close();
  });

  test('scripted clicks and keys do nothing; a real click does', async () => {
    const pathname = `/in/${profiles.little.vanity}/`;
    ground.serve(pathname, hostileProfile(profiles.little));
    const tab = await openCard(ground, pathname);
    const tabs = await ground.tabs();
    const height = async () => {
      const { top, bottom } = await tab.box();
      return bottom - top;
    };
    const before = await height();
    await tab.run(clickAllOverIt);
    await settle(tab);
    expect(await height()).toBe(before);
    expect(await ground.tabs()).toBe(tabs);
    // The control that folds is the last at the right.
    const { right, top } = await tab.box();
    await tab.click(right - 20, top + 12 + (before - 16) / 2);
    await expect.poll(height).toBeLessThan(before);
    await tab.close();
  });
}

async function tryAddresses([base = '']: string[]) {
  const files = [
    'manifest.json',
    'linkedin.js',
    'background.js',
    'popup.html',
    'sidepanel.html',
    'options.html',
    'icon/16.png',
    'icon/128.png',
    '_locales/en/messages.json',
    '',
  ];
  const tries = files.flatMap((file) => {
    const url = base + file;
    const load = (element: HTMLElement, name: string) =>
      new Promise<string>((resolve) => {
        element.addEventListener('load', () => resolve(`${name} ${file}`));
        element.addEventListener('error', () => resolve(''));
        document.body.append(element);
      });
    return [
      fetch(url).then(
        () => `fetch ${file}`,
        () => '',
      ),
      fetch(url, { mode: 'no-cors' }).then(
        () => `no-cors ${file}`,
        () => '',
      ),
      load(Object.assign(new Image(), { src: url }), 'image'),
      load(Object.assign(document.createElement('script'), { src: url }), 'script'),
      load(
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }),
        'style',
      ),
    ];
  });
  // The same tries on an address that does answer.
  const known = await fetch('data:,known').then(
    () => 'fetch',
    () => '',
  );
  const messaging = typeof Reflect.get(Object(Reflect.get(globalThis, 'chrome')), 'runtime');
  return { known, messaging, got: (await Promise.all(tries)).filter(Boolean) };
}

function clickAllOverIt(): void {
  const { target } = watched;
  if (!(target instanceof HTMLElement)) throw new Error('nothing to attack');
  target.click();
  target.focus();
  const box = target.getBoundingClientRect();
  for (let x = box.left; x < box.right; x += 8) {
    for (const type of [
      'pointerdown',
      'mousedown',
      'pointerup',
      'mouseup',
      'click',
      'dblclick',
      'auxclick',
    ]) {
      const event = new PointerEvent(type, {
        bubbles: true,
        composed: true,
        clientX: x,
        clientY: box.top + 40,
      });
      document.elementFromPoint(x, box.top + 40)?.dispatchEvent(event);
    }
  }
  for (const key of ['Enter', ' ', 'Tab']) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
}
