import type { Person } from '@/domain/schema/records';
import type { PersonRow } from './database';

/** The record in a row: without what is derived. What a backup holds. */
export function recordOf({
  state: _state,
  keyIds: _keyIds,
  words: _words,
  mustShowOn: _mustShowOn,
  rhythmListedOn: _rhythmListedOn,
  touchedAt: _touchedAt,
  quote: _quote,
  ...record
}: PersonRow): Person {
  return record;
}
