/** A follow-up or a promise as its form has it: to compare, and in words. */
import { i18n } from '#i18n';
import type { FollowUp, PromiseRecord } from '@/domain/schema/records';
import { exactDay } from '@/words/days';
import { repeatWords } from './repeat-words';

type Plan = FollowUp | PromiseRecord;

/** What the form changes of it; whether it is open is changed elsewhere. */
export function planOf(plan: Plan): unknown {
  return 'owedBy' in plan
    ? [plan.owedBy, plan.text, plan.promisedOn, plan.dueOn]
    : [plan.text, plan.dueOn, plan.at, plan.repeat];
}

/** A line for each of that. */
export function planWords(plan: Plan): string {
  const lines =
    'owedBy' in plan
      ? [
          plan.owedBy === 'me' ? i18n.t('person.next.mine') : i18n.t('person.next.theirs'),
          plan.text,
          `${i18n.t('person.next.promisedOn')} ${exactDay(plan.promisedOn)}`,
          plan.dueOn && exactDay(plan.dueOn),
        ]
      : [
          plan.text,
          [exactDay(plan.dueOn), plan.at].filter(Boolean).join(', '),
          plan.repeat && repeatWords(plan.repeat),
        ];
  return lines.filter(Boolean).join('\n');
}
