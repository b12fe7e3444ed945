/** What a command did to a record, and whether that still stands: the data of undo. */
import type { TableName } from '@/domain/schema/table-names';
import type { Change } from './database';

type Content = Readonly<Record<string, unknown>>;

/** Counts and stamps are not content: undoing gives a record new ones. */
const stamps = new Set(['revision', 'updatedAt']);

/**
 * Whether two values say the same: the order of fields says nothing (a list brings them in another
 * order than a backup), and a field that is undefined is not there.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  return (
    Object.keys(a).every((field) => sameContent(Reflect.get(a, field), Reflect.get(b, field))) &&
    Object.keys(b).every((field) => field in a || Reflect.get(b, field) === undefined)
  );
}

/** What happened to a record; undefined when nothing did. */
export function changeBetween(record: {
  table: TableName;
  id: string;
  before: Content | null;
  after: Content | null;
}): Change | undefined {
  const { table, id, before, after } = record;
  if (before === null && after === null) return undefined;
  if (before === null || after === null) return { table, id, before, after };
  const changed = Object.keys(after).filter(
    (field) => !stamps.has(field) && !sameContent(before[field], after[field]),
  );
  if (changed.length === 0) return undefined;
  return { table, id, before: pick(before, changed), after: pick(after, [...changed, 'revision']) };
}

/** Whether a record still is as a change left it, in all that the change concerned. */
export function stillStands({ table, before, after }: Change, current: Content | null): boolean {
  if (after === null || current === null) return after === current;
  // Nobody's edit since: what differs was seen on a page.
  if (after['revision'] === current['revision']) return true;
  return Object.keys(after).every(
    (field) =>
      stamps.has(field) ||
      // What pages said of a person since they were added is not an edit of theirs.
      (table === 'people' && before === null && (field === 'seen' || field === 'keys')) ||
      (table === 'people' && field === 'keys'
        ? sameContent(keyNames(current['keys']), keyNames(after['keys']))
        : sameContent(current[field], after[field])),
  );
}

/** Two changes of one record, the second on top of the first, as one. */
export function joinChanges(first: Change, second: Change): Change {
  return {
    ...first,
    before: first.before === null ? null : { ...second.before, ...first.before },
    after: { ...first.after, ...second.after },
  };
}

function pick(content: Content, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, content[field]]));
}

/** The keys alone: the days they were last seen move by themselves. */
function keyNames(keys: unknown): unknown {
  return Array.isArray(keys)
    ? keys.map((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'key' in entry ? entry.key : entry,
      )
    : keys;
}
