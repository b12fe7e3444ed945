/**
 * A profile is one person's. When a backup and the database keep the same profile under two ids,
 * they are the same person and are joined, as `person.merge` does; unless they are known to be two
 * (other member ids: a public address was taken over), or one is in the trash. Then one of them
 * gives the key up.
 */
import type { ProfileKey } from '@/domain/profile-key';
import type { Person } from '@/domain/schema/records';

/** What deciding takes. */
export type KeyOwner = Pick<Person, 'id' | 'keys' | 'deletedAt' | 'createdAt'>;
/** People by id. */
export type KeyOwners = Map<string, KeyOwner>;

export type SharingStep =
  /** `from` goes into `into`. */
  | { is: 'join'; into: string; from: string }
  /** A person gives a key up to somebody else. */
  | { is: 'keyLost'; personId: string; key: ProfileKey; to: string };

/** Only what deciding takes, to hold many. */
export function ownersOf({ id, keys, deletedAt, createdAt }: Person): KeyOwner {
  return { id, keys, deletedAt, createdAt };
}

/** Decides for everybody a merge writes (`winners`), given everybody here. Changes neither. */
export function whoIsWho(
  here: ReadonlyMap<string, KeyOwner>,
  winners: readonly Person[],
): SharingStep[] {
  const groups = new Groups();
  const written = new Set(winners.map(({ id }) => id));
  for (const owner of here.values()) if (!written.has(owner.id)) groups.add(owner, true);
  for (const winner of winners) groups.add(winner, here.has(winner.id));
  return groups.steps;
}

/** Somebody as joined so far. */
type Group = { owner: KeyOwner; wasHere: boolean; keys: Map<ProfileKey, string> };

class Groups {
  readonly steps: SharingStep[] = [];
  readonly #holders = new Map<ProfileKey, Group>();

  add(owner: KeyOwner, wasHere: boolean): void {
    let group: Group = { owner, wasHere, keys: new Map() };
    for (const { key, lastSeenOn } of membersFirst(owner.keys)) {
      const holder = this.#holders.get(key);
      if (holder === group || !holder) this.#give(group, key, lastSeenOn);
      else if (areSame(holder, group)) group = this.#join(holder, group, key, lastSeenOn);
      else this.#contest(holder, group, key, lastSeenOn);
    }
  }

  #give(group: Group, key: ProfileKey, lastSeenOn: string): void {
    group.keys.set(key, lastSeenOn);
    this.#holders.set(key, group);
  }

  /** The one that was here stays, the older of two that were. */
  #join(holder: Group, group: Group, key: ProfileKey, lastSeenOn: string): Group {
    const groupStays =
      group.wasHere && (!holder.wasHere || group.owner.createdAt < holder.owner.createdAt);
    const [into, from] = groupStays ? [group, holder] : [holder, group];
    this.steps.push({ is: 'join', into: into.owner.id, from: from.owner.id });
    for (const [each, seen] of from.keys) this.#give(into, each, seen);
    this.#give(into, key, lastSeenOn);
    return into;
  }

  /** Who is not in the trash keeps it, else who was seen with it last, else who was here. */
  #contest(holder: Group, group: Group, key: ProfileKey, lastSeenOn: string): void {
    const holderIsLive = holder.owner.deletedAt === null;
    const groupIsLive = group.owner.deletedAt === null;
    const groupGetsIt =
      holderIsLive === groupIsLive ? lastSeenOn > (holder.keys.get(key) ?? '') : groupIsLive;
    const [gets, loses] = groupGetsIt ? [group, holder] : [holder, group];
    this.steps.push({ is: 'keyLost', personId: loses.owner.id, key, to: gets.owner.id });
    loses.keys.delete(key);
    if (groupGetsIt) this.#give(group, key, lastSeenOn);
  }
}

/** A member id settles who it is before an address is looked at. */
function membersFirst(keys: Person['keys']): Person['keys'] {
  return keys.toSorted((a, b) => Number(isMember(b.key)) - Number(isMember(a.key)));
}

function areSame(a: Group, b: Group): boolean {
  if (a.owner.deletedAt !== null || b.owner.deletedAt !== null) return false;
  const members = membersOf(a);
  const others = membersOf(b);
  return members.length === 0 || others.length === 0 || others.some((key) => members.includes(key));
}

function membersOf({ owner, keys }: Group): ProfileKey[] {
  return [...keys.keys(), ...owner.keys.map(({ key }) => key)].filter(isMember);
}

function isMember(key: ProfileKey): boolean {
  return key.startsWith('member:');
}
