/** The least that a content script can do: send one message, append one element. The baseline. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const files: Record<string, string> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    background: { service_worker: 'worker.js' },
    host_permissions: ['https://*.linkedin.com/*'],
    content_scripts: [{ matches: ['https://*.linkedin.com/*'], js: ['content.js'] }],
  }),
  'worker.js':
    'chrome.runtime.onMessage.addListener((message, sender, reply) => { reply({ ok: true }); });',
  'content.js':
    "chrome.runtime.sendMessage('who').then(() => document.querySelector('h2').after(document.createElement('div')));",
};

/** Writes the bare extension into a folder of its own and returns its path. */
export async function writeBareExtension(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bare-extension-'));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
