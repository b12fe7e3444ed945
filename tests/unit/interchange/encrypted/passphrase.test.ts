import { describe, expect, it } from 'vitest';
import { generatedPassphrase, isLongEnough } from '@/interchange/encrypted/passphrase';

describe('a passphrase', () => {
  it('has at least 12 characters, as people count them', () => {
    expect(isLongEnough('elevenchars')).toBe(false);
    expect(isLongEnough('twelve chars')).toBe(true);
    expect(isLongEnough('🧑🧑🧑🧑🧑🧑')).toBe(false);
    expect(isLongEnough('e\u0301'.repeat(6))).toBe(false);
  });

  it('that is generated has four groups of four, and never comes twice', () => {
    const made = Array.from({ length: 1000 }, generatedPassphrase);
    for (const phrase of made) {
      expect(phrase).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
      expect(isLongEnough(phrase)).toBe(true);
    }
    expect(new Set(made).size).toBe(1000);
    // All 32 characters come up: five bits each, as the 80 bits count on.
    expect(new Set(made.join('').replaceAll('-', '')).size).toBe(32);
  });
});
