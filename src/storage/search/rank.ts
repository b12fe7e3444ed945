/**
 * Which people have all that is asked, by the word index, and in which order to look at them: whose
 * words are nearest to the name first, then the newest. It counts through every document that has a
 * word, so everything in it is numbers.
 */
import { segmentSize } from '@/search/segment';
import { smallestFirst } from '@/search/smallest-first';

/** All documents of a segment, by their number. */
export type Documents = {
  /** Whose they are: people are numbered from 0 on. */
  people: Uint32Array;
  /** See `scoreOf`. */
  scores: Uint32Array;
};

/** For each person, by their number, the best of their documents that have a word. */
export type Best = {
  /** `none` for those who have no such document. */
  scores: Uint32Array;
  /** See `placeOf`. */
  places: Uint32Array;
};

/** Somebody who may have all that is asked. */
export type Candidate = {
  /** Number of the person. */
  person: number;
  /** For each thing asked, the best place to look; in the order asked. */
  places: number[];
};

const none = 0xff_ff_ff_ff;

/** Score and person in one number: more people than this are not told apart. */
const mostPeople = 0x1_00_00_00;

/** Small is good: the kind of text, then how long ago. */
export function scoreOf(kind: number, day: number): number {
  return (kind << 16) + (0xff_ff - day);
}

/** What kind of text has a score. */
export function kindOf(score: number): number {
  return score >>> 16;
}

/** A document of the segment at that position, in one number. */
function placeOf(position: number, document: number): number {
  return position * segmentSize + document;
}

/** The position of a place's segment among so many, and its document. The last may be the longest. */
export function documentAt(place: number, count: number): { position: number; document: number } {
  const position = Math.min(Math.floor(place / segmentSize), count - 1);
  return { position, document: place - position * segmentSize };
}

/** Nobody yet, of so many people; or what is known already, to be added to. */
export function newBest(count: number, known?: Best): Best {
  const best = { scores: new Uint32Array(count).fill(none), places: new Uint32Array(count) };
  if (known) {
    best.scores.set(known.scores);
    best.places.set(known.places);
  }
  return best;
}

/** Adds the documents of the segment at a position. */
export function addTo(
  { scores, places }: Best,
  all: Documents,
  position: number,
  documents: Iterable<number>,
): void {
  for (const document of documents) {
    const person = all.people[document] ?? 0;
    const score = all.scores[document] ?? none;
    if (score >= (scores[person] ?? none)) continue;
    scores[person] = score;
    places[person] = placeOf(position, document);
  }
}

/** The people who are in each, best first, as many as are taken: the worst of what is asked decides. */
export function* bestCandidates(asked: readonly Best[]): Generator<Candidate, void, undefined> {
  for (const each of smallestFirst(ranked(worstOf(asked)))) {
    const person = each % mostPeople;
    yield { person, places: asked.map(({ places }) => places[person] ?? 0) };
  }
}

/** The worst score of each person; `none` for those who are not in each. */
function worstOf(asked: readonly Best[]): Uint32Array {
  const count = Math.min(...asked.map(({ scores }) => scores.length));
  const worst = new Uint32Array(count);
  for (const { scores } of asked) {
    for (let person = 0; person < count; person += 1) {
      const score = scores[person] ?? none;
      if (score > (worst[person] ?? 0)) worst[person] = score;
    }
  }
  return worst;
}

function ranked(scores: Uint32Array): Float64Array {
  const found = new Float64Array(scores.length);
  let count = 0;
  for (let person = 0; person < scores.length; person += 1) {
    const score = scores[person] ?? none;
    if (score === none) continue;
    found[count] = score * mostPeople + person;
    count += 1;
  }
  return found.subarray(0, count);
}
