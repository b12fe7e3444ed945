/** What a command did, as the undo message says it. Words for autosaved writing are not needed. */
import { i18n } from '#i18n';
import type { CommandName } from '@/domain/commands';
import { numberWords } from './dashboard/number-words';

/**
 * Null for what is not worth a message, such as each save of a note. `ended` says that it ended what
 * the command begins, such as a pause; `people` how many it changed.
 */
export function doneWords(
  command: string,
  name: string,
  { ended = false, people = 0 } = {},
): string | null {
  const say = (ended ? endings[command] : undefined) ?? sentences[command];
  return say ? say({ name, people }) : null;
}

/** What is no command and stands among them to be undone: src/storage/bulk/apply-connections.ts. */
type BulkWork = 'connections.import';
type Sentence = (words: { name: string; people: number }) => string;

const endings: Readonly<Record<string, Sentence>> = {
  'person.snooze': (words) => i18n.t('ui.done.snoozeEnded', words),
  'person.pause': (words) => i18n.t('ui.done.resumed', words),
  'person.archive': (words) => i18n.t('ui.done.unarchived', words),
  'people.snooze': ({ people }) => i18n.t('people.done.awake', people, [numberWords(people)]),
  'people.archive': ({ people }) => i18n.t('people.done.unarchived', people, [numberWords(people)]),
} satisfies Partial<Record<CommandName, Sentence>>;

const sentences: Readonly<Record<string, Sentence>> = {
  'person.snooze': (words) => i18n.t('ui.done.snoozed', words),
  'person.skip': (words) => i18n.t('ui.done.skipped', words),
  'person.pause': (words) => i18n.t('ui.done.paused', words),
  'person.archive': (words) => i18n.t('ui.done.archived', words),
  'person.dismiss': (words) => i18n.t('ui.done.dismissed', words),
  'note.setConfidential': () => i18n.t('confidential.noteDone'),
  'person.merge': (words) => i18n.t('ui.done.merged', words),
  'person.link': (words) => i18n.t('ui.done.linked', words),
  'person.unlink': (words) => i18n.t('ui.done.unlinked', words),
  'interaction.log': (words) => i18n.t('ui.done.logged', words),
  'interaction.talkedToday': (words) => i18n.t('ui.done.talkedToday', words),
  'followUp.write': (words) => i18n.t('ui.done.planned', words),
  'followUp.setStatus': (words) => i18n.t('ui.done.followUp', words),
  'promise.setStatus': (words) => i18n.t('ui.done.promise', words),
  'trash.put': () => i18n.t('ui.done.trashed'),
  'trash.restore': () => i18n.t('ui.done.restored'),
  'trash.restoreTogether': () => i18n.t('ui.done.restoredAll'),
  'sample.add': () => i18n.t('ui.done.sampleAdded'),
  'sample.remove': () => i18n.t('ui.done.sampleRemoved'),
  'people.setRelationship': ({ people }) =>
    i18n.t('people.done.roleSet', people, [numberWords(people)]),
  'people.endRelationship': ({ people }) =>
    i18n.t('people.done.roleEnded', people, [numberWords(people)]),
  'people.setRhythm': ({ people }) => i18n.t('people.done.rhythm', people, [numberWords(people)]),
  'people.changeTags': ({ people }) => i18n.t('people.done.tagged', people, [numberWords(people)]),
  'people.snooze': ({ people }) => i18n.t('people.done.waiting', people, [numberWords(people)]),
  'people.archive': ({ people }) => i18n.t('people.done.archived', people, [numberWords(people)]),
  'people.trash': ({ people }) => i18n.t('people.done.trashed', people, [numberWords(people)]),
  'freshStart.answer': () => i18n.t('ui.done.freshStart'),
  'connections.import': () => i18n.t('ui.done.connectionsImported'),
} satisfies Partial<Record<CommandName | BulkWork, Sentence>>;
