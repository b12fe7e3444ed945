import { describe, expect, it, vi } from 'vitest';
import { bulkLock } from '@/pages/bulk-lock';
import { whenLate } from '@/pages/when-late';
import { upgradeLock } from '@/storage/open';

const wait = 20;
const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 5 * wait);
  });

function asked() {
  return { late: vi.fn<() => void>(), upgrading: vi.fn<() => void>() };
}

describe('a database that does not answer', () => {
  it('is late after the time given, unless it was stopped', async () => {
    const heard = asked();
    const stopped = asked();
    whenLate(heard, wait);
    whenLate(stopped, wait)();
    await pause();
    expect(heard.late).toHaveBeenCalledOnce();
    expect(heard.upgrading).not.toHaveBeenCalled();
    expect(stopped.late).not.toHaveBeenCalled();
  });

  it('is only busy while a page restores or imports', async () => {
    const heard = asked();
    await navigator.locks.request(bulkLock, async () => {
      whenLate(heard, wait);
      await pause();
      expect(heard.late).not.toHaveBeenCalled();
    });
    await pause();
    expect(heard.late).toHaveBeenCalledOnce();
  });

  it('is being brought up to this version while the background does that', async () => {
    const heard = asked();
    await navigator.locks.request(upgradeLock, async () => {
      whenLate(heard, wait);
      await pause();
      expect(heard.upgrading).toHaveBeenCalled();
      expect(heard.late).not.toHaveBeenCalled();
    });
    await pause();
    expect(heard.late).toHaveBeenCalledOnce();
  });
});
