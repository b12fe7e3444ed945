/**
 * The roles people have in a career: the built-in ones with their default rhythms, and how your own
 * types and edits lie over them. The labels and prompts of the built-in ones are words
 * (src/words/role-words.ts), not rules.
 */
import type { RelationshipType } from './schema/records';
import { listNumbers } from './list-numbers';

export type BuiltInTypeId =
  | 'supervisor'
  | 'directReport'
  | 'mentor'
  | 'mentee'
  | 'sponsor'
  | 'client'
  | 'collaborator'
  | 'peer'
  | 'connector'
  | 'recruiter'
  | 'alumni'
  | 'acquaintance'
  | 'dormantTie';

export type BuiltInType = {
  id: BuiltInTypeId;
  rhythmDays: number;
  /** How much a late one counts in the list. */
  weight: number;
  /** Inside or outside your own organisation. */
  side: RelationshipType['side'];
};

const { close, regular, loose } = listNumbers.weight;

/** In the order they are offered. */
export const builtInTypes: readonly BuiltInType[] = [
  { id: 'supervisor', rhythmDays: 14, weight: close, side: 'inside' },
  { id: 'directReport', rhythmDays: 7, weight: close, side: 'inside' },
  { id: 'mentor', rhythmDays: 30, weight: close, side: 'either' },
  { id: 'mentee', rhythmDays: 30, weight: close, side: 'either' },
  { id: 'sponsor', rhythmDays: 45, weight: close, side: 'inside' },
  { id: 'client', rhythmDays: 30, weight: close, side: 'outside' },
  { id: 'collaborator', rhythmDays: 45, weight: regular, side: 'either' },
  { id: 'peer', rhythmDays: 60, weight: regular, side: 'either' },
  { id: 'connector', rhythmDays: 90, weight: regular, side: 'outside' },
  { id: 'recruiter', rhythmDays: 90, weight: regular, side: 'outside' },
  { id: 'alumni', rhythmDays: 180, weight: loose, side: 'outside' },
  { id: 'acquaintance', rhythmDays: 180, weight: loose, side: 'either' },
  { id: 'dormantTie', rhythmDays: 365, weight: loose, side: 'either' },
];

/** A type as the rules and pages see it. */
export type ResolvedType = {
  id: string;
  /** null: the built-in's label, in the interface's language. */
  label: string | null;
  rhythmDays: number | null;
  weight: number;
  side: RelationshipType['side'];
  /** null: the built-in's prompts, in the interface's language. */
  prompts: readonly string[] | null;
  builtIn: boolean;
};

export type RelationshipTypes = ReadonlyMap<string, ResolvedType>;

/**
 * The built-in types with your edits over them (same id), then your own. Those in the trash do not
 * count, so removing an edit brings the built-in back. A blank label keeps the built-in's.
 */
export function resolveTypes(stored: readonly RelationshipType[]): RelationshipTypes {
  const types = new Map<string, ResolvedType>();
  for (const type of builtInTypes) {
    types.set(type.id, { ...type, label: null, prompts: null, builtIn: true });
  }
  for (const type of stored) {
    if (type.deletedAt !== null) continue;
    const { id, rhythmDays, weight, side, prompts } = type;
    const builtIn = types.get(id)?.builtIn === true;
    const label = builtIn && type.label.trim() === '' ? null : type.label;
    types.set(id, { id, label, rhythmDays, weight, side, prompts, builtIn });
  }
  return types;
}
