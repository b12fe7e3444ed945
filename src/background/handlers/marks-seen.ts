import type { MarksView } from '@/domain/annotation-view';
import { isConfidential } from '@/domain/confidentiality';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { primaryRelationship } from '@/domain/rhythm';
import type { Handlers } from '@/messaging/dispatch';
import type { MarkedRow } from '@/messaging/protocol';
import type { ConfidantDatabase } from '@/storage/database';
import { personByKeys } from '@/storage/queries/person-by-keys';
import { isScreenCovered } from '@/storage/queries/screen-cover';
import { readSettings, readTypes } from '@/storage/queries/settings';
import { roleWords } from '@/words/role-words';
import { translate } from '@/words/translate';
import { storeContext, withDatabase, type Background } from '../context';

/**
 * Which rows of a page get a mark: kept or not, and the role. Whoever plants links on a page can
 * watch which get one, so the answer says nothing unless marks were switched on.
 */
export function marksSeenHandler(background: Background): Handlers['marks.seen'] {
  const { db, outside } = background;
  return ({ rows }) =>
    withDatabase(background, async () => {
      const { today } = storeContext(outside);
      return { ok: true, value: await marksOf(rows, db, today) };
    });
}

async function marksOf(
  rows: readonly MarkedRow[],
  db: ConfidantDatabase,
  today: Day,
): Promise<MarksView> {
  const { display, marks } = await readSettings(db);
  if (!marks || display === 'offPage' || (await isScreenCovered(db))) return { show: 'nothing' };
  const types = await readTypes(db);
  const labels = await Promise.all(rows.map((row) => labelOf(row, db, types, today)));
  return { show: 'marks', labels };
}

/** Null for whom nothing is drawn: not kept, in the trash, archived, confidential, or maybe another. */
async function labelOf(
  row: MarkedRow,
  db: ConfidantDatabase,
  types: RelationshipTypes,
  today: Day,
): Promise<string | null> {
  const match = await personByKeys(db, row);
  if (match.is !== 'person' || match.inTrash) return null;
  const { person } = match;
  // What a link says besides its address can only contradict it: anybody can plant it.
  const isTheirs = row[0] !== undefined && person.keyIds.includes(row[0]);
  if (!isTheirs || person.archivedOn !== null || isConfidential(person)) return null;
  const role = primaryRelationship(person, today);
  return role === null
    ? translate('marks.kept')
    : translate('marks.keptAs', { role: roleWords(role.typeId, types) });
}
