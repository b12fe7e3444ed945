/**
 * What a LinkedIn page is given to draw about one person: finished words, no ids, no keys, no
 * settings. Built from that person's own dossier and nothing else.
 */
import type { AnnotationView } from '@/domain/annotation-view';
import type { Day } from '@/domain/day';
import { displayName, initialsOf } from '@/domain/display-name';
import { reasonsFor } from '@/domain/due';
import type { Dossier, Reason } from '@/domain/due-item';
import { plainLine } from '@/domain/plain-line';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { primaryRelationship, ringOf } from '@/domain/rhythm';
import { dayWords } from '@/words/days';
import { reasonSentence } from '@/words/reason-sentence';
import { ringWords } from '@/words/ring-words';
import { roleWords } from '@/words/role-words';
import { type Translate, translate } from '@/words/translate';

export const nothing: AnnotationView = { show: 'nothing' };

/** "Known address, other member": the question itself is asked in the panel. */
export function questionView(t: Translate = translate): AnnotationView {
  return { show: 'question', words: t('profileCard.question') };
}

/** The database lost something: the panel says what, and what can be done. */
export function lossView(t: Translate = translate): AnnotationView {
  return { show: 'question', words: t('loss.onPage') };
}

export function trashView(t: Translate = translate): AnnotationView {
  return { show: 'inTrash', words: t('profileCard.inTrash') };
}

/** What the card of one person is made from. */
export type CardOf = {
  dossier: Dossier;
  /** Beginning of the pinned or newest note, as markdown; null without one. */
  quote: string | null;
  types: RelationshipTypes;
  today: Day;
  collapsed: boolean;
};

export function annotationOf(
  { dossier, quote, types, today, collapsed }: CardOf,
  t: Translate = translate,
): AnnotationView {
  const { person, state } = dossier;
  const ring = ringOf(person, state, types, today);
  const role = primaryRelationship(person, today);
  const [strongest] = reasonsFor(dossier, types, today);
  const note = quote === null ? '' : plainLine(quote);
  return {
    show: 'person',
    collapsed,
    ring: { initials: initialsOf(displayName(person, '')), ...ring },
    ringLabel: ringWords(ring, person, types, today, t),
    role: role === null ? null : roleWords(role.typeId, types, t),
    facts: factsOf(dossier, { today, hasRhythm: ring.progress !== null, reason: strongest, t }),
    reason: strongest === undefined ? null : reasonSentence(strongest, today, t),
    note: note === '' ? null : note,
  };
}

/** "talked 12 Oct · due Fri". The due day is left to the reason when there is one. */
function factsOf(
  { person, state }: Dossier,
  {
    today,
    hasRhythm,
    reason,
    t,
  }: { today: Day; hasRhythm: boolean; reason: Reason | undefined; t: Translate },
): string {
  const facts: string[] = [];
  if (state.lastContactOn !== null) {
    facts.push(t('profileCard.talked', { day: dayWords(state.lastContactOn, today, t) }));
  } else if (hasRhythm) facts.push(t('profileCard.never'));
  if (person.archivedOn !== null) facts.push(t('profileCard.archived'));
  else if (person.pausedOn !== null) facts.push(t('profileCard.paused'));
  else if (reason === undefined && state.nextDueOn !== null && state.nextDueOn > today) {
    facts.push(t('profileCard.due', { day: dayWords(state.nextDueOn, today, t) }));
  }
  return facts.join(' · ');
}
