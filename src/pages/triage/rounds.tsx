/** Round after round through a queue: the person, the roles, and the ways on and back. */
import { useEffect, useRef, type ReactNode } from 'react';
import { ArrowLeft, ArrowRight, Undo2, X } from 'lucide-react';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { primaryRelationship } from '@/domain/rhythm';
import { database } from '@/storage/open';
import type { TriageQueue } from '@/storage/queries/triage';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Kbd } from '@/ui/kbd';
import { Skeleton } from '@/ui/skeleton';
import { roleWords } from '@/words/role-words';
import { useToday } from '../today';
import { useLive } from '../use-live';
import { aboutOf, PersonCard } from './person-card';
import { RoleButtons } from './role-buttons';
import { rolesGiven, roundOf, roundSize, type TriageState } from './triage-state';
import styles from './triage.module.css';
import { type Going, useTriage } from './use-triage';
import { useTriageKeys } from './use-triage-keys';

type RoundsProps = {
  queue: TriageQueue;
  types: RelationshipTypes;
  ways: ReactNode;
};

export function Rounds({ queue, types, ways }: RoundsProps) {
  const { personIds, isAll } = queue;
  const going = useTriage(personIds.length);
  const { state } = going;
  const today = useToday();
  const round = roundOf(state);
  const rows = useLive(
    () => database.people.bulkGet(personIds.slice(round.from, round.to)),
    [round.from, round.to],
  );
  const row = state.resting ? undefined : rows?.[state.at - round.from];
  const person = row?.id === personIds[state.at] && row?.deletedAt === null ? row : undefined;
  const typeIds = [...types.keys()];
  const give = (typeId: string | undefined) => {
    if (person && typeId !== undefined) going.giveRole(person, typeId);
  };

  useTriageKeys({
    onNumber: (number) => give(typeIds[number - 1]),
    onSkip: () => {
      if (person) going.skip(person);
    },
    onTakeBack: going.takeBack,
    mayTakeBack: state.acts.length > 0,
    onMove: going.move,
  });

  if (!rows) return <Skeleton label={i18n.t('ui.loading')} lines={3} />;
  if (state.resting) return <Rest going={going} isAll={isAll} ways={ways} />;
  const given = person ? (primaryRelationship(person, today)?.typeId ?? null) : null;
  const place = { number: state.at - round.from + 1, count: round.to - round.from };
  return (
    <div className={styles['triage']}>
      <div className={styles['progress']}>
        <progress
          value={place.number - 1}
          max={place.count}
          aria-label={i18n.t('triage.progress')}
        />
        <span>{i18n.t('triage.place', place)}</span>
      </div>
      {person ? (
        <PersonCard person={person} types={types} today={today} />
      ) : (
        <p className={styles['gone']}>{i18n.t('triage.gone')}</p>
      )}
      {person ? <RoleButtons types={types} given={given} onGive={give} /> : null}
      <Controls going={going} onSkip={() => person && going.skip(person)} />
      {/* Who is next, and what became of the last one, for those who do not see it. */}
      <output className="visually-hidden">
        {person
          ? [
              lastWords(state, types),
              displayName(person, i18n.t('ui.somebody')),
              ...aboutOf(person),
              i18n.t('triage.place', place),
            ]
              .filter((text) => text !== '')
              .join('. ')
          : ''}
      </output>
    </div>
  );
}

function lastWords({ acts }: TriageState, types: RelationshipTypes): string {
  const last = acts.at(-1);
  if (!last) return '';
  return last.is === 'role' ? roleWords(last.typeId, types) : i18n.t('triage.skipped');
}

function Controls({ going, onSkip }: { going: Going; onSkip: () => void }) {
  const { state } = going;
  return (
    <div className={styles['controls']}>
      <Button
        look="plain"
        disabled={state.at === 0}
        aria-keyshortcuts="ArrowLeft"
        onClick={() => going.move(-1)}
      >
        <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
        {i18n.t('triage.back')}
      </Button>
      <Button look="plain" aria-keyshortcuts="ArrowRight" onClick={() => going.move(1)}>
        {i18n.t('triage.forward')}
        <ArrowRight size={15} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Button look="plain" aria-keyshortcuts="x" onClick={onSkip}>
        <X size={15} strokeWidth={1.75} aria-hidden="true" />
        {i18n.t('triage.skip')}
        <Kbd>x</Kbd>
      </Button>
      <Button
        look="plain"
        disabled={state.acts.length === 0}
        aria-keyshortcuts="z"
        onClick={going.takeBack}
      >
        <Undo2 size={15} strokeWidth={1.75} aria-hidden="true" />
        {i18n.t('triage.takeBack')}
        <Kbd>z</Kbd>
      </Button>
    </div>
  );
}

type RestProps = { going: Going; isAll: boolean; ways: ReactNode };

/** The end of a round, or of all: how it went, and that it is fine to stop here. */
function Rest({ going, isAll, ways }: RestProps) {
  const { state, nextRound } = going;
  const left = state.count - state.at;
  const given = rolesGiven(state.acts, roundOf(state));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles['rest']}>
      <EmptyState
        title={i18n.t('triage.given', given)}
        actions={
          <>
            {left > 0 ? (
              <Button onClick={nextRound}>
                {i18n.t('triage.more', Math.min(left, roundSize))}
              </Button>
            ) : null}
            {ways}
          </>
        }
      >
        <p>{left === 0 && isAll ? i18n.t('triage.all') : i18n.t('triage.enough')}</p>
      </EmptyState>
    </div>
  );
}
