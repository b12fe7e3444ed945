/** Links of a note: whatever they say, nothing leads anywhere but through the question. */
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Markdown } from '@/ui/markdown';
import { reactPage } from '../pages/react-page';

const page = reactPage();
const onLink = vi.fn<(address: string) => void>();
beforeEach(() => void onLink.mockReset());

/** What could lead away or load something without a question. */
const leading = '[href], [src], [srcset], [action], [style], iframe, a, img, form, object';

it.each([
  ['a link', '[here](https://harbour.example/a)'],
  ['an address', 'https://harbour.example/a'],
  ['an address in brackets', '<https://harbour.example/a>'],
  ['a reference', '[here][1]\n\n[1]: https://harbour.example/a'],
  ['an image', '![here](https://harbour.example/a)'],
  ['a link in a table', '|a|\n|-|\n|[here](https://harbour.example/a)|'],
  ['a link in a list in a quote', '> - [here](https://harbour.example/a)'],
])('%s asks', async (_what, text) => {
  await page.draw(<Markdown text={text} onLink={onLink} />);
  expect(page.all(leading)).toEqual([]);
  const [link, ...others] = page.all('button');
  expect(others).toEqual([]);
  await act(async () => link?.click());
  expect(onLink).toHaveBeenCalledExactlyOnceWith('https://harbour.example/a');
});

it.each([
  '[here](javascript:alert(1))',
  '[here](JaVaScRiPt:alert(1))',
  '[here](data:text/html,x)',
  '[here](vbscript:x)',
  '[here](file:///etc/passwd)',
  '[here](chrome-extension://x/options.html)',
  '[here](/options.html)',
  '![here](javascript:alert(1))',
  '<a href="https://harbour.example">here</a>',
  '<img src=x onerror=alert(1)>',
])('%s stands there as it was typed', async (text) => {
  await page.draw(<Markdown text={text} onLink={onLink} />);
  expect(page.all(leading)).toEqual([]);
  expect(page.all('button')).toEqual([]);
  expect(page.all('#root')[0]?.textContent).toBe(text);
});
