/** A person of whom nothing is known but what made them: by a command, or on a page before that. */
import type { Day } from './day';
import type { ProfileKey } from './profile-key';
import type { Person, SeenOnPage } from './schema/records';

type Known = { name: string | null; keys: readonly ProfileKey[]; seen: SeenOnPage | null };
type BlankPerson = Omit<Person, 'id' | 'createdAt' | 'updatedAt' | 'revision' | 'deletedAt'>;

/** No roles, no rhythm, no text; each key once, as seen today. */
export function blankPerson({ name, keys, seen }: Known, today: Day): BlankPerson {
  return {
    name: name?.trim() || null,
    headline: null,
    company: null,
    seen,
    keys: [...new Set(keys)].map((key) => ({ key, lastSeenOn: today })),
    relationships: [],
    tags: [],
    howMet: '',
    rhythmDays: null,
    trackingSince: null,
    restartedOn: null,
    snooze: null,
    pausedOn: null,
    archivedOn: null,
    dismissals: [],
    suggestedOn: null,
  };
}
