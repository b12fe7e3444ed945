/** Something that was logged, as another window left it. */
import type { Interaction } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { exactDay } from '@/words/days';
import { nameOfPerson } from '../name-of-person';
import { interactionFacts } from '../person/interaction-words';

export type LoggedNow = Interaction & {
  /** A line for what it was and when, one for who was there, then what was said. */
  words: string;
};

export async function loggedNow(interactionId: string): Promise<LoggedNow | undefined> {
  const logged = await database.interactions.get(interactionId);
  if (!logged) return undefined;
  const names = await Promise.all(logged.personIds.map(nameOfPerson));
  const what = `${interactionFacts(logged)}, ${exactDay(logged.on)}`;
  return { ...logged, words: [what, names.join(', '), logged.summary].join('\n') };
}
