/**
 * What a profile page says about somebody who is kept: the days their keys were seen, new aliases,
 * and what has changed there since. Looking at somebody who is not kept stores nothing.
 */
import type { Day } from '@/domain/day';
import type { ProfileKey } from '@/domain/profile-key';
import type { ObservedChange, Person, SeenOnPage } from '@/domain/schema/records';
import type { Context } from './context';
import type { ConfidantDatabase } from './database';
import { countWrite } from './identity';
import { keysSeen } from './keys-seen';
import { personByKeys } from './queries/person-by-keys';
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
  return db.transaction('rw', db.tables, async () => {
    const match = await personByKeys(db, seen.keys);
    if (match.is !== 'person' || match.inTrash) return false;
    const writer = new Writer(db, context);
    const person = recordOf(match.person);
    const taken = new Set(match.others.flatMap(({ keyIds }) => keyIds));
    await writer.observe('people', person, {
      keys: keysSeen(
        person.keys,
        seen.keys.filter((key) => !taken.has(key)),
        context.today,
      ),
      seen: joined(person.seen, seen, context.today),
    });
    for (const field of fields) await keepChange(person, field, seen[field], writer);
    const changes = await writer.finish();
    if (changes.length > 0) await countWrite(db, context);
    return changes.length > 0;
  });
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
  };
}

function known(text: string | null): string | null {
  return text?.replaceAll(/\s+/gu, ' ').trim() || null;
}

/** Records that the page says something else than before, once a day and field. */
async function keepChange(
  person: Person,
  field: ObservedChange['field'],
  text: string | null,
  writer: Writer,
): Promise<void> {
  const before = person.seen?.[field] ?? null;
  const after = known(text);
  if (before === null || after === null || before === after) return;
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
