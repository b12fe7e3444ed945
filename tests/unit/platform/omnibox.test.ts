import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onOmnibox, type OmniboxAnswer } from '@/platform/omnibox';
import { eventually } from '../../fixtures/eventually';

type Suggest = (lines: unknown[]) => void;

/** The browser's end: its listeners, and what stands on the first line. */
const bar = vi.hoisted(() => ({
  changed: (_text: string, _suggest: Suggest): void => undefined,
  entered: (_text: string, _disposition: string): void => undefined,
  cancelled: (): void => undefined,
  first: '',
}));
vi.mock('@/platform/browser', () => ({
  forFirefox: false,
  browser: {
    omnibox: {
      onInputChanged: { addListener: (listener: typeof bar.changed) => (bar.changed = listener) },
      onInputEntered: { addListener: (listener: typeof bar.entered) => (bar.entered = listener) },
      onInputCancelled: {
        addListener: (listener: typeof bar.cancelled) => (bar.cancelled = listener),
      },
      setDefaultSuggestion: async ({ description }: { description: string }) => {
        bar.first = description;
      },
    },
  },
}));

let answer: PromiseWithResolvers<OmniboxAnswer>;
const marta: OmniboxAnswer = { first: [{ text: 'Marta Lind' }], others: [] };

beforeEach(() => {
  answer = Promise.withResolvers();
  bar.first = '';
  onOmnibox(
    () => [{ text: 'Find a person' }],
    () => answer.promise,
    () => undefined,
  );
});

async function ask(): Promise<void> {
  bar.changed('mar', () => undefined);
  answer.resolve(marta);
  await eventually(() => expect(bar.first).toBe('Marta Lind'));
}

describe('the first line in the address bar, which Chromium keeps', () => {
  it('has nobody on it after somebody was chosen', async () => {
    await ask();
    bar.entered('mar', 'currentTab');
    expect(bar.first).toBe('Find a person');
  });

  it('has nobody on it after nobody was chosen', async () => {
    await ask();
    bar.cancelled();
    expect(bar.first).toBe('Find a person');
  });

  it('is not given to an answer that comes too late', async () => {
    bar.changed('mar', () => undefined);
    bar.cancelled();
    answer.resolve(marta);
    await answer.promise;
    await Promise.resolve();
    expect(bar.first).toBe('Find a person');
  });
});
