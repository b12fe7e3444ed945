/** Views kept under a name: links that ask for people, and what can be done with the one shown. */
import { useState } from 'react';
import { Bookmark } from 'lucide-react';
import { i18n } from '#i18n';
import type { SavedView } from '@/domain/schema/records';
import { parseQuery, printQuery } from '@/search/query';
import { database } from '@/storage/open';
import { ActionsMenu } from '@/ui/actions-menu';
import { Button } from '@/ui/button';
import { useCommand } from '../../use-command';
import { useScreenCovered } from '../../screen-cover/covered';
import { useLive } from '../../use-live';
import { sectionAddress } from '../routes';
import { viewAddress } from './people-address';
import styles from './saved-views.module.css';
import { type Asked, ViewDialog } from './view-dialog';

export function SavedViews({ asked }: { asked: Asked }) {
  const views = useSavedViews();
  const current = views?.find((view) => isSame(view, asked));
  if (!views || views.length === 0) return null;
  return (
    <nav className={styles['views']} aria-label={i18n.t('people.views.label')}>
      <ul className={styles['links']}>
        <ViewLink
          address={sectionAddress('people')}
          name={i18n.t('people.views.all')}
          isCurrent={asked.query === ''}
        />
        {views.map((view) => (
          <ViewLink
            key={view.id}
            address={viewAddress(view)}
            name={view.name}
            isCurrent={view === current}
          />
        ))}
      </ul>
      {current ? <ViewActions key={current.id} view={current} /> : null}
    </nav>
  );
}

/** By name; undefined until they have been read. */
function useSavedViews(): SavedView[] | undefined {
  const stored = useLive(() => database.savedViews.toArray(), []);
  // Without its words a view is a link to everybody.
  if (useScreenCovered()) return [];
  return stored?.toSorted((a, b) => a.name.localeCompare(b.name));
}

function ViewActions({ view }: { view: SavedView }) {
  const run = useCommand();
  const [isNaming, setNaming] = useState(false);
  const { id: savedViewId, name } = view;
  return (
    <>
      <ActionsMenu
        label={i18n.t('people.views.actions', { name })}
        items={[
          { id: 'rename', label: i18n.t('people.views.rename'), onSelect: () => setNaming(true) },
          {
            id: 'remove',
            label: i18n.t('people.views.remove'),
            onSelect: () => {
              const says = i18n.t('people.views.removed', { name });
              void run('savedView.remove', { savedViewId }, { says });
            },
          },
        ]}
      />
      {isNaming ? (
        <ViewDialog view={{ ...view, savedViewId }} onClose={() => setNaming(false)} />
      ) : null}
    </>
  );
}

/** Offers to keep what is asked for, unless that is kept already. */
export function SaveView({ asked }: { asked: Asked }) {
  const views = useSavedViews();
  const [savedViewId, setNaming] = useState<string | null>(null);
  if (!views || asked.query === '' || views.some((view) => isSame(view, asked))) return null;
  return (
    <>
      <Button look="plain" onClick={() => setNaming(crypto.randomUUID())}>
        <Bookmark size={14} strokeWidth={1.75} aria-hidden="true" />
        {i18n.t('people.views.save')}
      </Button>
      {savedViewId === null ? null : (
        <ViewDialog
          view={{ savedViewId, name: '', revision: 0, ...asked }}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

type ViewLinkProps = { address: string; name: string; isCurrent: boolean };

function ViewLink({ address, name, isCurrent }: ViewLinkProps) {
  return (
    <li>
      <a
        href={address}
        className={styles['link']}
        aria-current={isCurrent ? 'page' : undefined}
        title={name}
      >
        <bdi>{name}</bdi>
      </a>
    </li>
  );
}

/** The same question, however its spaces and quotes are typed. */
function isSame(view: SavedView, asked: Asked): boolean {
  return plain(view.query) === plain(asked.query) && view.sort === asked.sort;
}

function plain(query: string): string {
  return printQuery(parseQuery(query));
}
