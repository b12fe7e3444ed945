/**
 * What is left of anything we keep while the screen is shared: shapes and days, no names, no words.
 * It goes by the names of the fields, so that whatever a page reads is covered, also what comes to
 * be read later: tests/unit/domain/screen-cover.test.ts holds it to every text field there is.
 */

/** Texts that become blank. */
const blanked: ReadonlySet<string> = new Set([
  'name',
  'howMet',
  'summary',
  'before',
  'after',
  'foldedName',
  'query',
]);
/** What becomes null. */
const dropped: ReadonlySet<string> = new Set(['headline', 'company', 'quote', 'seen', 'excerpt']);
/** Lists that become empty: keys hold the name in an address. */
const emptied: ReadonlySet<string> = new Set([
  'keys',
  'keyIds',
  'words',
  'tags',
  'nameRanges',
  'quotes',
]);

/** The same without names and words. */
export function coverPersonal<Value>(value: Value): Value;
// Each value becomes one of its own type, which the functions below see to.
export function coverPersonal(value: unknown): unknown {
  return coverAny(value);
}

function coverAny(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => coverAny(each));
  if (value instanceof Map) {
    const entries = [...value].map(([key, each]: [unknown, unknown]): [unknown, unknown] => [
      key,
      coverAny(each),
    ]);
    return new Map(entries);
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, coverField(value, field, inner)]),
  );
}

function coverField(of: object, field: string, inner: unknown): unknown {
  if (dropped.has(field)) return null;
  if (emptied.has(field)) return inner instanceof Map ? new Map() : [];
  if (typeof inner !== 'string') return coverAny(inner);
  if (blanked.has(field)) return '';
  // What is typed into a field comes back with the answer as `text`: only a record's is kept.
  if (field === 'text') return 'id' in of || 'sourceId' in of ? '' : inner;
  // Types of relationships have labels, too; they name roles and nobody.
  if (field === 'label') return 'weight' in of ? inner : '';
  return inner;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
