/** The built extension with the empty popup beside the real one, built the same way. */
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { builtChromium } from '../../e2e/support/launch.ts';

export async function extensionWithEmptyPopup(): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'confidant-bench-')), 'extension');
  await cp(builtChromium, folder, { recursive: true });
  await build({
    root: import.meta.dirname,
    base: '/empty/',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: path.join(folder, 'empty'),
      modulePreload: false,
      target: ['chrome148'],
      rolldownOptions: { input: path.join(import.meta.dirname, 'empty-popup.html') },
    },
  });
  return folder;
}
