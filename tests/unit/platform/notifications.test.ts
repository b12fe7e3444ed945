import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mayNotify, onNoticeClick } from '@/platform/notifications';

/** The API as it is before and after the permission is granted. */
const fake = vi.hoisted(() => ({
  granted: false,
  attached: new Set<unknown>(),
  added: new Set<() => void>(),
}));

vi.mock('@/platform/browser', () => ({
  browser: {
    get notifications() {
      if (!fake.granted) return undefined;
      return { onClicked: { addListener: (listener: unknown) => fake.attached.add(listener) } };
    },
    permissions: {
      contains: async () => fake.granted,
      onAdded: { addListener: (listener: () => void) => fake.added.add(listener) },
    },
  },
}));

beforeEach(() => {
  fake.granted = false;
  fake.attached.clear();
  fake.added.clear();
});

describe('notifications, whose API is undefined until granted', () => {
  it('cannot be shown without the permission, and can with it', async () => {
    expect(await mayNotify()).toBe(false);
    fake.granted = true;
    expect(await mayNotify()).toBe(true);
  });

  it('are listened to from the moment they are granted, once', () => {
    onNoticeClick(() => {});
    expect(fake.attached.size).toBe(0);
    fake.granted = true;
    for (const listener of fake.added) listener();
    for (const listener of fake.added) listener();
    expect(fake.attached.size).toBe(1);
  });

  it('are listened to at once where they were granted before', () => {
    fake.granted = true;
    onNoticeClick(() => {});
    expect(fake.attached.size).toBe(1);
  });
});
