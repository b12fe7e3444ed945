/**
 * What says that somebody confidential is kept, though it is no record of theirs: a role that only
 * they have, and a saved view with a word that only they are known by.
 */
import { isConfidential } from '@/domain/confidentiality';
import type { Person, RelationshipType, SavedView } from '@/domain/schema/records';
import { type FilterField, parseQuery } from '@/search/query';
import { tokensOf } from '@/search/tokens';

/** A shorter word begins too many others to give one away. */
const shortestBeginning = 3;

/** Filters whose values are words about people; the others are a choice of few. */
const worded: ReadonlySet<FilterField> = new Set(['tag', 'type', 'company']);

/** The confidential, or everybody else. */
class Side {
  readonly typeIds = new Set<string>();
  readonly #texts: (string | null | undefined)[] = [];
  #words: ReadonlySet<string> | undefined;

  add(person: Person): void {
    const { name, headline, company, seen, tags, keys, relationships } = person;
    this.addText(name, headline, company, seen?.name, seen?.headline, seen?.company, ...tags);
    for (const { key } of keys) this.addText(key.slice(key.indexOf(':') + 1));
    for (const { typeId } of relationships) this.typeIds.add(typeId);
  }

  addText(...texts: (string | null | undefined)[]): void {
    this.#texts.push(...texts);
  }

  /** Worked out when it is first asked for: of everybody that takes a while, and is rarely needed. */
  get words(): ReadonlySet<string> {
    this.#words ??= tokensOf(this.#texts.join('\n'));
    return this.#words;
  }
}

export class OnlyTheirs {
  readonly #theirs = new Side();
  readonly #others = new Side();

  /** Has to be told of everybody, before anything is asked. */
  add(person: Person): void {
    (isConfidential(person) ? this.#theirs : this.#others).add(person);
  }

  /** Has to be asked of all types before a view is. */
  hasType({ id, label }: RelationshipType): boolean {
    const isTheirs = this.#theirs.typeIds.has(id) && !this.#others.typeIds.has(id);
    (isTheirs ? this.#theirs : this.#others).addText(id, label);
    return isTheirs;
  }

  speaksOf({ name, query }: SavedView): boolean {
    const { words, filters } = parseQuery(query);
    const values = filters.flatMap(({ field, value }) => (worded.has(field) ? value : []));
    const said = [...tokensOf([name, ...words, ...values].join('\n'))];
    return [...this.#theirs.words].some(
      (word) => said.some((each) => isMeant(word, each)) && !this.#others.words.has(word),
    );
  }
}

/** "Greta", "Gret" and "Gretas" all mean Greta. */
function isMeant(word: string, said: string): boolean {
  return word === said || begins(word, said) || begins(said, word);
}

function begins(word: string, beginning: string): boolean {
  return beginning.length >= shortestBeginning && word.startsWith(beginning);
}
