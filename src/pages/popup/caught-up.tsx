/** Nobody is due: a state of its own, with the next day on it. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { EmptyState } from '@/ui/empty-state';
import { Ring } from '@/ui/ring';
import { dayWords, exactDay } from '@/words/days';

export function CaughtUp({ nextDueOn, today }: { nextDueOn: Day | null; today: Day }) {
  return (
    <EmptyState
      title={i18n.t('popup.caughtUp')}
      mark={<Ring view={{ initials: '✓', progress: 1, state: 'inRhythm' }} label="" size="large" />}
    >
      {nextDueOn === null ? (
        <p>{i18n.t('popup.nothingAhead')}</p>
      ) : (
        <p>
          {i18n.t('popup.nextUp')}{' '}
          <time dateTime={nextDueOn} title={exactDay(nextDueOn)}>
            {dayWords(nextDueOn, today)}
          </time>
        </p>
      )}
    </EmptyState>
  );
}
