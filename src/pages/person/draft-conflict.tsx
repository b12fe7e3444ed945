/** Two panels wrote the same text: both versions, and the choice. Nothing is overwritten unasked. */
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { ConflictQuestion } from '../conflict-question';
import type { Draft } from './draft';
import type { Stored } from './draft-types';

type DraftConflictProps = {
  draft: Draft;
  theirs: Stored | null;
  /** One's own version can become a note of its own. */
  splits: boolean;
};

export function DraftConflict({ draft, theirs, splits }: DraftConflictProps) {
  if (!theirs) {
    return (
      <Notice
        tone="warm"
        announced
        title={i18n.t('person.conflict.goneTitle')}
        actions={
          <Button onClick={() => draft.keepMine()}>{i18n.t('person.conflict.keepAsNew')}</Button>
        }
      >
        {i18n.t('person.conflict.goneText')}
      </Notice>
    );
  }
  return (
    <ConflictQuestion
      theirs={theirs.text}
      onKeepMine={() => draft.keepMine()}
      onKeepTheirs={() => draft.keepTheirs()}
      other={
        splits ? (
          <Button onClick={() => draft.keepBoth()}>{i18n.t('person.conflict.keepBoth')}</Button>
        ) : null
      }
    />
  );
}
