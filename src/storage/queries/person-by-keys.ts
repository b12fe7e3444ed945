/**
 * Who is on this page? A member id wins when one is seen. People change their address and the old
 * one may later be somebody else's: a known address with another member id is a question.
 */
import type { ProfileKey } from '@/domain/profile-key';
import type { ConfidantDatabase, PersonRow } from '../database';

/** Who these keys say this is. */
export type KeyMatch =
  | { is: 'nobody' }
  | {
      is: 'person';
      person: PersonRow;
      /** They are in the trash: only an offer to restore is shown. */
      inTrash: boolean;
      /** Others whom some of the keys point to; a merge can be offered with those not in the trash. */
      others: PersonRow[];
    }
  /**
   * Known address, other member: ask, and show nobody's content until it is answered.
   * `person.link` answers it: with `take`, the address goes to `byMember` or to a new person;
   * linking the member id to `byAddress` says it is the same one.
   */
  | { is: 'question'; byAddress: PersonRow; byMember: PersonRow | null };

/** `keys` come in the order of trust: the address first, then what the page says. */
export async function personByKeys(
  db: ConfidantDatabase,
  keys: readonly ProfileKey[],
): Promise<KeyMatch> {
  return matchAmong(await db.people.where('keyIds').anyOf(keys).distinct().toArray(), keys);
}

/** The same among the people who have any of these keys. */
export function matchAmong(rows: readonly PersonRow[], keys: readonly ProfileKey[]): KeyMatch {
  const holders = new Map<string, PersonRow>();
  for (const row of rows) {
    for (const key of row.keyIds) holders.set(key, row);
  }
  const holding = (wanted: readonly ProfileKey[]): PersonRow | undefined =>
    wanted.map((key) => holders.get(key)).find((row) => row !== undefined);

  const memberKeys = keys.filter(isMemberKey);
  const byMember = holding(memberKeys);
  const byAddress = holding(keys.filter((key) => !isMemberKey(key)));

  const otherMember =
    memberKeys.length > 0 && byAddress?.id !== byMember?.id && byAddress?.keyIds.some(isMemberKey);
  // Of somebody in the trash nothing is asked: they are offered back, or make way for who is kept.
  if (byAddress?.deletedAt === null && otherMember) {
    return { is: 'question', byAddress, byMember: byMember ?? null };
  }

  const person = byMember ?? byAddress;
  if (!person) return { is: 'nobody' };
  const others = [...new Set(keys.flatMap((key) => holders.get(key) ?? []))].filter(
    ({ id }) => id !== person.id,
  );
  return { is: 'person', person, inTrash: person.deletedAt !== null, others };
}

function isMemberKey(key: string): boolean {
  return key.startsWith('member:');
}
