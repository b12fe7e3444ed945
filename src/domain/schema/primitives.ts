import { z } from 'zod';
import type { ProfileKey } from '../profile-key';
import { longest } from './longest';

// Our content security policy forbids compiling schemas; zod would try it once and be reported.
z.config({ jitless: true });

export { longest } from './longest';

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
