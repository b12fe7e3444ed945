/** Which marks stand in a page. They are in closed shadow roots, which only the debugger sees. */
import type { Page } from '@playwright/test';

type Node = {
  backendNodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: (Node & { shadowRootType?: string })[];
};

export type MarkInPage = {
  /** The path of the link it stands in. */
  path: string;
  /** What a screen reader says. */
  label: string;
  /** Middle of what is drawn, from the upper left of the picture; it covers the corner. */
  fromPicture: { x: number; y: number };
  /** Somebody points at it, and the words are shown beside it. */
  told: boolean;
  theme: string;
};

/** In the order of the page. */
export async function marksIn(page: Page): Promise<MarkInPage[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const marks: MarkInPage[] = [];
    for (const host of hostsIn(root)) {
      const label = [...attributesIn(host)].find(([name]) => name === 'aria-label')?.[1] ?? '';
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId: host.shadowRoots?.[0]?.children?.[0]?.backendNodeId ?? 0,
      });
      const { result } = await session.send('Runtime.callFunctionOn', {
        ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
        returnByValue: true,
        functionDeclaration: `function () {
          const link = this.getRootNode().host.closest('a');
          const { left, top, width } = this.getBoundingClientRect();
          const picture = link?.querySelector('figure, img')?.getBoundingClientRect();
          return {
            path: link && new URL(link.href).pathname,
            theme: this.className.split(' ').at(-1),
            told: getComputedStyle(this.lastElementChild).display !== 'none',
            fromPicture: picture && { x: left + width / 2 - picture.left, y: top + width / 2 - picture.top },
          };
        }`,
      });
      const found: Omit<MarkInPage, 'label'> = result.value;
      if (found.path !== null) marks.push({ ...found, label });
    }
    return marks;
  } finally {
    await session.detach();
  }
}

function* hostsIn(node: Node): Generator<Node> {
  if (node.shadowRoots?.some(({ shadowRootType }) => shadowRootType === 'closed')) yield node;
  for (const child of node.children ?? []) yield* hostsIn(child);
}

function* attributesIn(node: Node): Generator<[string, string]> {
  const { attributes = [] } = node;
  for (let at = 0; at < attributes.length; at += 2) {
    yield [attributes[at] ?? '', attributes[at + 1] ?? ''];
  }
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    yield* attributesIn(child);
  }
}
