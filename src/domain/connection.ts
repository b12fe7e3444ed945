/** What LinkedIn's own list of your connections says of one of them. */
import type { Day } from './day';
import type { ProfileKey } from './profile-key';

/** A row of Connections.csv; null is what it does not say. */
export type Connection = {
  /** Where it stands, as a spreadsheet counts rows, from 1. */
  row: number;
  /** From its address; the only thing that says who it is. */
  key: ProfileKey | null;
  name: string | null;
  position: string | null;
  company: string | null;
  connectedOn: Day | null;
};
