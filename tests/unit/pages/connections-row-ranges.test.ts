import { expect, it } from 'vitest';
import { rowRanges } from '@/pages/dashboard/connections/row-ranges';

it('writes rows that follow each other as a range', () => {
  expect(rowRanges([11, 5, 9, 10, 20, 21], 9)).toEqual({ words: '5, 9–11, 20–21', left: 0 });
});

it('counts the rows that have no room', () => {
  expect(rowRanges([1, 3, 5, 6, 9], 2)).toEqual({ words: '1, 3', left: 3 });
});
