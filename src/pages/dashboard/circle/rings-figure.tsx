/** Your people round you: a ring for each relationship, divided by how it stands with them. */
import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { ChartFigure } from '@/ui/chart/chart-figure';
import { ChartTable } from '@/ui/chart/chart-table';
import { Marks } from '@/ui/chart/marks';
import { Rings, ringsSize } from '@/ui/chart/rings';
import { Strips } from '@/ui/chart/strips';
import { useWidth } from '@/ui/chart/use-width';
import { markIds, type Whole } from '@/ui/chart/whole';
import { roleWords } from '@/words/role-words';
import { numberWords } from '../number-words';
import { peopleAddress } from '../routes';
import { relationshipAddress, standingAddress } from './addresses';
import styles from './circle.module.css';
import { peopleWords } from './circle-words';
import {
  type CircleCounts,
  presentStandings,
  type RelationshipCount,
  type StandingCounts,
} from './relationships';
import { StandingsLegend } from './standings-legend';

type RingsFigureProps = { counts: CircleCounts; types: RelationshipTypes };

/** Of the picture, in CSS pixels. */
const largest = 480;

export function RingsFigure({ counts, types }: RingsFigureProps) {
  const { relationships, everybody } = counts;
  const wholes = useMemo(
    () => relationships.map((count) => wholeOf(count, types)),
    [relationships, types],
  );
  const several = relationships.reduce((sum, { total }) => sum + total, 0) > everybody.total;
  return (
    <ChartFigure
      title={i18n.t('circle.rings.title')}
      sentence={
        <>
          {sentenceOf(counts)} {several ? i18n.t('circle.rings.several') : null}
        </>
      }
      picture={
        <div className={styles['around']}>
          <RingsPicture wholes={wholes} />
          <StandingsLegend counts={everybody.counts} />
        </div>
      }
      table={<RingsTable counts={counts} types={types} />}
    />
  );
}

function RingsPicture({ wholes }: { wholes: readonly Whole[] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const size = ringsSize(wholes.length, Math.min(width ?? 0, largest));
  // Those without a relationship would make every other ring look light.
  const most = Math.max(...wholes.slice(0, -1).map(({ total }) => total), 1);
  return (
    <div ref={ref} className={styles['rings']}>
      {width === null ? null : (
        <Marks
          label={i18n.t('circle.rings.title')}
          ids={markIds(wholes)}
          hint={i18n.t('circle.hint')}
        >
          {size === null ? (
            <Strips wholes={wholes} width={width} most={most} />
          ) : (
            <Rings wholes={wholes} size={size} most={most} />
          )}
        </Marks>
      )}
    </div>
  );
}

function RingsTable({ counts: { relationships, everybody }, types }: RingsFigureProps) {
  const present = presentStandings(everybody.counts);
  const row = (
    id: string,
    label: string,
    { counts, total }: { counts: StandingCounts; total: number },
    addressOf: (standing?: (typeof present)[number]) => string,
  ) => ({
    id,
    label,
    cells: [
      ...present.map((standing) => ({
        figure: numberWords(counts[standing]),
        href: counts[standing] === 0 ? null : addressOf(standing),
        name: i18n.t('circle.rings.part', {
          role: label,
          standing: i18n.t(`people.standing.${standing}`),
          people: peopleWords(counts[standing]),
        }),
      })),
      {
        figure: numberWords(total),
        href: addressOf(),
        name: i18n.t('circle.rings.whole', { role: label, people: peopleWords(total) }),
      },
    ],
  });
  return (
    <ChartTable
      caption={i18n.t('circle.rings.title')}
      corner={i18n.t('circle.rings.relationship')}
      columns={[
        ...present.map((standing) => ({
          id: standing,
          label: i18n.t(`people.standing.${standing}`),
        })),
        { id: 'all', label: i18n.t('circle.rings.all') },
      ]}
      rows={[
        ...relationships.map((count) =>
          row(count.typeId ?? 'none', labelOf(count, types), count, (standing) =>
            relationshipAddress(count.typeId, types, standing),
          ),
        ),
        row('everybody', i18n.t('circle.rings.everybody'), everybody, (standing) =>
          standing === undefined ? peopleAddress('') : standingAddress(standing),
        ),
      ]}
    />
  );
}

function sentenceOf({ relationships, everybody: { total } }: CircleCounts): string {
  if (total === 1) return i18n.t('circle.rings.sentenceOne');
  const people = peopleWords(total);
  return relationships.some(({ typeId }) => typeId !== null)
    ? i18n.t('circle.rings.sentence', { people })
    : i18n.t('circle.rings.noRoles', { people });
}

function labelOf({ typeId }: RelationshipCount, types: RelationshipTypes): string {
  return typeId === null ? i18n.t('people.noType') : roleWords(typeId, types);
}

function wholeOf(count: RelationshipCount, types: RelationshipTypes): Whole {
  const { typeId, counts, total } = count;
  const id = typeId ?? 'none';
  const role = labelOf(count, types);
  return {
    id,
    label: role,
    figure: numberWords(total),
    total,
    name: i18n.t('circle.rings.whole', { role, people: peopleWords(total) }),
    href: relationshipAddress(typeId, types),
    parts: presentStandings(counts).map((standing) => ({
      id: `${id} ${standing}`,
      name: i18n.t('circle.rings.part', {
        role,
        standing: i18n.t(`people.standing.${standing}`),
        people: peopleWords(counts[standing]),
      }),
      href: relationshipAddress(typeId, types, standing),
      count: counts[standing],
      look: standing,
    })),
  };
}
