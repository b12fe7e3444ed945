/**
 * What a profile page says about somebody who is kept: the days their keys were seen, new aliases,
 * and what has changed there since. Looking at somebody who is not kept stores nothing.
 */
import type { Day } from '@/domain/day';
import type { ProfileKey } from '@/domain/profile-key';
import type { ObservedChange, Person, SeenOnPage } from '@/domain/schema/records';
import { sameContent } from './change';
import type { Context } from './context';
import type { ConfidantDatabase } from './database';
import { countWrite } from './identity';
import { keysSeen } from './keys-seen';
import { type KeyMatch, personByKeys } from './queries/person-by-keys';
import { recordOf } from './record-of';
import { Writer } from './writer';

/** What a profile page said; null is not known, which is no news. */
export type Observation = {
  /** The address's key first. */
  keys: ProfileKey[];
  name: string | null;
  headline: string | null;
  company: string | null;
};

const fields = ['name', 'headline', 'company'] as const;

/**
 * Keeps it; answers whether anything was written. Rejects when the database does. Not a command:
 * there is nothing to undo, and the person's revision stays.
 */
export async function observeProfile(
  db: ConfidantDatabase,
  seen: Observation,
  context: Context,
): Promise<boolean> {
  // Mostly there is no news; then nobody has to wait for a transaction that writes.
  if (!bringsNews(await personByKeys(db, seen.keys), seen, context.today)) return false;
  return db.transaction('rw', db.tables, async () => {
    const match = await personByKeys(db, seen.keys);
    if (match.is !== 'person' || match.inTrash) return false;
    const writer = new Writer(db, context);
    const person = recordOf(match.person);
    await writer.observe('people', person, seenNow(match, seen, context.today));
    for (const field of fields) await keepChange(person, field, seen[field], writer);
    const changes = await writer.finish();
    if (changes.length > 0) await countWrite(db, context);
    return changes.length > 0;
  });
}

/** What a match with a person becomes by this look. */
function seenNow(
  { person, others }: Extract<KeyMatch, { is: 'person' }>,
  seen: Observation,
  today: Day,
): Pick<Person, 'keys' | 'seen'> {
  const taken = new Set(others.flatMap(({ keyIds }) => keyIds));
  const free = seen.keys.filter((key) => !taken.has(key));
  return { keys: keysSeen(person.keys, free, today), seen: joined(person.seen, seen, today) };
}

/** Whether the look changes anything. What differs from before is always in `seen` as well. */
function bringsNews(match: KeyMatch, seen: Observation, today: Day): boolean {
  if (match.is !== 'person' || match.inTrash) return false;
  const now = seenNow(match, seen, today);
  return !sameContent(now.keys, match.person.keys) || !sameContent(now.seen, match.person.seen);
}

/** What is known now; the same object when there is nothing new, so that looking writes once a day. */
function joined(before: SeenOnPage | null, seen: Observation, on: Day): SeenOnPage | null {
  const now = {
    name: known(seen.name),
    headline: known(seen.headline),
    company: known(seen.company),
  };
  if (fields.every((field) => now[field] === null)) return before;
  return {
    name: now.name ?? before?.name ?? null,
    headline: now.headline ?? before?.headline ?? null,
    company: now.company ?? before?.company ?? null,
    on,
    // Until a page has said its headline, what stands there is the position of a list.
    ...(before?.from && now.headline === null ? { from: before.from } : {}),
  };
}

function known(text: string | null): string | null {
  return text?.replaceAll(/\s+/gu, ' ').trim() || null;
}

/**
 * Records that the page says something else than before, once a day and field. LinkedIn's own list
 * says things in other words than a page, so what differs from it is no change.
 */
async function keepChange(
  person: Person,
  field: ObservedChange['field'],
  text: string | null,
  writer: Writer,
): Promise<void> {
  const before = person.seen?.[field] ?? null;
  const after = known(text);
  if (before === null || after === null || before === after) return;
  if (person.seen?.from === 'connections') return;
  const { newId, today } = writer.context;
  const earlier = await writer.db.observedChanges
    .where('[personId+on]')
    .equals([person.id, today])
    .filter((change) => change.field === field && change.deletedAt === null)
    .first();
  if (!earlier) {
    const change = { id: newId(), personId: person.id, field, before, after, on: today };
    await writer.create('observedChanges', change);
  } else if (earlier.before === after) {
    // There and back within a day is no news, often a page that was read halfway.
    await writer.remove('observedChanges', earlier);
  } else {
    await writer.observe('observedChanges', earlier, { after });
  }
}
