/** The one seam to the browser: everything else in src/ takes `browser` from this folder. */
export { browser } from 'wxt/browser';

/** Built for Firefox (an event page, a sidebar) or for Chromium (a service worker, a side panel). */
export const forFirefox: boolean = import.meta.env.FIREFOX;
