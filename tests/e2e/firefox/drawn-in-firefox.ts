/**
 * What of ours stands in a page in Firefox. The protocol shows closed roots to whoever asks for
 * them; the driver has no call that does, so its own connection is asked.
 */
import type { Browser } from 'puppeteer-core';

/** Every word of each element of ours in the tab at this address: texts and values of attributes. */
export async function drawnInFirefox(browser: Browser, address: string): Promise<string[]> {
  const tree = await ask(browser, 'browsingContext.getTree', { maxDepth: 0 });
  const tab = listIn(tree, 'contexts').find((each) => partOf(each, 'url') === address);
  const found = await ask(browser, 'browsingContext.locateNodes', {
    context: partOf(tab, 'context'),
    // Ours says nothing about itself, and has nothing in it that a page could see.
    locator: { type: 'css', value: 'div:empty' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 30 },
  });
  return listIn(found, 'nodes').flatMap((host) => {
    const root = partOf(partOf(host, 'value'), 'shadowRoot');
    return root === null || root === undefined ? [] : [[...wordsIn(root)].join('\n')];
  });
}

async function ask(browser: Browser, method: string, given: object): Promise<unknown> {
  const connection = partOf(browser, 'connection');
  const send = partOf(connection, 'send');
  if (typeof send !== 'function') throw new Error('The driver has no connection to ask.');
  return partOf(await Reflect.apply(send, connection, [method, given]), 'result');
}

function partOf(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}

function listIn(value: unknown, name: string): unknown[] {
  const list = partOf(value, name);
  if (!Array.isArray(list)) throw new Error(`No ${name}: ${JSON.stringify(value)}`);
  return list;
}

function* wordsIn(node: unknown): Generator<string> {
  const value = partOf(node, 'value');
  const text = partOf(value, 'nodeValue');
  if (typeof text === 'string') yield text;
  for (const attribute of Object.values(Object(partOf(value, 'attributes'))))
    yield String(attribute);
  const children = partOf(value, 'children');
  const inside = [partOf(value, 'shadowRoot'), ...(Array.isArray(children) ? children : [])];
  for (const one of inside) if (one !== null && one !== undefined) yield* wordsIn(one);
}
