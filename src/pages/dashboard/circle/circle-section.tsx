/**
 * Your circle at a glance: who is around you and how it stands with them, what the coming weeks hold,
 * how often you were in touch. Every part of a picture leads to the people behind it.
 */
import { useEffect, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { EmptyState } from '@/ui/empty-state';
import { Skeleton } from '@/ui/skeleton';
import { useToday } from '../../today';
import { useEverybody, usePeopleTable } from '../people/use-people-table';
import { sectionAddress } from '../routes';
import { useQueryField } from '../use-route';
import styles from './circle.module.css';
import { ContactFigure } from './contact-figure';
import { MonthPeople } from './month-people';
import { readMonth } from './months-back';
import { countCircle } from './relationships';
import { RingsFigure } from './rings-figure';
import { WeeksFigure } from './weeks-figure';

export function CircleSection() {
  const today = useToday();
  const { lines, types, isWhole } = usePeopleTable();
  useEverybody(true);
  const [asked] = useQueryField('month');
  const month = useMemo(() => readMonth(asked), [asked]);
  const counts = useMemo(() => countCircle(lines, types), [lines, types]);
  useBackToTitle(month !== null);
  if (month) return <MonthPeople key={month.id} month={month} lines={lines} />;
  if (isWhole && lines.length === 0) return <Nobody />;
  return (
    <div className={styles['circle']}>
      {isWhole ? (
        <RingsFigure counts={counts} types={types} />
      ) : (
        <Skeleton label={i18n.t('circle.loading')} lines={6} />
      )}
      <div className={styles['pair']}>
        <WeeksFigure today={today} />
        {/* Counting years of contact would keep the others waiting: it is the last to be asked for. */}
        {isWhole ? <ContactFigure today={today} /> : null}
      </div>
    </div>
  );
}

/** The focus after leaving the people of a month: where it is after coming to the section. */
function useBackToTitle(away: boolean): void {
  const wasAway = useRef(away);
  useEffect(() => {
    if (wasAway.current && !away) document.querySelector<HTMLElement>('main h1')?.focus();
    wasAway.current = away;
  }, [away]);
}

function Nobody() {
  return (
    <EmptyState title={i18n.t('circle.none')}>
      <p>{i18n.t('circle.noneText')}</p>
      <p className={styles['bring']}>
        <a href={sectionAddress('connections')}>{i18n.t('circle.bring')}</a>
      </p>
    </EmptyState>
  );
}
