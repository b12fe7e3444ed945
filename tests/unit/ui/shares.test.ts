import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf, spansOf } from '@/ui/chart/shares';

const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(5), fc.nat(100_000)), { maxLength: 12 });
const least = fc.double({ min: 0, max: 0.2, noNaN: true });

describe('the shares of a picture', () => {
  it('are those of the counts while all of them can be seen', () => {
    expect(sharesOf([1, 2, 1], 0.1)).toEqual([0.25, 0.5, 0.25]);
  });

  it('show one person among thirty thousand', () => {
    expect(sharesOf([1, 29_999], 0.02)).toEqual([0.02, 0.98]);
  });

  it('lift what becomes too small by lifting another', () => {
    const [smallest = 0, small = 0, large = 0] = sharesOf([1, 200, 1800], 0.1);
    expect([smallest, small]).toEqual([0.1, 0.1]);
    expect(large).toBeCloseTo(0.8);
  });

  it('fill the whole, leave out only what is not there, and keep the order of size', () => {
    fc.assert(
      fc.property(counts, least, (given, smallest) => {
        const shares = sharesOf(given, smallest);
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(given.some((count) => count > 0) ? 1 : 0);
        const present = given.filter((count) => count > 0).length;
        given.forEach((count, at) => {
          const share = shares[at] ?? Number.NaN;
          if (count === 0) expect(share).toBe(0);
          else expect(share).toBeGreaterThanOrEqual(Math.min(smallest, 1 / present) - 1e-9);
          given.forEach((other, otherAt) => {
            if (other > count) expect(shares[otherAt]).toBeGreaterThanOrEqual(share - 1e-9);
          });
        });
      }),
    );
  });

  it('lie one after the other on a line', () => {
    expect(spansOf([1, 0, 3], 400, 10)).toEqual([
      { from: 0, to: 100 },
      { from: 100, to: 100 },
      { from: 100, to: 400 },
    ]);
  });
});
