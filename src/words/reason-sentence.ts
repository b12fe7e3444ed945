/** Reasons as sentences in a calm voice: "You promised the hiring plan", "Birthday tomorrow". */
import type { Day } from '@/domain/day';
import type { Reason } from '@/domain/due-item';
import { dayWords, spanWords } from './days';
import { type Translate, translate } from './translate';

type ReasonOf<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>;

/** The sentence of one reason on `today`. What you typed stays as you typed it. */
export function reasonSentence(reason: Reason, today: Day, t: Translate = translate): string {
  switch (reason.kind) {
    case 'promise':
      return withLateness(promiseSentence(reason, t), reason.day, today, t);
    case 'followUp':
      return withLateness(followUpSentence(reason, t), reason.day, today, t);
    case 'importantDate':
      return dateSentence(reason, today, t);
    case 'rhythm':
      return rhythmSentence(reason, t);
    case 'change':
      return t(`words.change.${reason.field}${reason.talkedBefore ? 'SinceTalked' : ''}`);
    case 'dormant':
      return dormantSentence(reason, today, t);
  }
}

/** "6 weeks since you talked", to stand beside a reason. */
export function sinceTalked(lastContactOn: Day, today: Day, t: Translate = translate): string {
  return lastContactOn >= today
    ? t('words.talkedToday')
    : t('words.sinceTalked', { span: spanWords(lastContactOn, today, t) });
}

function promiseSentence({ owedBy, text }: ReasonOf<'promise'>, t: Translate): string {
  const promised = text.trim();
  if (promised === '') return t(`words.promise.${owedBy}.blank`);
  // "You promised the hiring plan", but "You promised: Send the hiring plan".
  const goesOn = /^[\p{Ll}\p{Lo}\p{N}]/u.test(promised);
  return t(`words.promise.${owedBy}.${goesOn ? 'goesOn' : 'apart'}`, { text: promised });
}

function followUpSentence({ text, at }: ReasonOf<'followUp'>, t: Translate): string {
  const what = text.trim() === '' ? t('words.followUp.blank') : text.trim();
  return at === null ? what : t('words.followUp.at', { text: what, time: at });
}

function withLateness(sentence: string, day: Day, today: Day, t: Translate): string {
  return day < today ? t('words.late', { sentence, day: dayWords(day, today, t) }) : sentence;
}

function dateSentence(
  { dateKind, label, day, years }: ReasonOf<'importantDate'>,
  today: Day,
  t: Translate,
): string {
  const typed = dateKind === 'other' ? label.trim() : '';
  const what = typed === '' ? t(`words.date.${dateKind}`) : typed;
  const words = dayWords(day, today, t);
  const near = words === t('words.day.today') || words === t('words.day.tomorrow');
  const sentence = t(near ? 'words.date.near' : 'words.date.later', { what, day: words });
  if (years === null) return sentence;
  const age =
    dateKind === 'birthday' ? t('words.date.turning', [years]) : t('words.date.years', years);
  return t('words.date.withYears', { sentence, age });
}

function rhythmSentence({ never, rhythmDays, daysLate }: ReasonOf<'rhythm'>, t: Translate): string {
  const rhythm = { rhythm: rhythmDays };
  if (never) return t('words.rhythm.never', rhythm);
  return daysLate === 0
    ? t('words.rhythm.today', rhythm)
    : t('words.rhythm.late', daysLate, rhythm);
}

function dormantSentence(
  { closedChapter, day, contactDays }: ReasonOf<'dormant'>,
  today: Day,
  t: Translate,
): string {
  const span = spanWords(day, today, t);
  return closedChapter
    ? t('words.dormant.closedChapter', { span })
    : t('words.dormant.silence', contactDays, { span });
}
