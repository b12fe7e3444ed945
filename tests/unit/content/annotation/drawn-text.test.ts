import { describe, expect, it } from 'vitest';
import { oneLine } from '@/content/annotation/drawn-text';

describe('one line of a note', () => {
  it('has no line breaks and no space at its ends', () => {
    expect(oneLine('  one\n\ntwo\t three\u2028four ')).toBe('one two three four');
  });

  it('costs the page the same for a word and for a book', () => {
    expect(oneLine('word '.repeat(20_000)).length).toBe(280);
  });

  it('leaves no half of a character', () => {
    expect(oneLine(`a${'👍'.repeat(400)}`).isWellFormed()).toBe(true);
  });
});
