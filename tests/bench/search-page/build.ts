/** The built extension with a page for the bench beside its own, built the same way. */
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { builtChromium } from '../../e2e/support/launch.ts';

export async function extensionWithSearchPage(): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'confidant-bench-')), 'extension');
  await cp(builtChromium, folder, { recursive: true });
  await build({
    root: import.meta.dirname,
    base: '/search-page/',
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': path.resolve('src') } },
    build: {
      outDir: path.join(folder, 'search-page'),
      modulePreload: false,
      target: ['chrome148'],
      rolldownOptions: { input: path.join(import.meta.dirname, 'search-page.html') },
    },
  });
  return folder;
}
