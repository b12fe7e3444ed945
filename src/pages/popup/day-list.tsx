/** Today's people, or one of the states without any: nobody kept yet, all caught up, still reading. */
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { DueItem } from '@/domain/due-item';
import { plainLine } from '@/domain/plain-line';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { useFocusKept } from '../use-focus-kept';
import { CaughtUp } from './caught-up';
import styles from './day-list.module.css';
import { FirstRun } from './first-run';
import { PersonLine } from './person-line';
import { Reasons } from './reasons';
import { useLeaving } from './use-leaving';
import type { PopupView } from './use-popup-view';

type DayListProps = { view: PopupView | undefined; today: Day };

export function DayList({ view, today }: DayListProps) {
  if (!view) return <Skeleton label={i18n.t('ui.loading')} lines={4} />;
  if (!view.anybody) return <FirstRun here={view.here} tabId={view.tabId} />;
  return <Lines view={view} today={today} />;
}

function Lines({ view, today }: { view: PopupView; today: Day }) {
  const [more, setMore] = useState(false);
  const { items, more: furtherItems, moreCount, people, quotes, nextDueOn } = view.list;
  const listed = more ? [...items, ...furtherItems] : items;
  const lines = useLeaving(listed, people);
  const list = useRef<HTMLUListElement>(null);
  useFocusKept(list, lines);

  if (lines.length === 0) {
    return <CaughtUp nextDueOn={nextDueOn} today={today} />;
  }
  return (
    <>
      <ul ref={list} aria-label={i18n.t('popup.title')} className={styles['list']}>
        {lines.map(({ item, person, leaving }) => (
          <li key={item.personId}>
            <PersonLine
              person={person}
              types={view.types}
              today={today}
              reasons={item.reasons}
              tabId={view.tabId}
              quote={quoteOf(item, quotes)}
              leaving={leaving}
            >
              <Reasons reasons={item.reasons} today={today} />
            </PersonLine>
          </li>
        ))}
      </ul>
      {moreCount > 0 && !more ? (
        <Button look="plain" className={styles['more']} onClick={() => setMore(true)}>
          {i18n.t('popup.showMore', moreCount)}
        </Button>
      ) : null}
    </>
  );
}

function quoteOf(item: DueItem, quotes: ReadonlyMap<string, string>): string | undefined {
  const note = quotes.get(item.personId);
  return note === undefined ? undefined : plainLine(note) || undefined;
}
