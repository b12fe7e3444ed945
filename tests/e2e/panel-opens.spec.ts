/** The control on the page opens the real side panel, also when the worker has to start for it. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './support/extension';
import { savedPage } from './support/linkedin';
import { stopWorker } from './support/worker';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

type Node = Awaited<ReturnType<typeof documentOf>>;

async function documentOf(session: CDPSession) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return root;
}

/** All nodes below, shadow trees included. */
function below(node: Node): Node[] {
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return inside.concat(inside.flatMap(below));
}

/** Middle of the annotation's first control: behind a closed shadow root, so found by the debugger. */
async function placeOfControl(page: Page): Promise<{ x: number; y: number } | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const roots = below(await documentOf(session)).filter(
      (node) => node.shadowRootType === 'closed',
    );
    const button = roots.flatMap(below).find((node) => node.nodeName === 'BUTTON');
    if (!button) return undefined;
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId: button.nodeId });
    const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [x = 0, y = 0] = model.border;
    return { x: x + model.width / 2, y: y + model.height / 2 };
  } finally {
    await session.detach();
  }
}

for (const worker of ['awake', 'dead'] as const) {
  test(`opens beside the page with the worker ${worker}`, async ({ extension, linkedIn, open }) => {
    linkedIn.serve('/in/marta-lindqvist/', savedPage('profile-2026-third-degree.html'));
    const ours = await open('manifest.json');
    const page = await extension.context.newPage();
    await page.goto('https://www.linkedin.com/in/marta-lindqvist/');
    await expect.poll(() => placeOfControl(page)).toBeDefined();
    if (worker === 'dead') await stopWorker(ours);
    const { x, y } = (await placeOfControl(page)) ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
    await expect
      .poll(() =>
        ours.evaluate(async () =>
          (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType),
        ),
      )
      .toContain('SIDE_PANEL');
  });
}
