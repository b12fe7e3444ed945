import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcLine, ringRadii, thicknessScale } from '@/ui/chart/ring-geometry';

describe('rings', () => {
  it('lie within their circle, each outside the one before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 60, max: 600 }),
        (count, size) => {
          const places = ringRadii(count, size);
          if (places === null) return;
          const { radii, distance } = places;
          expect(radii).toHaveLength(count);
          expect((radii.at(-1) ?? 0) + distance / 2).toBeLessThanOrEqual(size + 1e-9);
          radii.slice(1).forEach((radius, at) => {
            expect(radius - (radii[at] ?? 0)).toBeCloseTo(distance);
          });
        },
      ),
    );
  });

  it('are not drawn where their labels would lie over one another', () => {
    expect(ringRadii(5, 230)).not.toBeNull();
    expect(ringRadii(14, 230)).toBeNull();
  });

  it('are heavier with more people, between two bounds', () => {
    const thickness = thicknessScale(100, 12);
    expect(thickness(1)).toBe(4);
    expect(thickness(100)).toBe(12);
    expect(thickness(30_000)).toBe(12);
    expect(thickness(30)).toBeGreaterThan(thickness(10));
  });
});

describe('the line of an arc', () => {
  it('begins at twelve o’clock and runs clockwise', () => {
    expect(arcLine(10, { from: 0, to: Math.PI / 2 }, 0)).toBe('M0,-10A10,10 0 0 1 10,0');
  });

  it('takes the long way round when that is meant', () => {
    expect(arcLine(10, { from: 0, to: 1.5 * Math.PI }, 0)).toBe('M0,-10A10,10 0 1 1 -10,0');
  });

  it('is shorter by what its round ends stick out, and never turns back', () => {
    expect(arcLine(10, { from: 0, to: Math.PI / 2 }, 5 * Math.PI)).toMatch(
      /^M7\.071,-7\.071A10,10 0 0 1 7\.07\d*,-7\.07\d*$/u,
    );
  });
});
