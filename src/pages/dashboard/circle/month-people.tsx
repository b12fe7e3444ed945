/** The people behind a month of the picture: whom you were in touch with, the most often first. */
import { useEffect, useMemo, useRef } from 'react';
import { ArrowLeft } from 'lucide-react';
import { WindowVirtualizer } from 'virtua';
import { i18n } from '#i18n';
import { initialsOf } from '@/domain/display-name';
import { database } from '@/storage/open';
import { readContact } from '@/storage/queries/circle';
import type { PersonLine } from '@/storage/queries/person-line';
import { Ring } from '@/ui/ring';
import { Skeleton } from '@/ui/skeleton';
import { useLive } from '../../use-live';
import { personAddress, sectionAddress } from '../routes';
import styles from './circle.module.css';
import { monthWords, peopleWords, timesWords } from './circle-words';
import type { Month } from './months-back';

type MonthPeopleProps = { month: Month; lines: readonly PersonLine[] };

export function MonthPeople({ month, lines }: MonthPeopleProps) {
  const contact = useLive(() => readContact(database, month), [month]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const people = useMemo(() => (contact ? inOrder(contact, lines) : null), [contact, lines]);
  return (
    <section className={styles['month']} aria-labelledby="month">
      <p>
        <a className={styles['back']} href={sectionAddress('circle')}>
          <ArrowLeft size={14} aria-hidden="true" />
          {i18n.t('circle.month.back')}
        </a>
      </p>
      <h2 ref={heading} id="month" tabIndex={-1} className={styles['monthTitle']}>
        {i18n.t('circle.month.title', { month: monthWords(month) })}
      </h2>
      {people === null ? (
        <Skeleton label={i18n.t('circle.loading')} lines={6} />
      ) : (
        <People people={people} />
      )}
    </section>
  );
}

type InTouch = { line: PersonLine; times: number };

function People({ people }: { people: readonly InTouch[] }) {
  if (people.length === 0) return <p>{i18n.t('circle.month.none')}</p>;
  const times = people.reduce((sum, each) => sum + each.times, 0);
  return (
    <>
      <p className={styles['monthSentence']}>
        {i18n.t('circle.month.sentence', {
          people: peopleWords(people.length),
          times: timesWords(times),
        })}
      </p>
      <WindowVirtualizer as="ul" item="li">
        {people.map(({ line, times: count }) => (
          <div key={line.id} className={styles['person']}>
            <Somebody line={line} />
            <span className={styles['times']}>{timesWords(count)}</span>
          </div>
        ))}
      </WindowVirtualizer>
    </>
  );
}

function Somebody({ line: { id, name, headline, company, ring } }: { line: PersonLine }) {
  const shown = name === '' ? i18n.t('ui.somebody') : name;
  return (
    <>
      <Ring view={{ ...ring, initials: initialsOf(shown) }} label="" />
      <span className={styles['who']}>
        <a href={personAddress(id)}>
          <bdi>{shown}</bdi>
        </a>
        <bdi className={styles['headline']}>{headline ?? company}</bdi>
      </span>
    </>
  );
}

/** The most often first, then by name. Somebody whose line has not been read yet comes with it. */
function inOrder(contact: ReadonlyMap<string, number>, lines: readonly PersonLine[]): InTouch[] {
  return lines
    .flatMap((line) => {
      const times = contact.get(line.id);
      return times === undefined ? [] : [{ line, times }];
    })
    .toSorted((a, b) => b.times - a.times || (a.line.foldedName < b.line.foldedName ? -1 : 1));
}
