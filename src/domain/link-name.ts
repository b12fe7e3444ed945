/** The name in the text of a link to a profile, where a browser tells it (Firefox's `linkText`). */
import { fold } from './display-name';
import type { ProfileKey } from './profile-key';

/** Most words and UTF-16 code units of a name; a link round a whole card has many more. */
const mostWords = 6;
const longestName = 80;

/**
 * Null when the text is no name: a link may also say "View profile" or hold a headline. So a word of
 * it has to be in the address. A name that is missed costs little: the page says it at the next
 * visit, and the vanity name stands in until then.
 */
export function nameFromLink(text: string, key: ProfileKey): string | null {
  // "Jane Doe • 2nd", and a card has more lines.
  const [first = ''] = text.trim().split(/\s*[\n•·|]\s*/u);
  const name = first.replaceAll(/\s+/gu, ' ').trim();
  const words = name.split(' ');
  if (name === '' || name.length > longestName || words.length > mostWords) return null;
  const vanity = key.startsWith('vanity:') ? fold(key.slice('vanity:'.length)) : '';
  const inAddress = (word: string): boolean => word.length > 1 && vanity.includes(word);
  return fold(name).split(' ').some(inAddress) ? name : null;
}
