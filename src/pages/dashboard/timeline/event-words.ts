/** What happened, in words: what kind of thing it was, and the beginning of what was written. */
import { i18n } from '#i18n';
import { plainLine } from '@/domain/plain-line';
import type { TimelineEvent } from '@/storage/queries/timeline';
import { interactionFacts } from '../../person/interaction-words';

type EventWords = {
  /** "Call, 30 min, from them". */
  facts: string;
  /** One line; blank when nothing was written. */
  text: string;
  /** You wrote it: shown in your voice. */
  yours: boolean;
};

export function eventWords(event: TimelineEvent): EventWords {
  switch (event.table) {
    case 'interactions':
      return {
        facts: interactionFacts(event.record),
        text: plainLine(event.record.summary),
        yours: true,
      };
    case 'notes':
      return {
        facts: i18n.t('dashboard.thing.notes'),
        text: plainLine(event.record.text),
        yours: true,
      };
    case 'followUps':
      return {
        facts: i18n.t(`dashboard.timeline.followUp.${closedAs(event.record.status)}`),
        text: event.record.text,
        yours: true,
      };
    case 'promises':
      return {
        facts: i18n.t(
          `dashboard.timeline.promise.${event.record.owedBy}.${closedAs(event.record.status)}`,
        ),
        text: event.record.text,
        yours: true,
      };
    case 'observedChanges': {
      const { field, before, after } = event.record;
      return {
        facts: i18n.t(`dashboard.timeline.change.${field}`),
        text: before === '' ? after : i18n.t('dashboard.timeline.became', { before, after }),
        yours: false,
      };
    }
  }
}

/** A repeating follow-up stays open when it was done. */
function closedAs(status: 'open' | 'done' | 'dropped'): 'done' | 'dropped' {
  return status === 'dropped' ? 'dropped' : 'done';
}
