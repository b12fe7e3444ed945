import type { Day, Moment } from '@/domain/day';

/** The clock and the source of ids (uuids), brought by the caller. */
export type Context = { now: Moment; today: Day; newId: () => string };
