/** What is searched in a record: each text is a document about one person. */
import { displayName } from '@/domain/display-name';
import type { Person, Records } from '@/domain/schema/records';
import { documentKinds, type IndexedDocument } from '@/search/segment';
import { tokensOf } from '@/search/tokens';

/** Tables with texts to be found, in the order in which they are indexed. */
export const searchTables = ['people', 'notes', 'interactions'] as const;
export type SearchTable = (typeof searchTables)[number];

/** A record of one of them, with its table. */
export type Searched<Name extends SearchTable> = { table: Name; record: Records[Name] };
export type SearchedRecord = { [Name in SearchTable]: Searched<Name> }[SearchTable];

/** Names, role, company and tags of a person: what you know somebody by. */
export function nameTexts(person: Person): string[] {
  return present([displayName(person, ''), person.name, person.seen?.name]);
}

export function roleTexts(
  person: Pick<Person, 'company' | 'headline' | 'seen' | 'tags'>,
): string[] {
  const { company, headline, seen, tags } = person;
  return present([company, seen?.company, headline, seen?.headline, ...tags]);
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => text || []))];
}

export type Source = Omit<IndexedDocument, 'tokens'> & { text: string };

/** The documents of a record that is not in the trash, without their words. */
export function sourcesOf(searched: SearchedRecord): Source[] {
  const { id: recordId, deletedAt } = searched.record;
  if (deletedAt !== null) return [];
  switch (searched.table) {
    case 'people': {
      const person = searched.record;
      const source = { recordId, personId: recordId, on: person.updatedAt.slice(0, 10) };
      const text = [...nameTexts(person), ...roleTexts(person)].join('\n');
      return [
        { ...source, kind: documentKinds.person, text },
        ...(person.howMet === ''
          ? []
          : [{ ...source, kind: documentKinds.howMet, text: person.howMet }]),
      ];
    }
    case 'notes': {
      const { personId, on, text } = searched.record;
      return [{ recordId, personId, on, kind: documentKinds.note, text }];
    }
    case 'interactions': {
      const { personIds, on, summary: text } = searched.record;
      if (text === '') return [];
      return personIds.map((personId) => ({
        recordId,
        personId,
        on,
        kind: documentKinds.interaction,
        text,
      }));
    }
  }
}

/** The documents of a record; none while it is in the trash. */
export function documentsOf(searched: SearchedRecord): IndexedDocument[] {
  return sourcesOf(searched).map(({ text, recordId, personId, kind, on }) => ({
    recordId,
    personId,
    kind,
    on,
    tokens: tokensOf(text),
  }));
}

/** Whether a record can be found by other words, or about other people, than before. */
export function isNews(before: SearchedRecord | null, after: SearchedRecord): boolean {
  const now = sourcesOf(after);
  const then = before === null ? [] : sourcesOf(before);
  return now.some(
    ({ text, personId }, at) => text !== then[at]?.text || personId !== then[at].personId,
  );
}
