import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** No network, no foreign code, no framing: the browser itself proves the promise. docs/architecture.md says what it cannot block. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What age-encryption brings for keys of other kinds than ours: curves.ts says what it leaves out. */
const curves = fileURLToPath(new URL('src/interchange/encrypted/curves.ts', import.meta.url));
// By name, as all aliases here: the hook below adds its own to them, which a list would not take.
const withoutCurves = {
  '@noble/curves/nist.js': curves,
  '@noble/curves/ed25519.js': curves,
  '@noble/post-quantum/hybrid.js': curves,
};

const entry = /[\\/]entrypoints[\\/](popup|options|sidepanel|welcome)[\\/]main\.tsx$/;
const popupOwn = /[\\/](?:entrypoints|pages)[\\/]popup[\\/]/;
type Module = { importers: readonly string[]; dynamicImporters: readonly string[] };
type Modules = { getModuleInfo: (id: string) => Module | null };

/**
 * What a page needs for its first paint is few files: in as many as it has sharers (there were 56) the
 * popup took twice as long. `first` is all that the popup needs, with which every other page begins
 * as well; `more` is what the others share; and the dashboard has one of its own, without what is also
 * loaded later elsewhere: the rest of it would come along there.
 */
function firstPaint(id: string, modules: Modules): string | null {
  if (entry.test(id) || popupOwn.test(id)) return null;
  const pages = new Set<string>();
  let comesLater = false;
  const seen = new Set([id]);
  for (const each of seen) {
    const page = entry.exec(each)?.[1];
    if (page !== undefined) pages.add(page);
    const module = modules.getModuleInfo(each);
    if ((module?.dynamicImporters.length ?? 0) > 0) comesLater = true;
    for (const importer of module?.importers ?? []) seen.add(importer);
  }
  const [only] = pages;
  if (pages.has('popup')) return 'first';
  if (pages.size > 1) return 'more';
  return only === 'options' && !comesLater ? 'options-first' : null;
}

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'public',
  // Every import is written out, so a reader (and the import rules) can see it.
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    resolve: { alias: withoutCurves },
    build: {
      // Pages name all their chunks, or each would be found only in the one before. Without the
      // polyfill: it would fetch our own files with `fetch`, which connect-src forbids.
      modulePreload: { polyfill: false },
      target: ['chrome148', 'firefox147'],
    },
  }),
  hooks: {
    // Both browsers have `browser` themselves by now. The polyfill hands that on, and is a quarter of
    // what the content script may weigh: there, WXT's own way to it takes its place.
    'vite:build:extendConfig': (entrypoints, { build, resolve }) => {
      if (entrypoints.some(({ name }) => name === 'linkedin')) {
        Object.assign(resolve?.alias ?? {}, { 'wxt/browser': '@wxt-dev/browser' });
      }
      if (entrypoints.some(({ name }) => name === 'popup')) {
        Object.assign(build?.rolldownOptions?.output ?? {}, {
          codeSplitting: { groups: [{ name: firstPaint }] },
        });
      }
    },
  },
  zip: { sourcesTemplate: '{{name}}-{{version}}-sources.zip' },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Confidant',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: [
      'notifications',
      'downloads',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: ['https://*.linkedin.com/*'],
    content_scripts: [
      {
        // All of LinkedIn, not only /in/: a profile reached from the feed is no page load.
        matches: ['https://*.linkedin.com/*'],
        js: ['linkedin.js'],
        run_at: 'document_idle',
        all_frames: false,
      },
    ],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: { default_title: '__MSG_extension_name__' },
    omnibox: { keyword: 'confidant' },
    commands: {
      // The list, opening notes, the dashboard. Chromium has Alt+Shift+C and N for itself
      // and silently sets neither: tests/e2e/dashboard-elsewhere.spec.ts sees to it.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_extension_openPanel__',
      },
      'open-dashboard': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_extension_openDashboard__',
      },
      'cover-screen': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_extension_coverScreen__',
      },
      // No keys of its own to begin with: it writes something down.
      'talked-today': { description: '__MSG_extension_talkedToday__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'confidant@confidant.example',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148', externally_connectable: { ids: [] } }),
  }),
});
