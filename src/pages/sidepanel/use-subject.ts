/** Whom the panel is about, worked out from what is held, asked for, and shown in the tab. */
import { useState } from 'react';
import type { Day } from '@/domain/day';
import type { SeenOnPage } from '@/domain/schema/records';
import type { PersonRow } from '@/storage/database';
import { database } from '@/storage/open';
import { personByKeys } from '@/storage/queries/person-by-keys';
import type { Create } from '../person/person-scope';
import { useLive } from '../use-live';
import type { ShownProfile } from './use-shown-profile';

export type Subject =
  | { is: 'loading' }
  /** No profile: recent people and search. */
  | { is: 'nobody'; own: boolean }
  | { is: 'question'; byAddress: PersonRow; byMember: PersonRow | null; shown: ShownProfile }
  | {
      is: 'person';
      personId: string;
      /** For somebody who is not kept yet. */
      create?: Create;
      /** Others to whom some of this profile's keys point. */
      others: PersonRow[];
    };

/** `held` is the person the panel is held on. */
export function useSubject(
  held: string | null,
  shown: ShownProfile | undefined,
  today: Day,
): Subject {
  const [newIds] = useState(() => new Map<string, string>());
  const keys = shown?.keys.join(' ') ?? '';
  const found = useLive(async () => {
    if (!shown) return undefined;
    const { keys: of, settled } = shown;
    return { of: of[0], settled, match: await personByKeys(database, of) };
  }, [keys, shown?.settled]);
  if (held !== null) return { is: 'person', personId: held, others: [] };
  if (!shown) return { is: 'loading' };
  const own = shown.sighting?.own === true;
  if (shown.keys.length === 0 || own) return { is: 'nobody', own };
  // Keys that the page adds to that of its address leave what is shown until they are looked up:
  // somebody may be typing.
  if (!found || found.of !== shown.keys[0]) return { is: 'loading' };
  const { match } = found;
  switch (match.is) {
    case 'question':
      return { is: 'question', byAddress: match.byAddress, byMember: match.byMember, shown };
    case 'person':
      // The page may be about to say that it is another member's, or has just said it: then nobody's
      // notes are shown.
      if (!found.settled && match.person.keyIds.some((key) => key.startsWith('member:'))) {
        return { is: 'loading' };
      }
      return {
        is: 'person',
        personId: match.person.id,
        others: match.others.filter(({ deletedAt }) => deletedAt === null),
      };
    case 'nobody': {
      const [address = ''] = shown.keys;
      const personId = newIds.get(address) ?? crypto.randomUUID();
      newIds.set(address, personId);
      const create = { name: null, keys: shown.keys, seen: seenIn(shown, today) };
      return { is: 'person', personId, create, others: [] };
    }
  }
}

/** What the page said, to be kept with somebody new; null when it said nothing. */
export function seenIn({ sighting }: ShownProfile, today: Day): SeenOnPage | null {
  if (!sighting) return null;
  const { name, headline, company } = sighting;
  return name || headline || company ? { name, headline, company, on: today } : null;
}
