/** What is covered must not be saved in place of what it covers. */
import type { CommandInput, CommandName } from '@/domain/commands';

/** Whether a command writes words that were read before, which are covered now. */
export function overwritesWords<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): boolean {
  switch (name) {
    case 'person.change':
      return 'fields' in input && Object.keys(input.fields).some((field) => worded.has(field));
    case 'note.write':
    case 'followUp.write':
    case 'promise.write':
    case 'importantDate.write':
    case 'interaction.log':
      return 'baseRevision' in input && input.baseRevision !== 0;
    case 'person.changeTags':
    case 'savedView.write':
      return true;
    default:
      return false;
  }
}

const worded: ReadonlySet<string> = new Set(['name', 'headline', 'company', 'tags', 'howMet']);
