import { fold } from '@/domain/display-name';

/** The folded words of a text: the same for what is kept and for what is asked. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
