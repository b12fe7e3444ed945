/** What to call somebody, and how names are compared: without case, accents or double spaces. */
import { vanityName } from './profile-key';
import type { Person } from './schema/records';

/**
 * The name you typed, else the one the page said, else one made from the address of the profile,
 * else `somebody` (the interface's word for a person without a name).
 */
export function displayName(
  person: Pick<Person, 'name' | 'seen' | 'keys'>,
  somebody: string,
): string {
  return filled(person.name) ?? filled(person.seen?.name) ?? nameFromKeys(person.keys) ?? somebody;
}

function filled(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function nameFromKeys(keys: Person['keys']): string | null {
  return keys.map(({ key }) => vanityName(key)).find((name) => name !== null) ?? null;
}

/** Initials for the ring: of the first and the last word that have a letter, at most two. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/\s+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
    .map((letter) => letter.toLocaleUpperCase());
  const first = letters[0] ?? '';
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return first + last;
}

/** Letters that are one of their own to Unicode, and a variant of another to somebody typing. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};

/** Accents, and the points of Hebrew and Arabic, which are mostly left out. */
const marks =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670]/gu;
const variants = /[\u0300-\u036Fßæœøłđðþıςىیةک]/gu;

/**
 * Text as it is searched and sorted by: case, accents, points, the two kinds of kana and runs of
 * spaces do not count.
 */
export function fold(text: string): string {
  // Most names are plain ASCII, and normalising 30,000 of them is felt.
  const lower = /^[\u0020-\u007E]*$/u.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replaceAll(marks, '')
        .toLowerCase()
        .replaceAll(variants, (letter) => plain[letter] ?? '')
        .replaceAll(/[\u30A1-\u30F6]/gu, (kana) =>
          String.fromCharCode(kana.charCodeAt(0) - hiraganaBefore),
        )
        // Korean syllables come together again: they are what is typed and compared.
        .normalize('NFC');
  return lower.replaceAll(/\s+/gu, ' ').trim();
}

/** How far each katakana lies behind its hiragana. */
const hiraganaBefore = 0x60;
