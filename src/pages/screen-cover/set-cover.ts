/** Covers names and notes on every surface, or shows them again. */
export async function setScreenCover(covered: boolean): Promise<void> {
  const { sendCommand } = await import('@/messaging/client');
  await sendCommand('screen.cover', { covered });
}
