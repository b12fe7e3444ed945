/** Who a command is about: a person who is kept, or one who comes into being with it. */
import { blankPerson } from '@/domain/blank-person';
import type { CommandInput } from '@/domain/commands';
import type { Person } from '@/domain/schema/records';
import { personByKeys } from '../queries/person-by-keys';
import { recordOf } from '../record-of';
import { Refusal } from '../refusal';
import type { Writer } from '../writer';

export type Who = CommandInput<'person.add'>['who'];

/**
 * The person; one known by any of the keys is taken instead of making a second. Refuses with
 * `notFound` when there is nobody, `keyTaken` when the keys are a question or somebody's in the trash.
 */
export async function personOf({ personId, create }: Who, writer: Writer): Promise<Person> {
  const kept = await writer.read('people', personId);
  if (kept?.deletedAt === null) return kept;
  if (kept || !create) throw new Refusal('notFound', `There is no person ${personId}`);
  const match = await personByKeys(writer.db, create.keys);
  if (match.is === 'nobody') return createPerson({ personId, create }, writer);
  if (match.is === 'question') {
    throw new Refusal('keyTaken', 'This address is of a person with another member id');
  }
  if (match.inTrash) throw new Refusal('keyTaken', 'This profile is of a person in the trash');
  return recordOf(match.person);
}

/** A person who is kept and not in the trash. */
export async function keptPerson(personId: string, writer: Writer): Promise<Person> {
  return personOf({ personId }, writer);
}

/** A new person with nothing but what `create` says. */
export function createPerson({ personId, create }: Who, writer: Writer): Promise<Person> {
  const known = create ?? { name: null, keys: [], seen: null };
  return writer.create('people', {
    id: personId,
    ...blankPerson(known, writer.context.today),
  });
}
