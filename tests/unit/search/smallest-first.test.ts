/** The order in which candidates are taken. */
import { expect, it } from 'vitest';
import { smallestFirst } from '@/search/smallest-first';

it.each([[[]], [[1]], [[3, 1, 2]], [[5, 5, 1, 0, 9, 5, 2, 7]]])('puts %j in order', (numbers) => {
  const inOrder = numbers.toSorted((a, b) => a - b);
  expect([...smallestFirst(Float64Array.from(numbers))]).toEqual(inOrder);
});

it('puts as many in order as are taken', () => {
  const numbers = Float64Array.from({ length: 1000 }, (_, at) => (at * 7919) % 1000);
  expect([...smallestFirst(numbers).take(5)]).toEqual([0, 1, 2, 3, 4]);
});
