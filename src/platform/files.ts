/** Files out of an extension page. Needs no permission. */

/** Saves `content` as a download with this name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned; a minute is ample for any of ours.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
