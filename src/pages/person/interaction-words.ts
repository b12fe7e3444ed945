/** An interaction in a few words, for the timeline. */
import { i18n } from '#i18n';
import type { Interaction } from '@/domain/schema/records';
import { interactionKinds } from '../actions/interaction-kinds';

/** "Coffee, 1 h 30 min, they reached out" */
export function interactionFacts({ kind, minutes, direction }: Interaction): string {
  const known = interactionKinds().find((choice) => choice.value === kind);
  const facts = [kind === 'other' || !known ? i18n.t('person.log.talked') : known.label];
  if (minutes !== null) facts.push(durationWords(minutes));
  if (direction === 'fromMe') facts.push(i18n.t('person.log.fromMeShort'));
  if (direction === 'fromThem') facts.push(i18n.t('person.log.fromThemShort'));
  return facts.join(', ');
}

function durationWords(minutes: number): string {
  const words = [];
  if (minutes >= 60) words.push(i18n.t('person.log.hours', { hours: Math.floor(minutes / 60) }));
  if (minutes % 60 > 0) words.push(i18n.t('person.log.minutesShort', { minutes: minutes % 60 }));
  return words.join(' ');
}
