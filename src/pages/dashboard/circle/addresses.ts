/** Where the people behind a part of a picture are. */
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Standing } from '@/domain/standing';
import { typesNamed } from '@/search/filter';
import { type Filter, printQuery } from '@/search/query';
import type { DaySpan } from '@/storage/queries/circle';
import { addressWith, peopleAddress } from '../routes';

/** People with a current relationship (null: with none), all or those with one standing. */
export function relationshipAddress(
  typeId: string | null,
  types: RelationshipTypes,
  standing?: Standing,
): string {
  return filtered(
    { field: 'type', value: typeId === null ? 'none' : typeName(typeId, types) },
    ...(standing === undefined ? [] : [{ field: 'standing' as const, value: standing }]),
  );
}

export function standingAddress(standing: Standing): string {
  return filtered({ field: 'standing', value: standing });
}

/** People whose next due day is in the span. */
export function dueAddress({ from, to }: DaySpan): string {
  return filtered({ field: 'due', value: `${from ?? ''}..${to}` });
}

/** People you were in touch with in a month, in the circle itself. */
export function monthAddress(monthId: string): string {
  return addressWith('circle', new URLSearchParams({ month: monthId }));
}

/** One's own types by their label, which can be read, as long as it means no other. */
function typeName(typeId: string, types: RelationshipTypes): string {
  const type = types.get(typeId);
  const label = type?.builtIn === false ? (type.label ?? '') : '';
  const isPlain = label !== '' && label !== 'none' && !label.includes('"');
  return isPlain && typesNamed(label, types).size === 1 ? label : typeId;
}

function filtered(...filters: Filter[]): string {
  return peopleAddress(printQuery({ words: [], filters }));
}
