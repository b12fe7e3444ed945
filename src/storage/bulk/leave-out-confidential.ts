/** What is confidential, left out of what is handed on: for a file that anybody may find. */
import { isConfidential } from '@/domain/confidentiality';
import type { TakeRecords } from '@/domain/schema/records';
import { OnlyTheirs } from './only-theirs';

/**
 * Passes on what is not confidential: nothing that refers to what was left out, and neither roles
 * nor saved views that speak of nobody else. Tables have to come in the order of a backup, in which
 * people are the first and saved views come after the roles.
 */
export function leavingOutConfidential(take: TakeRecords): TakeRecords {
  const left = new Set<string>();
  const onlyTheirs = new OnlyTheirs();
  const about = <Part extends { personId: string }>(records: readonly Part[]): Part[] =>
    records.filter(({ personId }) => !left.has(personId));
  const open = (id: string): boolean => !left.has(id);
  return {
    people: (people) => {
      for (const person of people) {
        if (isConfidential(person)) left.add(person.id);
        onlyTheirs.add(person);
      }
      take.people(people.filter((person) => !isConfidential(person)));
    },
    notes: (notes) => take.notes(about(notes).filter((note) => !isConfidential(note))),
    // Whoever else was there still was.
    interactions: (interactions) =>
      take.interactions(
        interactions.flatMap((interaction) => {
          const personIds = interaction.personIds.filter(open);
          const contactIds = interaction.contactIds.filter(open);
          return personIds.length === 0 ? [] : { ...interaction, personIds, contactIds };
        }),
      ),
    followUps: (records) => take.followUps(about(records)),
    promises: (records) => take.promises(about(records)),
    importantDates: (records) => take.importantDates(about(records)),
    observedChanges: (records) => take.observedChanges(about(records)),
    relationshipTypes: (types) =>
      take.relationshipTypes(types.filter((type) => !onlyTheirs.hasType(type))),
    savedViews: (views) => take.savedViews(views.filter((view) => !onlyTheirs.speaksOf(view))),
    settings: take.settings,
  };
}
