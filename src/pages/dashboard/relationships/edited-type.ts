/** A relationship type as its dialog has it: to read it again, to compare, and in words. */
import { i18n } from '#i18n';
import type { ResolvedType } from '@/domain/relationship-types';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { rhythmWords } from '@/words/ring-words';
import { typeLabel, typePrompts } from '@/words/role-words';

/** Revision 0 for a built-in that was not edited: one that was can be brought back. */
export type EditedType = ResolvedType & { revision: number };

/** All of them, as they are now. */
export async function readEditedTypes(): Promise<Map<string, EditedType>> {
  const rows = await database.relationshipTypes.toArray();
  const changed = rows.filter(({ deletedAt }) => deletedAt === null);
  const revisions = new Map(changed.map(({ id, revision }) => [id, revision]));
  const types = await readTypes(database);
  return new Map(
    [...types].map(([id, type]) => [id, { ...type, revision: revisions.get(id) ?? 0 }]),
  );
}

/** What the dialog changes of it. */
export function typeOf({ label, rhythmDays, weight, side, prompts }: EditedType): unknown {
  return [label, rhythmDays, weight, side, prompts];
}

/** A line for each of that; how it weighs is a word of the dialog's own. */
export function typeWords(type: EditedType, weight: string): string {
  return [
    typeLabel(type),
    type.rhythmDays === null ? i18n.t('dashboard.types.noRhythm') : rhythmWords(type.rhythmDays),
    type.side === 'either' ? null : i18n.t(`dashboard.types.${type.side}`),
    weight,
    ...typePrompts(type),
  ]
    .filter((line) => line !== null)
    .join('\n');
}
