/** The rows of the word index. It is derived, and not in a backup. */
import type { SearchTable } from './documents';

/** A segment that answers questions; its rows are in the tables of pages, heads and ids. */
export type SegmentRow = {
  id: number;
  /** The walk over everything that it was made in, or after. */
  walk: string;
  documents: number;
  /** Made of single changes, and not by the walk. */
  recent: boolean;
};

/** A record that has changed since it was indexed, or the wish to have all of them indexed anew. */
export type PendingRow =
  | {
      id: string;
      table: SearchTable;
      /** Another one with every change: what was indexed meanwhile may be older. */
      stamp: string;
    }
  | {
      id: 'walk';
      table: 'walk';
      stamp: string;
      /** Nothing but people has changed. */
      peopleOnly: boolean;
    };

/** How far the index is. Without this row nothing is indexed yet. */
export type IndexStateRow = {
  id: 'state';
  walk: string;
  /** The id of the next segment. */
  next: number;
  /** How far the walk over everything has come; null when it is done. */
  at: WalkPlace | null;
};

/** All ids up to this one are indexed, and the tables before. */
export type WalkPlace = {
  table: SearchTable;
  after: string;
  /** The walk ends with people, and what was indexed before stays. */
  peopleOnly?: true;
};
