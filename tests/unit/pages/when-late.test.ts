import { afterEach, describe, expect, it, vi } from 'vitest';
import { bulkLock } from '@/pages/bulk-lock';
import { whenLate } from '@/pages/when-late';
import { upgradeLock } from '@/storage/open';
import { eventually } from '../../fixtures/eventually';

const wait = 20;
const looks = vi.spyOn(navigator.locks, 'query');
afterEach(() => looks.mockClear());

function asked() {
  return { late: vi.fn<() => void>(), upgrading: vi.fn<() => void>() };
}

describe('a database that does not answer', () => {
  it('is late after the time given, unless it was stopped', async () => {
    const heard = asked();
    const stopped = asked();
    const whileItLooks = asked();
    whenLate(stopped, wait)();
    const stop = whenLate(whileItLooks, wait);
    looks.mockImplementationOnce(async () => {
      stop();
      return { held: [] };
    });
    whenLate(heard, wait);
    await eventually(() => expect(heard.late).toHaveBeenCalledOnce());
    expect(heard.upgrading).not.toHaveBeenCalled();
    expect(stopped.late).not.toHaveBeenCalled();
    expect(whileItLooks.late).not.toHaveBeenCalled();
    expect(looks).toHaveBeenCalledTimes(2);
  });

  it('is only busy while a page restores or imports', async () => {
    const heard = asked();
    await navigator.locks.request(bulkLock, async () => {
      whenLate(heard, wait);
      // After a second look the first is over, and said nothing.
      await eventually(() => expect(looks.mock.calls.length).toBeGreaterThan(1));
      expect(heard.late).not.toHaveBeenCalled();
    });
    await eventually(() => expect(heard.late).toHaveBeenCalledOnce());
  });

  it('is being brought up to this version while the background does that', async () => {
    const heard = asked();
    await navigator.locks.request(upgradeLock, async () => {
      whenLate(heard, wait);
      await eventually(() => expect(heard.upgrading).toHaveBeenCalled());
      expect(heard.late).not.toHaveBeenCalled();
    });
    await eventually(() => expect(heard.late).toHaveBeenCalledOnce());
  });
});
