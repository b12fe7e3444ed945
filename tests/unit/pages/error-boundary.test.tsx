/** What is left of an error that a page met: its kind, and none of its words. */
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '@/pages/error-boundary';
import { reactPage } from './react-page';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
const note = vi.hoisted(() => vi.fn(async (_code: string, _where: string) => {}));
vi.mock('@/platform/trouble-log', () => ({ troubleLog: { note } }));

const page = reactPage();

function Quoting(): never {
  throw new TypeError('Cannot read zmarkerwortq');
}

it('notes the kind of an error and the page, and shows what can be done', async () => {
  vi.stubGlobal('location', { pathname: '/options.html', reload: () => {} });
  // React says it aloud here; src/pages/mount.tsx keeps it from that.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await page.draw(
    <ErrorBoundary>
      <Quoting />
    </ErrorBoundary>,
  );
  expect(note.mock.calls).toEqual([['TypeError', 'options.html']]);
  const said = page.all('body').map(({ innerHTML }) => innerHTML);
  expect(said.join()).toContain('ui.failed.pageAdvice');
  expect(said.join()).not.toContain('zmarkerwortq');
});
