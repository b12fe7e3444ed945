import { describe, expect, it } from 'vitest';
import { readColor } from '@/content/annotation/page-theme';

describe('reading a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(29, 34, 38)', 0.13, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['color(srgb 0.5 0.5 0.5 / 0.4)', 0.5, 0.4],
    ['oklch(0.235 0.01 250)', 0.235, 1],
    ['lab(12 0.5 -2)', 0.12, 1],
  ])('%s', (color, lightness, alpha) => {
    expect(readColor(color)?.lightness).toBeCloseTo(lightness, 1);
    expect(readColor(color)?.alpha).toBe(alpha);
  });

  it.each(['', 'transparent', 'url("x")', 'rgb()'])('knows nothing of "%s"', (color) => {
    expect(readColor(color)).toBeNull();
  });
});
