import { z } from 'zod';
import type { ProfileKey } from '../profile-key';

// Our content security policy forbids compiling schemas; zod would try it once and be reported.
z.config({ jitless: true });

/** Longest texts we keep, in UTF-16 code units. A note may be an essay; a name may not. */
export const longest = { line: 500, text: 100_000, key: 600, tags: 100, list: 1_000 } as const;

export const day = z.iso.date();
export const moment = z.iso.datetime({ precision: 3 });
/** A local time of day, `HH:MM`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const id = z.uuid();
/** One line of text. */
export const line = z.string().max(longest.line);
export const text = z.string().max(longest.text);

export const profileKey = z.custom<ProfileKey>(
  (value) =>
    typeof value === 'string' &&
    value.length <= longest.key &&
    /^(vanity|member|sales|recruiter):\S/u.test(value),
  'Not a profile key (vanity:, member:, sales: or recruiter:).',
);
