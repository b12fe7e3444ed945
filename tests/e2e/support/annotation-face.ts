/** Looks into the annotation's closed shadow root with the debugger, as nobody else can. */
import type { CDPSession, Page } from '@playwright/test';

type Node = {
  backendNodeId: number;
  children?: Node[];
  shadowRoots?: (Node & { shadowRootType?: string })[];
};

/** Calls `look` with the outer closed root, of face and buttons; null when there is none in the page. */
export function inFace<Value>(
  page: Page,
  look: (root: ShadowRoot) => Value,
): Promise<Value | null> {
  return inRoot(page, 0, look);
}

/** Calls `look` with the closed root inside that one, of what is kept; null when there is none. */
export function inKept<Value>(
  page: Page,
  look: (root: ShadowRoot) => Value,
): Promise<Value | null> {
  return inRoot(page, 1, look);
}

async function inRoot<Value>(
  page: Page,
  depth: number,
  look: (root: ShadowRoot) => Value,
): Promise<Value | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = closedRoots(root)[depth];
    if (!found) return null;
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: found.backendNodeId,
    });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      returnByValue: true,
      awaitPromise: true,
      functionDeclaration: `function () { return (${String(look)})(this); }`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    const { value }: { value?: Value } = result;
    return value ?? null;
  } finally {
    await session.detach();
  }
}

/** What a screen reader reads of it, in order: role and name of everything that has one. */
export async function spoken(page: Page): Promise<string[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const lines: string[] = [];
    const read = (id: string): void => {
      const node = byId.get(id);
      const role = String(node?.role?.value ?? '');
      const name = String(node?.name?.value ?? '')
        .replaceAll(/[\u2066-\u2069]/gu, '')
        .trim();
      if (!node?.ignored && name !== '' && role !== 'InlineTextBox') lines.push(`${role}: ${name}`);
      // What is in a button or a picture is its name over again.
      if (!['button', 'image'].includes(role))
        for (const child of node?.childIds ?? []) read(child);
    };
    const region = nodes.find(
      ({ role, name }) => role?.value === 'region' && name?.value === 'Your notes',
    );
    if (region) read(region.nodeId);
    return lines;
  } finally {
    await session.detach();
  }
}

/** Middle of one of its buttons, in the viewport. */
export async function placeOf(page: Page, label: string): Promise<{ x: number; y: number }> {
  const places = await inFace(page, (root) =>
    [...root.querySelectorAll('button')].map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return { label: button.ariaLabel, x: x + width / 2, y: y + height / 2 };
    }),
  );
  const place = places?.find((one) => one.label === label);
  if (!place) throw new Error(`No button "${label}": ${JSON.stringify(places)}`);
  return place;
}

/** From the outside in. */
function closedRoots(node: Node): Node[] {
  const roots = (node.shadowRoots ?? []).filter(
    ({ shadowRootType }) => shadowRootType === 'closed',
  );
  return [...roots, ...[...roots, ...(node.children ?? [])].flatMap(closedRoots)];
}
