import { describe, expect, it, vi } from 'vitest';
import { bulkLock } from '@/pages/bulk-lock';
import { whenLate } from '@/pages/when-late';

const wait = 20;
const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 5 * wait);
  });

describe('a database that does not answer', () => {
  it('is late after the time given, unless it was stopped', async () => {
    const late = vi.fn<() => void>();
    const stopped = vi.fn<() => void>();
    whenLate(late, wait);
    whenLate(stopped, wait)();
    await pause();
    expect(late).toHaveBeenCalledOnce();
    expect(stopped).not.toHaveBeenCalled();
  });

  it('is only busy while a page restores or imports', async () => {
    const late = vi.fn<() => void>();
    await navigator.locks.request(bulkLock, async () => {
      whenLate(late, wait);
      await pause();
      expect(late).not.toHaveBeenCalled();
    });
    await pause();
    expect(late).toHaveBeenCalledOnce();
  });
});
