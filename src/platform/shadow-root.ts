/** Looking into closed shadow roots, which browsers let extensions do and pages not. */
import { browser } from './browser';

/**
 * The shadow root of an element, also when it is closed; null when it has none.
 * @see https://developer.chrome.com/docs/extensions/reference/api/dom
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Element/openOrClosedShadowRoot
 */
export function shadowRootOf(element: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return asRoot(element.openOrClosedShadowRoot);
  // The polyfill's types do not have Chromium's `dom`.
  const dom: unknown = 'dom' in browser ? browser.dom : null;
  if (typeof dom !== 'object' || dom === null || !('openOrClosedShadowRoot' in dom)) return null;
  const { openOrClosedShadowRoot } = dom;
  return typeof openOrClosedShadowRoot === 'function'
    ? asRoot(openOrClosedShadowRoot(element))
    : null;
}

function asRoot(value: unknown): ShadowRoot | null {
  return value instanceof ShadowRoot ? value : null;
}
