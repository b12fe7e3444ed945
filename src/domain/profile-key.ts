/**
 * What a LinkedIn address or page says about who this is. Free of zod and of the DOM: the content
 * script, the pages and the background read addresses with the same function.
 *
 * `vanity:jane-doe`  the name in a public address; people change it, and others may take it over
 * `member:123456`    LinkedIn's own number for a person; never changes
 * `sales:…`, `recruiter:…`  ids of Sales Navigator and Recruiter, never guessed to equal a member
 */
export type ProfileKey =
  | `vanity:${string}`
  | `member:${string}`
  | `sales:${string}`
  | `recruiter:${string}`;

/** `linkedin.com`, `www.`, `m.` and the two letters of a country; other hosts have no profiles. */
const profileHost = /^(?:(?:www|m|[a-z]{2})\.)?linkedin\.com$/;

/** A `.` or `..` segment, also when escaped: the URL parser would resolve it silently. */
const dotSegment = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;

/** Vanity names have at most 100 characters; a character may be a whole family of emoji. */
const longestVanity = 400;

/**
 * The key of the profile that an address belongs to, at most one; none when it belongs to nobody
 * in particular or is not to be trusted. Only the path counts: a member id in the query
 * (`miniProfileUrn`) can be planted in any link, and the page says its own member id. Never throws.
 */
export function keysFromAddress(address: string | URL): ProfileKey[] {
  const raw = (typeof address === 'string' ? address : address.href).trim();
  const path = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(raw)?.[1];
  // The parser drops tabs and line ends, and turns backslashes: what is left is not what was read.
  if (path === undefined || dotSegment.test(path) || /[\\\s\p{Cc}]/u.test(raw)) return [];
  const url = URL.parse(raw);
  if (url === null || !profileHost.test(url.hostname)) return [];
  if (url.port !== '' || url.username !== '' || url.password !== '') return [];

  const key = keyFromPath(url.pathname);
  return key === null ? [] : [key];
}

/**
 * The member id inside an opaque id (`ACoAA…`, 39 characters): the bytes 4 to 7, big-endian, of
 * its base64url. Null for anything else, also for the ids of Sales Navigator (`ACwAA…`) and
 * Recruiter (`AEMAA…`), which only look alike.
 */
export function memberFromOpaqueId(id: string): ProfileKey | null {
  if (!/^ACoAA[\w-]{34}$/.test(id)) return null;
  const head = atob(id.slice(0, 12).replaceAll('-', '+').replaceAll('_', '/'));
  let member = 0;
  for (let at = 4; at < 8; at += 1) member = member * 256 + head.charCodeAt(at);
  return member === 0 ? null : `member:${member}`;
}

/** The member id inside `urn:li:fsd_profile:ACoAA…` or the older `urn:li:fs_miniProfile:ACoAA…`. */
export function memberFromUrn(urn: string): ProfileKey | null {
  const id = /^urn:li:(?:fsd_profile|fs_miniProfile):([\w-]+)$/.exec(urn)?.[1];
  return id === undefined ? null : memberFromOpaqueId(id);
}

/**
 * A name to start with, made from the vanity name and meant to be corrected: `jane-doe-4b5a912` →
 * "Jane Doe". Null for keys that have no name in them.
 */
export function vanityName(key: ProfileKey): string | null {
  if (!key.startsWith('vanity:')) return null;
  const vanity = key.slice('vanity:'.length);
  const words = vanity.split(/[-_.]+/).filter((word) => word !== '');
  // LinkedIn tells people of the same name apart with a tail that has digits in it.
  while (words.length > 1 && /\d/.test(words.at(-1) ?? '')) words.pop();
  const name = words
    .map((word) => {
      const [first = '', ...rest] = word;
      return first.toUpperCase() + rest.join('');
    })
    .join(' ');
  return name === '' ? vanity : name;
}

/** Where a profile can be opened; null for a member id, which has no address of its own. */
export function profileAddress(key: ProfileKey): string | null {
  const [kind = ''] = key.split(':', 1);
  const folder = { vanity: 'in', sales: 'sales/lead', recruiter: 'talent/profile' }[kind];
  if (folder === undefined) return null;
  const rest = key.slice(kind.length + 1).toWellFormed();
  return `https://www.linkedin.com/${folder}/${encodeURIComponent(rest)}/`;
}

function keyFromPath(path: string): ProfileKey | null {
  const [, area = '', kind = '', third = ''] = path.split('/');
  if (area.toLowerCase() === 'in') return keyFromName(kind);
  if (area === 'mwlite' && kind === 'in') return keyFromName(third);
  if (area === 'sales' && kind === 'lead') return opaqueKey('sales', third);
  if (area === 'talent' && kind === 'profile') return opaqueKey('recruiter', third);
  return null;
}

/** The key in the segment after `/in/`. */
function keyFromName(segment: string): ProfileKey | null {
  const name = decodeOnce(segment);
  if (name === null) return null;
  // An opaque id must keep its case, so it is told apart before anything is lowered.
  if (/^A[CE][\w-]AA[\w-]{34}$/.test(name)) return memberFromOpaqueId(name);
  const vanity = name.normalize('NFC').toLowerCase();
  if (vanity === '' || vanity === 'me' || vanity.length > longestVanity) return null;
  // Nothing that an address cannot have in one segment, and nothing that is escaped still. Marks,
  // joiners and emoji are all in use.
  if (/[\s\p{Cc}\p{Cs}\u{FFFD}%/\\?#,:;"<>]/u.test(vanity) || /^\.+$/.test(vanity)) return null;
  return `vanity:${vanity}`;
}

/** `ACwAA…,NAME_SEARCH,x1y2`: the id stands before the first comma. */
function opaqueKey(kind: 'sales' | 'recruiter', segment: string): ProfileKey | null {
  const id = decodeOnce(segment)?.split(',')[0];
  return id !== undefined && /^A[\w-]{9,99}$/.test(id) ? `${kind}:${id}` : null;
}

/** Null when an escape is broken. What is still escaped afterwards was escaped twice. */
function decodeOnce(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
