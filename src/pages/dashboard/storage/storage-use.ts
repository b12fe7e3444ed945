/** What the browser says about the space we take, and whether it may take it back. */
export async function storageUse(): Promise<{ bytes: number; persisted: boolean }> {
  const [{ usage = 0 }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { bytes: usage, persisted };
}
