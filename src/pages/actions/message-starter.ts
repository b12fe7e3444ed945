/** First words of a message, to be finished by hand: a greeting and what the strongest reason suggests. */
import { i18n } from '#i18n';
import { sayable } from '@/domain/confidentiality';
import type { Day } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import type { Reason } from '@/domain/due-item';
import type { Person } from '@/domain/schema/records';

export function messageStarter(person: Person, reasons: readonly Reason[], today: Day): string {
  const name = displayName(person, '').split(/\s+/u)[0] ?? '';
  const greeting =
    name === '' ? i18n.t('ui.starter.hello') : i18n.t('ui.starter.greeting', { name });
  const [strongest] = reasons;
  const opening = openingOf(strongest && sayable(strongest, person), today);
  return opening === '' ? greeting : `${greeting} ${opening}`;
}

function openingOf(reason: Reason | undefined, today: Day): string {
  switch (reason?.kind) {
    case 'promise':
      if (reason.text === '') return '';
      return reason.owedBy === 'me'
        ? i18n.t('ui.starter.promised', { text: reason.text })
        : i18n.t('ui.starter.theyPromised', { text: reason.text });
    case 'importantDate':
      return dateOpening(reason, today);
    case 'change':
      return reason.field === 'name' || reason.after === ''
        ? ''
        : i18n.t('ui.starter.change', { after: reason.after });
    case 'followUp':
      return reason.text === '' ? '' : i18n.t('ui.starter.followUp', { text: reason.text });
    case 'rhythm':
      return reason.never ? '' : i18n.t('ui.starter.rhythm');
    case 'dormant':
      return i18n.t('ui.starter.dormant');
    case undefined:
      return '';
  }
}

/** Congratulations belong to the day itself: nobody is wished a happy birthday in advance. */
function dateOpening(reason: Extract<Reason, { kind: 'importantDate' }>, today: Day): string {
  if (reason.day !== today) return '';
  if (reason.dateKind === 'birthday') return i18n.t('ui.starter.birthday');
  return reason.dateKind === 'workAnniversary' ? i18n.t('ui.starter.anniversary') : '';
}
