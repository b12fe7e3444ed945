/** How many people fall due in each of the coming weeks, against the daily budget. */
import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { database } from '@/storage/open';
import { countDue } from '@/storage/queries/circle';
import { readSettings } from '@/storage/queries/settings';
import { ChartFigure } from '@/ui/chart/chart-figure';
import { ChartTable } from '@/ui/chart/chart-table';
import { type Column, Columns } from '@/ui/chart/columns';
import { Marks } from '@/ui/chart/marks';
import { useWidth } from '@/ui/chart/use-width';
import { shortDate } from '@/words/days';
import { useLive } from '../../use-live';
import { numberWords } from '../number-words';
import { dueAddress } from './addresses';
import { peopleWords, weekLabel, weekWords } from './circle-words';
import { type WeekAhead, weeksAhead } from './weeks-ahead';

/** A quarter of a year: further ahead, little is known. */
const weeksShown = 12;

type Week = { span: WeekAhead; count: number; room: number; when: string };

export function WeeksFigure({ today }: { today: Day }) {
  const read = useLive(async () => {
    const [counts, { dailyBudget }] = await Promise.all([
      countDue(database, weeksAhead(today, weeksShown)),
      readSettings(database),
    ]);
    return { counts, dailyBudget, today };
  }, [today]);
  const weeks = useMemo(() => (read === undefined ? null : weeksOf(read)), [read]);
  if (read === undefined || weeks === null) return null;
  return (
    <ChartFigure
      title={i18n.t('circle.weeks.title')}
      sentence={sentenceOf(weeks, read)}
      picture={<WeeksPicture weeks={weeks} today={read.today} />}
      table={<WeeksTable weeks={weeks} />}
    />
  );
}

type Read = { counts: readonly number[]; dailyBudget: number; today: Day };

function weeksOf({ counts, dailyBudget, today }: Read): Week[] {
  return weeksAhead(today, weeksShown).map((week, index) => ({
    span: week,
    count: counts[index] ?? 0,
    room: week.days * dailyBudget,
    when: weekWords(week, today),
  }));
}

function WeeksPicture({ weeks, today }: { weeks: readonly Week[]; today: Day }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const shown = showsRoom(weeks);
  const columns = weeks.map((week): Column => ({
    id: week.span.to,
    label: weekLabel(week.span, today),
    name: partName(week),
    value: week.count,
    figure: numberWords(week.count),
    href: dueAddress(week.span),
    tone: week.span.kind === 'byToday' ? 'due' : 'onTheWay',
    room: shown ? week.room : null,
  }));
  const highest = Math.max(
    ...weeks.map(({ count, room }) => (shown ? Math.max(count, room) : count)),
  );
  return (
    <div ref={ref}>
      {width === null ? null : (
        <Marks
          label={i18n.t('circle.weeks.title')}
          ids={columns.filter(({ value }) => value > 0).map(({ id }) => id)}
        >
          <Columns columns={columns} width={width} highest={highest} />
        </Marks>
      )}
    </div>
  );
}

function WeeksTable({ weeks }: { weeks: readonly Week[] }) {
  return (
    <ChartTable
      caption={i18n.t('circle.weeks.title')}
      corner={i18n.t('circle.weeks.week')}
      columns={[
        { id: 'fallDue', label: i18n.t('circle.weeks.fallDue') },
        { id: 'room', label: i18n.t('circle.weeks.room') },
      ]}
      rows={weeks.map((week) => ({
        id: week.span.to,
        label: week.when,
        cells: [
          {
            figure: numberWords(week.count),
            href: week.count === 0 ? null : dueAddress(week.span),
            name: partName(week),
          },
          { figure: numberWords(week.room), href: null, name: '' },
        ],
      }))}
    />
  );
}

/**
 * Whether the line of the budget is drawn. A few people would be next to nothing under a budget far
 * above them; then the sentence says it.
 */
function showsRoom(weeks: readonly Week[]): boolean {
  const most = Math.max(...weeks.map(({ count }) => count));
  const widest = Math.max(...weeks.map(({ room }) => room));
  return most * 5 >= widest || weeks.some(({ count, room }) => count > room);
}

function sentenceOf(weeks: readonly Week[], { dailyBudget, today }: Read): string {
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const day = shortDate(weeks.at(-1)?.span.to ?? today, today);
  if (total === 0) return i18n.t('circle.weeks.sentenceNone', { day });
  const due = i18n.t('circle.weeks.due', total, [numberWords(total)], { day });
  const budget = numberWords(dailyBudget);
  return showsRoom(weeks)
    ? i18n.t('circle.weeks.sentence', { due, budget })
    : i18n.t('circle.weeks.sentenceFew', { due, budget });
}

function partName({ when, count, room }: Week): string {
  return i18n.t('circle.weeks.part', {
    when,
    people: peopleWords(count),
    room: numberWords(room),
  });
}
