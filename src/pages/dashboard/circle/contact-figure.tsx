/**
 * How often you were in touch, month by month: twelve months, below the twelve before them when there
 * was contact in those.
 */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { database } from '@/storage/open';
import { countContact } from '@/storage/queries/circle';
import { ChartFigure } from '@/ui/chart/chart-figure';
import { ChartTable } from '@/ui/chart/chart-table';
import { type Column, Columns } from '@/ui/chart/columns';
import { Marks } from '@/ui/chart/marks';
import { useWidth } from '@/ui/chart/use-width';
import { useLive } from '../../use-live';
import { numberWords } from '../number-words';
import { monthAddress } from './addresses';
import styles from './circle.module.css';
import { monthLabel, monthWords, shortMonth, timesWords } from './circle-words';
import { type Month, monthsBack } from './months-back';

type CountedMonth = Month & { count: number };

export function ContactFigure({ today }: { today: Day }) {
  const months = useLive(async () => {
    const spans = monthsBack(today, 24);
    const counts = await countContact(database, spans);
    return spans.map(({ id, from, to }, index): CountedMonth => {
      return { id, from, to, count: counts[index] ?? 0 };
    });
  }, [today]);
  if (months === undefined) return null;
  const [before, last] = [months.slice(0, 12), months.slice(12)];
  return (
    <ChartFigure
      title={i18n.t('circle.contact.title')}
      sentence={sentenceOf(before, last)}
      picture={<ContactPicture before={before} last={last} />}
      table={<ContactTable months={months} />}
    />
  );
}

type ContactPictureProps = { before: readonly CountedMonth[]; last: readonly CountedMonth[] };

function ContactPicture({ before, last }: ContactPictureProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const months = [...before, ...last];
  const highest = Math.max(...months.map(({ count }) => count));
  const years = [
    // Without a contact in it, there is nothing to compare with.
    ...(before.some(({ count }) => count > 0) ? [{ months: before, tone: 'past' as const }] : []),
    { months: last, tone: 'onTheWay' as const },
  ];
  return (
    <div ref={ref}>
      {width === null ? null : (
        <Marks
          label={i18n.t('circle.contact.title')}
          ids={months.filter(({ count }) => count > 0).map(({ id }) => id)}
        >
          <div className={styles['years']}>
            {years.map((year) => (
              <div key={year.tone}>
                <p className={styles['year']}>{yearWords(year.months)}</p>
                <Columns
                  columns={year.months.map((month) => columnOf(month, year.tone))}
                  width={width}
                  height={56}
                  highest={highest}
                />
              </div>
            ))}
          </div>
        </Marks>
      )}
    </div>
  );
}

function ContactTable({ months }: { months: readonly CountedMonth[] }) {
  return (
    <ChartTable
      caption={i18n.t('circle.contact.title')}
      corner={i18n.t('circle.contact.month')}
      columns={[{ id: 'contacts', label: i18n.t('circle.contact.contacts') }]}
      rows={months.toReversed().map((month) => ({
        id: month.id,
        label: monthWords(month),
        cells: [
          {
            figure: numberWords(month.count),
            href: month.count === 0 ? null : monthAddress(month.id),
            name: partName(month),
          },
        ],
      }))}
    />
  );
}

function columnOf(month: CountedMonth, tone: Column['tone']): Column {
  return {
    id: month.id,
    label: monthLabel(month),
    name: partName(month),
    value: month.count,
    figure: numberWords(month.count),
    href: monthAddress(month.id),
    tone,
    room: null,
  };
}

function partName(month: CountedMonth): string {
  return i18n.t('circle.contact.part', {
    month: monthWords(month),
    times: timesWords(month.count),
  });
}

function sentenceOf(before: readonly CountedMonth[], last: readonly CountedMonth[]): string {
  const [earlier, lately] = [before, last].map((months) =>
    months.reduce((sum, { count }) => sum + count, 0),
  );
  if (!earlier && !lately) return i18n.t('circle.contact.sentenceNone');
  const times = timesWords(lately ?? 0);
  return earlier
    ? i18n.t('circle.contact.sentence', { times, before: numberWords(earlier) })
    : i18n.t('circle.contact.sentenceFirst', { times });
}

function yearWords(months: readonly CountedMonth[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return '';
  return i18n.t('circle.contact.year', { from: shortMonth(first), to: shortMonth(last) });
}
