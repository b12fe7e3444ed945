/** Two panels wrote the same text: both versions, and the choice. Nothing is overwritten unasked. */
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import type { Draft } from './draft';
import type { Stored } from './draft-types';
import styles from './draft-conflict.module.css';

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
    <Notice
      tone="warm"
      announced
      title={i18n.t('person.conflict.title')}
      actions={
        <>
          {splits ? (
            <Button onClick={() => draft.keepBoth()}>{i18n.t('person.conflict.keepBoth')}</Button>
          ) : null}
          <Button onClick={() => draft.keepMine()}>{i18n.t('person.conflict.keepMine')}</Button>
          <Button onClick={() => draft.keepTheirs()}>{i18n.t('person.conflict.keepTheirs')}</Button>
        </>
      }
    >
      <p>{i18n.t('person.conflict.text')}</p>
      <blockquote
        className={styles['theirs']}
        dir="auto"
        aria-label={i18n.t('person.conflict.other')}
      >
        {theirs.text}
      </blockquote>
    </Notice>
  );
}
