/** The keyword in the address bar. Its lines are seen by whoever looks at the screen. */
import { browser, forFirefox } from './browser';
import { dashboardAddress, type DashboardRoute } from './pages';

/** A piece of a line: what was asked for, and what is said in passing. */
export type LinePart = { text: string; as?: 'match' | 'dim' };
export type OmniboxLine = {
  /** Stands in the address bar while the line is chosen, and is what is entered. */
  content: string;
  parts: readonly LinePart[];
};

export type OmniboxAnswer = {
  /** What Enter does with the text as it is typed. */
  first: readonly LinePart[];
  others: readonly OmniboxLine[];
};

/** A line as the browser takes it. */
type Suggestion = { content: string; description: string };

/** Where to open what was entered. */
export type OmniboxPlace = 'here' | 'newTab' | 'newTabBehind';

/**
 * Must be called at the top level of the worker's script. `answer` says what to show for a text, and
 * `rest` what stands there while nothing is asked.
 */
export function onOmnibox(
  rest: () => readonly LinePart[],
  answer: (text: string) => Promise<OmniboxAnswer>,
  enter: (text: string, place: OmniboxPlace) => void,
): void {
  let newest: string | null = null;
  const show = async (text: string, suggest: (lines: Suggestion[]) => void): Promise<void> => {
    const { first, others } = await answer(text);
    if (newest !== text) return;
    await showFirst(first);
    suggest(others.map(({ content, parts }) => ({ content, description: describe(parts) })));
  };
  const end = (): void => {
    newest = null;
    void showFirst(rest()).catch(ignore);
  };
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    newest = text;
    void show(text, suggest).catch(ignore);
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    end();
    enter(text, placeOf(disposition));
  });
  browser.omnibox.onInputCancelled.addListener(end);
}

/**
 * What stands on the first line from now on. Chromium writes it into its own preferences and shows it
 * to whoever uses the keyword next, so the name of somebody must not be left there.
 */
export async function showFirst(parts: readonly LinePart[]): Promise<void> {
  await browser.omnibox.setDefaultSuggestion({ description: describe(parts) });
}

/** Firefox shows the text as it is; Chromium reads it as XML. */
function describe(parts: readonly LinePart[]): string {
  return parts.map(forFirefox ? ({ text }) => text : asXml).join('');
}

/** A piece as Chromium wants it: escaped, and marked up. */
export function asXml({ text, as }: LinePart): string {
  const escaped = text
    // What XML 1.0 has no place for makes the whole line invalid.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
  return as === undefined ? escaped : `<${as}>${escaped}</${as}>`;
}

function placeOf(disposition: string): OmniboxPlace {
  if (disposition === 'newForegroundTab') return 'newTab';
  return disposition === 'newBackgroundTab' ? 'newTabBehind' : 'here';
}

/** Opens a part of the dashboard where the address bar was asked to. */
export async function openFromOmnibox(route: DashboardRoute, place: OmniboxPlace): Promise<void> {
  const url = dashboardAddress(route);
  if (place === 'here') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: place === 'newTab' });
}

/** Nothing is shown then, and the next letter asks again. */
function ignore(): void {}
