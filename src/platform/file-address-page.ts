/** The page that makes addresses of files for Chromium's worker: file-address.ts. Loads nothing else. */

/** Between the two: files one way, addresses the other. */
export const channelName = 'confidant.file-address';

export function giveAddresses(): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    if (data instanceof Blob) channel.postMessage(URL.createObjectURL(data));
  });
}
