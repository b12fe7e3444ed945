/** What a backup is encrypted with: typed by the user, or made for them. Never kept. */

/** Fewest characters of a passphrase of one's own. */
export const fewestCharacters = 12;

/** One writing of the same letters: é may be one character or two, depending on the keyboard. */
export function normalised(passphrase: string): string {
  return passphrase.normalize('NFC');
}

/** Length is all that is looked at. Counted in code points, not in UTF-16 halves. */
export function isLongEnough(passphrase: string): boolean {
  return Array.from(normalised(passphrase)).length >= fewestCharacters;
}

/** Digits and small letters without i, l, o and u, which are read for others or make words: 32. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const groups = 4;
const groupLength = 4;

/** Such as `k7dm-2x9q-w4ne-8rtc`: 16 characters of 5 bits each, 80 bits of chance. */
export function generatedPassphrase(): string {
  const characters = Array.from(
    crypto.getRandomValues(new Uint8Array(groups * groupLength)),
    // 256 is a multiple of 32, so that every character is as likely as the others.
    (byte) => alphabet.charAt(byte % alphabet.length),
  );
  return Array.from({ length: groups }, (_, group) =>
    characters.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-');
}
