/** The roles people have, and what to ask yourself about each: your words first, else ours. */
import {
  type BuiltInTypeId,
  builtInTypes,
  type RelationshipTypes,
  type ResolvedType,
} from '@/domain/relationship-types';
import { type Translate, translate } from './translate';

/** What a relationship type is called; a type that is gone is a plain "Relationship". */
export function roleWords(
  typeId: string,
  types: RelationshipTypes,
  t: Translate = translate,
): string {
  const type = types.get(typeId);
  return type === undefined ? t('words.role.gone') : typeLabel(type, t);
}

/** The label of a type: yours, else the built-in one's in the language of the interface. */
export function typeLabel(type: ResolvedType, t: Translate = translate): string {
  return type.label ?? t(isBuiltIn(type.id) ? `words.role.${type.id}` : 'words.role.gone');
}

/** Questions to ask or remember with somebody of this type. */
export function typePrompts(type: ResolvedType, t: Translate = translate): readonly string[] {
  if (type.prompts !== null) return type.prompts;
  return isBuiltIn(type.id)
    ? [t(`words.prompt.${type.id}.first`), t(`words.prompt.${type.id}.second`)]
    : [];
}

function isBuiltIn(id: string): id is BuiltInTypeId {
  return builtInTypes.some((type) => type.id === id);
}
