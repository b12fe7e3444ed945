/** Every command and what does it: a command without a handler does not compile. */
import type { CommandName } from '@/domain/commands';
import { followUpCommands } from './follow-up';
import { freshStartCommands } from './fresh-start';
import type { Handler } from './handler';
import { importantDateCommands } from './important-date';
import { interactionCommands } from './interaction';
import { noteCommands } from './note';
import { personCommands } from './person';
import { promiseCommands } from './promise';
import { relationshipTypeCommands } from './relationship-type';
import { settingsCommands } from './settings';
import { trashCommands } from './trash';
import { undo } from './undo';

export const handlers: { [Name in CommandName]: Handler<Name> } = {
  ...personCommands,
  ...noteCommands,
  ...interactionCommands,
  ...followUpCommands,
  ...promiseCommands,
  ...importantDateCommands,
  ...trashCommands,
  ...relationshipTypeCommands,
  ...settingsCommands,
  ...freshStartCommands,
  undo,
};
