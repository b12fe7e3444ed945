import { drawnIn } from '../support/annotation-in-page.ts';
import { launchExtension } from '../support/launch.ts';
import { fulfilLinkedIn } from '../support/linkedin.ts';
import { boxOfTarget, type Ground } from './ground.ts';
import { origin } from './pages.ts';

export async function chromiumGround(): Promise<Ground> {
  const extension = await launchExtension();
  const { context } = extension;
  const linkedIn = await fulfilLinkedIn(extension);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const ours = await context.newPage();
  await ours.goto(extension.url('popup.html'));
  return {
    base: extension.url(''),
    ours,
    serve: (pathname, html) => linkedIn.serve(pathname, html),
    open: async (pathname, until = 'body') => {
      const page = await context.newPage();
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(`${error.message} ${error.stack}`));
      await page.goto(origin + pathname);
      await page.locator(until).waitFor({ state: 'attached' });
      return {
        run: (script, words = []) => page.evaluate(script, words),
        box: () => page.evaluate(boxOfTarget),
        move: (x, y) => page.mouse.move(x, y),
        click: (x, y) => page.mouse.click(x, y),
        doubleClick: (x, y) => page.mouse.dblclick(x, y),
        tabAndType: async () => {
          await page.keyboard.press('Tab');
          await page.keyboard.type('q');
        },
        toFront: () => page.bringToFront(),
        drawn: async () => (await drawnIn(page)).map(({ words }) => words),
        thrown,
        close: () => page.close(),
      };
    },
    tabs: async () => context.pages().length,
    close: () => extension.close(),
  };
}
