import { describe, expect, it } from 'vitest';
import { tryIds } from '@/pages/try-ids';

describe('the id of a try to save', () => {
  const counted = () => {
    let count = 0;
    return tryIds(() => `id ${(count += 1)}`);
  };

  it('stays for the same content, so that it acts once', () => {
    const idOf = counted();
    expect(idOf({ text: 'a', dueOn: null })).toBe('id 1');
    expect(idOf({ text: 'a', dueOn: null })).toBe('id 1');
  });

  it('is another when the content changed, so that the first answer is not taken for its own', () => {
    const idOf = counted();
    expect(idOf({ text: 'a' })).toBe('id 1');
    expect(idOf({ text: 'b' })).toBe('id 2');
    expect(idOf({ text: 'a' })).toBe('id 3');
  });
});
