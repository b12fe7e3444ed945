import { describe, expect, it } from 'vitest';
import { withLeaving } from '@/pages/popup/use-leaving';

const line = (personId: string) => ({ item: { personId }, leaving: false });
const shown = (lines: ReturnType<typeof line>[]) =>
  lines.map(({ item, leaving }) => (leaving ? `(${item.personId})` : item.personId));

describe('a line that was dealt with', () => {
  const before = ['a', 'b', 'c'].map(line);

  it('folds away in its place', () => {
    expect(shown(withLeaving(before, ['a', 'c'].map(line)))).toEqual(['a', '(b)', 'c']);
  });
  it('folds away at the end when it was the last', () => {
    expect(shown(withLeaving(before, ['a', 'b'].map(line)))).toEqual(['a', 'b', '(c)']);
  });
  it('is a line again when it was taken back meanwhile', () => {
    const leaving = withLeaving(before, ['a', 'c'].map(line));
    expect(shown(withLeaving(leaving, before))).toEqual(['a', 'b', 'c']);
  });
  it('lets new lines come in', () => {
    expect(shown(withLeaving(before, ['a', 'c', 'd'].map(line)))).toEqual(['a', '(b)', 'c', 'd']);
  });
});
