/** Every command and what does it: a command without a handler does not compile. */
import type { CommandName } from '@/domain/commands';
import { followUpCommands } from './follow-up';
import { freshStartCommands } from './fresh-start';
import type { Handler } from './handler';
import { importantDateCommands } from './important-date';
import { interactionCommands } from './interaction';
import { noteCommands } from './note';
import { peopleCommands } from './people';
import { personCommands } from './person';
import { promiseCommands } from './promise';
import { relationshipTypeCommands } from './relationship-type';
import { sampleCommands } from './sample';
import { savedViewCommands } from './saved-view';
import { screenCommands } from './screen';
import { settingsCommands } from './settings';
import { trashCommands } from './trash';
import { triageCommands } from './triage';
import { undo } from './undo';

export const handlers: { [Name in CommandName]: Handler<Name> } = {
  ...personCommands,
  ...peopleCommands,
  ...noteCommands,
  ...interactionCommands,
  ...followUpCommands,
  ...promiseCommands,
  ...importantDateCommands,
  ...trashCommands,
  ...relationshipTypeCommands,
  ...savedViewCommands,
  ...settingsCommands,
  ...freshStartCommands,
  ...sampleCommands,
  ...triageCommands,
  ...screenCommands,
  undo,
};
