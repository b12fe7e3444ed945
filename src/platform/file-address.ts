/**
 * Addresses under which the browser saves a file. They say nothing of what is in it: the browser
 * keeps them in its list of downloads, and tells them every extension that may see that list.
 * Chromium's worker can make none, so a page that nobody sees makes them for it.
 */
import { browser } from './browser';
import { channelName } from './file-address-page';

/** Does something with an address of a file, which is good until that is done. */
export async function withAddress<Value>(
  content: Blob,
  work: (address: string) => Promise<Value>,
): Promise<Value> {
  // Of a kind that says nothing: without one, Chromium guesses it, and names the file after its guess.
  const file = content.slice(0, content.size, 'application/octet-stream');
  if (!('createObjectURL' in URL)) return withAddressOfPage(file, work);
  const address = URL.createObjectURL(file);
  try {
    return await work(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function withAddressOfPage<Value>(
  file: Blob,
  work: (address: string) => Promise<Value>,
): Promise<Value> {
  // There can be only one, and a worker that was killed left its own.
  await closePage();
  await browser.offscreen.createDocument({
    url: '/file-address.html',
    reasons: ['BLOBS'],
    justification: 'Saves a backup as a file',
  });
  const channel = new BroadcastChannel(channelName);
  try {
    const answered = new Promise<string>((resolve) => {
      channel.addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
    });
    channel.postMessage(file);
    return await work(await answered);
  } finally {
    channel.close();
    await closePage();
  }
}

/** Its addresses go with it. */
async function closePage(): Promise<void> {
  if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument();
}
