/**
 * Everything about one person: in the side panel, and wherever a person has a page. Somebody who is
 * not kept yet has the same page, empty; the first thing saved makes them.
 */
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { isConfidential } from '@/domain/confidentiality';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { database } from '@/storage/open';
import { readPersonPage } from '@/storage/queries/person-page';
import { EmptyState } from '@/ui/empty-state';
import { CoverBar } from '@/ui/cover-bar';
import { Skeleton } from '@/ui/skeleton';
import { useCovering, useScreenCovered } from '../screen-cover/covered';
import { useLive } from '../use-live';
import { useMedia } from '../use-media';
import { coveredPage, CoveredPerson } from './confidential';
import { Dates } from './dates';
import { HowMet } from './how-met';
import { InTrash } from './in-trash';
import { MainActions } from './main-actions';
import { NextList } from './next-list';
import { NoteComposer } from './note-composer';
import { PersonScopeProvider, unkeptPage, type Create } from './person-scope';
import { PersonTop } from './person-top';
import { TagsField } from './tags-field';
import { Timeline } from './timeline';
import styles from './person-view.module.css';

/** Wide enough for two columns, beside the dashboard's navigation. */
const twoColumns = '(width >= 67.5em)';

export type PersonViewProps = {
  personId: string;
  /** For a profile nothing is kept about: what makes the person. Without it, they must exist. */
  create?: Create | undefined;
  types: RelationshipTypes;
  today: Day;
  /** The caret is ready in the note. */
  caretReady?: boolean;
  /** A panel is one column; a page takes two when the window is wide. */
  layout?: 'panel' | 'page';
  /** The focus goes to the name: one came here by a link. */
  focusName?: boolean;
  onOpenPerson: (personId: string) => void;
};

export function PersonView(props: PersonViewProps) {
  const { personId, types, today, caretReady = false, focusName = false, onOpenPerson } = props;
  const inDashboard = props.layout === 'page';
  const wide = useMedia(twoColumns) && inDashboard;
  // Whoever is about to be kept stays the same page while the queries catch up one by one.
  const [firstCreate] = useState(props.create);
  const create = props.create ?? firstCreate;
  const [inComposer, setInComposer] = useState<string | null>(null);
  // Whom one asked to see, until somebody else is here.
  const [uncovered, setUncovered] = useState<string | null>(null);
  if (uncovered !== null && uncovered !== personId) setUncovered(null);
  const onNote = useCallback((noteId: string) => setInComposer(noteId), []);
  const found = useLive(
    async () => ({ page: await readPersonPage(database, personId) }),
    [personId],
  );
  const screenCovered = useScreenCovered();
  const unkept = useCovering(create ? unkeptPage(personId, create, today) : undefined);
  if (!found) return <Skeleton label={i18n.t('ui.loading')} lines={4} />;
  const stored = found.page;
  if (stored && stored.person.deletedAt !== null) return <InTrash person={stored.person} />;
  const whole = stored ?? unkept;
  if (!whole) {
    return <EmptyState title={i18n.t('person.gone')}>{i18n.t('person.goneText')}</EmptyState>;
  }
  const confidential = isConfidential(whole.person) && uncovered !== personId;
  const covered = confidential || screenCovered;
  const page = confidential ? coveredPage(whole) : whole;
  const who = stored || !create ? { personId } : { personId, create };
  const top = (
    <>
      <PersonTop focusName={focusName || uncovered === personId} />
      <MainActions />
    </>
  );
  const composer = screenCovered ? (
    <CoverBar words={i18n.t('screenCover.covered')} />
  ) : confidential ? (
    <CoveredPerson person={page.person} onShow={() => setUncovered(personId)} />
  ) : (
    <NoteComposer caretReady={caretReady && uncovered === null} onNote={onNote} />
  );
  const shown = stored !== undefined && !covered;
  const about = (
    <>
      {shown ? <Dates /> : null}
      {shown ? <TagsField /> : null}
      {covered ? null : <HowMet />}
    </>
  );
  return (
    <PersonScopeProvider
      value={{ page, kept: stored !== undefined, who, today, types, inDashboard, onOpenPerson }}
    >
      <article className={wide ? styles['wide'] : styles['person']}>
        {wide ? (
          <>
            <div className={styles['column']}>
              {top}
              {shown ? <NextList /> : null}
              {about}
            </div>
            <div className={styles['column']}>
              {composer}
              {shown ? <Timeline without={inComposer} /> : null}
            </div>
          </>
        ) : (
          <>
            {top}
            {composer}
            {shown ? <NextList /> : null}
            {shown ? <Timeline without={inComposer} /> : null}
            {about}
          </>
        )}
      </article>
    </PersonScopeProvider>
  );
}
