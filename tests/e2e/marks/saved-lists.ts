/**
 * The saved feed and search page. They come without styles; these give rows and pictures about the
 * place and size they have on the site, in its light and its dark.
 */
import { savedPage } from '../support/linkedin.ts';

const layout = `
  body { font: 14px/20px system-ui; max-inline-size: 600px; margin: 16px auto; background: #f4f2ee; color: #1b1f23; }
  a { color: inherit; text-decoration: none; }
  p { margin: 0; max-block-size: 40px; overflow: hidden; }
  header, video, iframe, button, hr, code, .visually-hidden, svg:not(figure svg), form, fieldset, [role="listitem"] ul, img:not(a img), [role="listitem"] ~ aside { display: none; }
  [role="listitem"], li.artdeco-card { display: flow-root; padding: 12px 16px; margin-block: 8px; background: #fff; border-radius: 8px; list-style: none; }
  a:has(figure), a:has(> div img) { float: left; clear: left; margin: 4px 10px 4px 0; }
  li.artdeco-card, [role="listitem"] { max-block-size: 280px; overflow: hidden; }
  a img { content: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='48' height='48'/%3E"); }
  figure, a img { inline-size: 48px; block-size: 48px; margin: 0; border-radius: 50%; background: #b7c3d4; overflow: hidden; }
  figure > * { display: none; }
`;
const darkLayout = `
  body { background: #000; color: #e7e9ea; }
  [role="listitem"], li.artdeco-card { background: #1b1f23; }
  figure, a img { background: #56687a; }
`;

function styled(name: string, theme: 'light' | 'dark'): string {
  const css = theme === 'light' ? layout : layout + darkLayout;
  return savedPage(name).replace('</head>', `<style>${css}</style></head>`);
}

export const feedPage = (theme: 'light' | 'dark' = 'light') => styled('feed-2026.html', theme);
export const searchPage = (theme: 'light' | 'dark' = 'light') =>
  styled('search-content-2025-ember.html', theme);

/** Paths of people with a post in the feed, from the top. */
export const inFeed = {
  ines: '/in/ines-keller-6f99c1/',
  olga: '/in/olga-tanaka-234ccb/',
  elif: '/in/elif-bianchi-3430b4/',
  zeno: '/in/zeno-tanaka-4b75b0/',
} as const;
/** And in the results of the search; Clara's links say which member she is. */
export const inSearch = {
  clara: '/in/clara-vargas-ac41b4',
  pavel: '/in/pavel-eriksen-58a35e',
} as const;

export function vanityOf(path: string): string {
  return path.split('/')[2] ?? '';
}
