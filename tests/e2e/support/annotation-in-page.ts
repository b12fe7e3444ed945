/**
 * What of ours stands in a page. Closed shadow roots are seen by the debugger only, so the build
 * that is tested is the one that ships.
 */
import type { CDPSession, Page } from '@playwright/test';

type Node = {
  backendNodeId: number;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: (Node & { shadowRootType?: string })[];
  contentDocument?: Node;
};

export type Drawn = {
  /** Every word in it: texts and values of attributes. */
  words: string;
  /** Names, ids and keys of the elements round it, from the nearest one up. */
  inside: string[];
  /** What stands right before it, as text; null when nothing does. */
  after: string | null;
  floating: boolean;
};

/** All annotations in the page: none or one, when all is well. */
export async function drawnIn(page: Page): Promise<Drawn[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: Drawn[] = [];
    for (const host of hostsIn(root)) found.push(await describe(session, host));
    return found;
  } finally {
    await session.detach();
  }
}

function* hostsIn(node: Node): Generator<Node> {
  if (node.shadowRoots?.some(({ shadowRootType }) => shadowRootType === 'closed')) yield node;
  for (const child of [
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ]) {
    yield* hostsIn(child);
  }
}

function* wordsIn(node: Node): Generator<string> {
  if (node.nodeValue) yield node.nodeValue;
  for (const [at, value] of (node.attributes ?? []).entries()) if (at % 2 === 1) yield value;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])])
    yield* wordsIn(child);
}

async function describe(session: CDPSession, host: Node): Promise<Drawn> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: host.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    returnByValue: true,
    functionDeclaration: `function () {
      const inside = [];
      for (let at = this.parentElement; at; at = at.parentElement) {
        inside.push([at.localName, at.id, at.getAttribute('componentkey'), at.className].filter(Boolean).join(' '));
      }
      const before = this.previousElementSibling;
      return {
        inside,
        after: before && before.textContent.replace(/\\s+/g, ' ').trim(),
        floating: this.parentElement === document.documentElement,
      };
    }`,
  });
  const place: Omit<Drawn, 'words'> = result.value;
  const words = (host.shadowRoots ?? []).map((root) => Array.from(wordsIn(root)).join('\n'));
  return { words: words.join('\n'), ...place };
}
