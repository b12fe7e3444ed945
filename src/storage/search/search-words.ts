/**
 * The words that people are found by in the index on `people.words`, which is written with the
 * person and so never behind. Each word stands behind the letter of its kind, so that the people
 * meant first can be read first, however many there are.
 */
import { fold } from '@/domain/display-name';
import type { Person } from '@/domain/schema/records';
import { tokensOf } from '@/search/tokens';
import { nameTexts, roleTexts } from './documents';

export const wordKinds = {
  /** In the name of somebody with a role, a rhythm or a contact. */
  closeName: 'A',
  /** In the name of anybody else. */
  name: 'B',
  /** In headline, company or a tag. */
  role: 'C',
  /** A whole tag. */
  tag: '#',
} as const;

/** The words of somebody who is not in the trash. */
export function searchWords(person: Person, hasContacts: boolean): string[] {
  const isClose = hasContacts || person.relationships.length > 0 || person.rhythmDays !== null;
  const name = tokensOf(nameTexts(person).join('\n'));
  const role = tokensOf(roleTexts(person).join('\n'));
  const letter = isClose ? wordKinds.closeName : wordKinds.name;
  return [
    ...Array.from(name, (word) => letter + word),
    ...Array.from(role.difference(name), (word) => wordKinds.role + word),
    ...new Set(person.tags.map((tag) => wordKinds.tag + fold(tag))),
  ];
}
