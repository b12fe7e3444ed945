/**
 * Which people have all that is asked, by the word index, and in which order to look at them: whose
 * words are nearest to the name first, then the newest. It counts through every document that has a
 * word, so everything in it is numbers.
 */
import type { Documents, Place, Posting } from './read-index';

/** Somebody who may have all that is asked. */
export type Candidate = {
  /** Hash of the person's id. */
  who: number;
  /** For each thing asked, the best place to look; in the order asked. */
  places: Place[];
};

type Segments = ReadonlyMap<number, Documents>;

const none = 0xff_ff_ff_ff;

/** People are counted in so many slots. Two may share one: then both are looked at. */
const slotCount = 0x4_00_00;

function slotOf(who: number): number {
  return who % slotCount;
}

/** Small is good: the kind of text, then how long ago. */
function scoreOf({ kinds, days }: Documents, document: number): number {
  return (kinds[document] ?? 0) * 0x1_00_00 + (0xff_ff - (days[document] ?? 0));
}

/** The best `most` people who are among the documents of each list. */
export function bestCandidates(
  segments: Segments,
  asked: readonly (readonly Posting[])[],
  most: number,
): Candidate[] {
  const slots = bestSlots(segments, asked, most);
  /** One more than the rank of a slot; 0 for those that were not chosen. */
  const ranks = new Uint16Array(slotCount);
  for (const [rank, slot] of slots.entries()) ranks[slot] = rank + 1;

  const found: Best[][] = slots.map(() => []);
  for (const [at, postings] of asked.entries()) {
    for (const { segment, documents } of postings) {
      const all = segments.get(segment);
      if (!all) continue;
      for (const document of documents) {
        const who = all.who[document] ?? 0;
        const people = found[(ranks[slotOf(who)] ?? 0) - 1];
        if (people === undefined) continue;
        const score = scoreOf(all, document);
        const best = bestFor(who, people);
        if (score >= (best.scores[at] ?? none)) continue;
        best.scores[at] = score;
        best.places[at] = { segment, document };
      }
    }
  }
  return found
    .flat()
    .filter(({ scores }) => asked.every((_, at) => scores[at] !== undefined))
    .map(({ who, places }) => ({ who, places }));
}

type Best = Candidate & { scores: number[] };

/** Among those in one slot, who are hardly ever two. */
function bestFor(who: number, people: Best[]): Best {
  for (const best of people) if (best.who === who) return best;
  const best = { who, places: [], scores: [] };
  people.push(best);
  return best;
}

/** The slots of people in every list, best first: the worst of what is asked decides. */
function bestSlots(
  segments: Segments,
  asked: readonly (readonly Posting[])[],
  most: number,
): number[] {
  const worst = new Uint32Array(slotCount);
  const seen = new Uint8Array(slotCount);
  for (const [at, postings] of asked.entries()) {
    const best = bestOf(segments, postings);
    for (let slot = 0; slot < best.length; slot += 1) {
      const score = best[slot] ?? none;
      if (score === none || seen[slot] !== at) continue;
      seen[slot] = at + 1;
      worst[slot] = Math.max(worst[slot] ?? 0, score);
    }
  }
  // Score and slot in one number: sorting numbers is fast.
  const ranked: number[] = [];
  for (let slot = 0; slot < seen.length; slot += 1) {
    if (seen[slot] === asked.length) ranked.push((worst[slot] ?? 0) * slotCount + slot);
  }
  return Array.from(
    Float64Array.from(ranked).toSorted().subarray(0, most),
    (each) => each % slotCount,
  );
}

function bestOf(segments: Segments, postings: readonly Posting[]): Uint32Array {
  const best = new Uint32Array(slotCount).fill(none);
  for (const { segment, documents } of postings) {
    const all = segments.get(segment);
    if (!all) continue;
    for (const document of documents) {
      const slot = slotOf(all.who[document] ?? 0);
      const score = scoreOf(all, document);
      if (score < (best[slot] ?? none)) best[slot] = score;
    }
  }
  return best;
}
