/** What a command did, as the undo message says it. Words for autosaved writing are not needed. */
import { i18n } from '#i18n';
import type { CommandName } from '@/domain/commands';

/** Null for what is not worth a message, such as each save of a note. */
export function doneWords(command: string, name: string): string | null {
  const say = sentences[command];
  return say ? say({ name }) : null;
}

type Sentence = (words: { name: string }) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  'person.snooze': (words) => i18n.t('ui.done.snoozed', words),
  'person.skip': (words) => i18n.t('ui.done.skipped', words),
  'person.pause': (words) => i18n.t('ui.done.paused', words),
  'person.archive': (words) => i18n.t('ui.done.archived', words),
  'person.dismiss': (words) => i18n.t('ui.done.dismissed', words),
  'person.merge': (words) => i18n.t('ui.done.merged', words),
  'person.link': (words) => i18n.t('ui.done.linked', words),
  'person.unlink': (words) => i18n.t('ui.done.unlinked', words),
  'interaction.log': (words) => i18n.t('ui.done.logged', words),
  'interaction.talkedToday': (words) => i18n.t('ui.done.talkedToday', words),
  'followUp.setStatus': (words) => i18n.t('ui.done.followUp', words),
  'promise.setStatus': (words) => i18n.t('ui.done.promise', words),
  'trash.put': () => i18n.t('ui.done.trashed'),
  'trash.restore': () => i18n.t('ui.done.restored'),
  'freshStart.answer': () => i18n.t('ui.done.freshStart'),
} satisfies Partial<Record<CommandName, Sentence>>;
