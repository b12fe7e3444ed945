/** Whether somebody really has what is asked, and where: the row and the records decide. */
import { isConfidential, isCovered } from '@/domain/confidentiality';
import { displayName, fold } from '@/domain/display-name';
import { excerptOf } from '@/search/excerpt';
import { has, type Ranges, rangesOf, searched } from '@/search/match';
import type { Term } from '@/search/tokens';
import type { PersonRow } from '../database';
import { nameTexts, type SearchedRecord } from './documents';
import type { Asked } from './look-up';

/** Where words are found, the name first: of several places the last one is said. */
export const places = [
  'name',
  'company',
  'headline',
  'tag',
  'howMet',
  'note',
  'interaction',
] as const;
export type FoundIn = (typeof places)[number];
/** Those that hold what you wrote. */
const written: ReadonlySet<FoundIn> = new Set(['howMet', 'note', 'interaction']);

export type PersonMatch = {
  person: PersonRow;
  where: FoundIn;
  excerpt: { text: string; ranges: Ranges } | null;
  nameRanges: Ranges;
  recordId: string;
  /** What was written there is confidential: it is found, and not shown. */
  covered: boolean;
  /** Small is good; then newer, then the person who is closer. */
  rank: number;
  on: string;
};

type Text = {
  where: FoundIn;
  texts: string[];
  recordId: string;
  whole: string;
  on: string;
  confidential?: boolean | undefined;
};

/** Undefined when not everything asked is there. */
export function matchPerson(
  person: PersonRow,
  records: readonly SearchedRecord[],
  asked: readonly Asked[],
  question: string,
): PersonMatch | undefined {
  const texts = textsOf(person, records);
  const found: { text: Text; term: Term }[] = [];
  for (const terms of asked) {
    const text = texts.find((each) => terms.some((term) => isIn(each, term)));
    const term = text && terms.find((each) => isIn(text, each));
    if (!text || !term) return undefined;
    found.push({ text, term });
  }
  const terms = found.map(({ term }) => term);
  const last = found.map(({ text }) => text).reduce(furthest, textOfName(person));
  const name = displayName(person, '');
  const covered = written.has(last.where) && isCovered(last, [person]);
  const beginsName = last.where === 'name' && person.state.foldedName.startsWith(fold(question));
  return {
    person,
    where: last.where,
    excerpt: covered ? null : excerptIn(last, terms),
    covered,
    nameRanges: rangesOf(name, terms),
    recordId: last.recordId,
    rank: beginsName ? 0 : rankOf(last.where),
    on: last.on,
  };
}

function excerptIn({ where, whole }: Text, terms: readonly Term[]): PersonMatch['excerpt'] {
  switch (where) {
    case 'name':
      return null;
    case 'company':
    case 'headline':
    case 'tag':
      return { text: whole, ranges: rangesOf(whole, terms) };
    case 'howMet':
    case 'note':
    case 'interaction':
      return excerptOf(whole, terms);
  }
}

function isIn({ texts }: Text, term: Term): boolean {
  return texts.some((text) => has(text, term));
}

/**
 * In the order in which they are looked at: what may be shown first, then the nearest to the name,
 * then the newest.
 */
function textsOf(person: PersonRow, records: readonly SearchedRecord[]): Text[] {
  const { id, company, headline, seen, tags } = person;
  const own = (where: FoundIn, text: string | null | undefined): Text => ({
    where,
    texts: text ? [searched(text)] : [],
    recordId: id,
    whole: text ?? '',
    on: '',
  });
  return [
    textOfName(person),
    own('company', company),
    own('company', seen?.company),
    own('headline', headline),
    own('headline', seen?.headline),
    ...tags.map((tag) => own('tag', tag)),
    own('howMet', person.howMet),
    ...records.flatMap((record) => textOfRecord(record, id) ?? []).toSorted(byPlace),
  ];
}

function textOfName(person: PersonRow): Text {
  const texts = nameTexts(person).map(searched);
  return { where: 'name', texts, recordId: person.id, whole: '', on: '' };
}

function textOfRecord(found: SearchedRecord, personId: string): Text | undefined {
  if (found.table === 'people' || found.record.deletedAt !== null) return undefined;
  const { id: recordId, on } = found.record;
  if (found.table === 'notes') {
    if (found.record.personId !== personId) return undefined;
    const { text: whole, confidential } = found.record;
    return { where: 'note', texts: [searched(whole)], recordId, whole, on, confidential };
  }
  if (!found.record.personIds.includes(personId)) return undefined;
  const { summary: whole } = found.record;
  return { where: 'interaction', texts: [searched(whole)], recordId, whole, on };
}

function byPlace(a: Text, b: Text): number {
  if (isConfidential(a) !== isConfidential(b)) return isConfidential(a) ? 1 : -1;
  const further = places.indexOf(a.where) - places.indexOf(b.where);
  return further === 0 ? (a.on > b.on ? -1 : 1) : further;
}

function furthest(one: Text, other: Text): Text {
  return places.indexOf(other.where) > places.indexOf(one.where) ? other : one;
}

function rankOf(where: FoundIn): number {
  switch (where) {
    case 'name':
      return 1;
    case 'company':
    case 'headline':
    case 'tag':
      return 2;
    case 'howMet':
      return 3;
    case 'note':
      return 4;
    case 'interaction':
      return 5;
  }
}

/** Nearer to the name, then newer, then closer, then lately touched. */
export function byRank(a: PersonMatch, b: PersonMatch): number {
  return (
    a.rank - b.rank ||
    compare(b.on, a.on) ||
    closeness(b.person) - closeness(a.person) ||
    compare(b.person.touchedAt, a.person.touchedAt) ||
    compare(a.person.id, b.person.id)
  );
}

/** In rhythm or due, then anybody with contact, then the rest. */
function closeness({ rhythmListedOn, state }: PersonRow): number {
  if (rhythmListedOn !== null) return 2;
  return state.contactDays > 0 ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
