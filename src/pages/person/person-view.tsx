/**
 * Everything about one person: in the side panel, and wherever a person has a page. Somebody who is
 * not kept yet has the same page, empty; the first thing saved makes them.
 */
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { database } from '@/storage/open';
import { readPersonPage } from '@/storage/queries/person-page';
import { EmptyState } from '@/ui/empty-state';
import { Skeleton } from '@/ui/skeleton';
import { useLive } from '../use-live';
import { useMedia } from '../use-media';
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
  const onNote = useCallback((noteId: string) => setInComposer(noteId), []);
  const found = useLive(
    async () => ({ page: await readPersonPage(database, personId) }),
    [personId],
  );
  if (!found) return <Skeleton label={i18n.t('ui.loading')} lines={4} />;
  const stored = found.page;
  if (stored && stored.person.deletedAt !== null) return <InTrash person={stored.person} />;
  const page = stored ?? (create ? unkeptPage(personId, create, today) : undefined);
  if (!page) {
    return <EmptyState title={i18n.t('person.gone')}>{i18n.t('person.goneText')}</EmptyState>;
  }
  const who = stored || !create ? { personId } : { personId, create };
  const top = (
    <>
      <PersonTop focusName={focusName} />
      <MainActions />
    </>
  );
  const composer = <NoteComposer caretReady={caretReady} onNote={onNote} />;
  const about = (
    <>
      {stored ? <Dates /> : null}
      {stored ? <TagsField /> : null}
      <HowMet />
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
              {stored ? <NextList /> : null}
              {about}
            </div>
            <div className={styles['column']}>
              {composer}
              {stored ? <Timeline without={inComposer} /> : null}
            </div>
          </>
        ) : (
          <>
            {top}
            {composer}
            {stored ? <NextList /> : null}
            {stored ? <Timeline without={inComposer} /> : null}
            {about}
          </>
        )}
      </article>
    </PersonScopeProvider>
  );
}
