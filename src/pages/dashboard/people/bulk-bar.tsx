/** What can be done with everybody selected. Each is one action, and one undo takes it back. */
import { useMemo, useState } from 'react';
import { Archive, ArchiveRestore, Tag, Trash2, X } from 'lucide-react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { PersonLine } from '@/storage/queries/person-line';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { numberWords } from '../number-words';
import styles from './bulk-bar.module.css';
import { BulkLaterMenu, BulkRhythmMenu, BulkRoleMenu } from './bulk-menus';
import { EndRoleDialog, rolesOf } from './end-role-dialog';
import type { Selection } from './selection';
import { TagDialog } from './tag-dialog';
import { type Bulk, useBulk } from './use-bulk';

type BulkBarProps = {
  selection: Selection;
  /** How many the list shows. */
  shownCount: number;
  /** Everybody. */
  lines: readonly PersonLine[];
  types: RelationshipTypes;
  today: Day;
};

export function BulkBar({ selection, shownCount, lines, types, today }: BulkBarProps) {
  const { chosen, all, none } = selection;
  const bulk = useBulk(chosen);
  const [tagging, setTagging] = useState(false);
  const [ending, setEnding] = useState(false);
  const roles = useMemo(() => rolesOf(chosen), [chosen]);
  const { count, personIds } = bulk;
  return (
    <div className={styles['bar']} role="toolbar" aria-label={i18n.t('people.bulk.label')}>
      <span className={styles['count']}>
        <output>{i18n.t('people.bulk.selected', count, [numberWords(count)])}</output>
        {count < shownCount ? (
          <Button look="plain" onClick={all}>
            {i18n.t('people.bulk.all', [numberWords(shownCount)])}
          </Button>
        ) : null}
      </span>
      <fieldset className={styles['actions']} disabled={bulk.isBusy}>
        <BulkRoleMenu
          bulk={bulk}
          types={types}
          onEnd={roles.size > 0 ? () => setEnding(true) : undefined}
        />
        <BulkRhythmMenu bulk={bulk} />
        <Button onClick={() => setTagging(true)}>
          <Tag size={14} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('people.bulk.tags')}
        </Button>
        <BulkLaterMenu bulk={bulk} today={today} />
        <ArchiveButton
          bulk={bulk}
          isArchived={chosen.every(({ standing }) => standing === 'archived')}
        />
        <IconButton
          icon={Trash2}
          label={i18n.t('people.bulk.trash')}
          onClick={() => {
            const says = i18n.t('people.done.trashed', count, [numberWords(count)]);
            void bulk.run('people.trash', { personIds }, says);
          }}
        />
      </fieldset>
      <IconButton icon={X} label={i18n.t('people.bulk.none')} onClick={none} />
      {tagging ? (
        <TagDialog
          chosen={chosen}
          lines={lines}
          onClose={() => setTagging(false)}
          onSend={(tags) => {
            setTagging(false);
            const says = i18n.t('people.done.tagged', count, [numberWords(count)]);
            void bulk.run('people.changeTags', { personIds, ...tags }, says);
          }}
        />
      ) : null}
      {ending ? (
        <EndRoleDialog
          roles={roles}
          types={types}
          today={today}
          onClose={() => setEnding(false)}
          onSend={({ typeId, endedOn }) => {
            setEnding(false);
            const theirs = roles.get(typeId) ?? [];
            const says = i18n.t('people.done.roleEnded', theirs.length, [
              numberWords(theirs.length),
            ]);
            void bulk.run('people.endRelationship', { personIds: theirs, typeId, endedOn }, says);
          }}
        />
      ) : null}
    </div>
  );
}

function ArchiveButton({ bulk, isArchived }: { bulk: Bulk; isArchived: boolean }) {
  const { count, personIds } = bulk;
  return (
    <IconButton
      icon={isArchived ? ArchiveRestore : Archive}
      label={i18n.t(isArchived ? 'people.bulk.unarchive' : 'people.bulk.archive')}
      onClick={() => {
        const says = isArchived
          ? i18n.t('people.done.unarchived', count, [numberWords(count)])
          : i18n.t('people.done.archived', count, [numberWords(count)]);
        void bulk.run('people.archive', { personIds, archived: !isArchived }, says);
      }}
    />
  );
}
