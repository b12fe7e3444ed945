/** Two windows wrote the same thing: what the other one says, and the choice. Nothing is overwritten unasked. */
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import styles from './conflict-question.module.css';

type ConflictQuestionProps = {
  /** What is stored now, in words. */
  theirs: string;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
  /** A button for another answer, before those two. */
  other?: ReactNode;
};

export function ConflictQuestion({
  theirs,
  onKeepMine,
  onKeepTheirs,
  other,
}: ConflictQuestionProps) {
  return (
    <Notice
      tone="warm"
      announced
      title={i18n.t('person.conflict.title')}
      actions={
        <>
          {other}
          <Button onClick={onKeepMine}>{i18n.t('person.conflict.keepMine')}</Button>
          <Button onClick={onKeepTheirs}>{i18n.t('person.conflict.keepTheirs')}</Button>
        </>
      }
    >
      <p>{i18n.t('person.conflict.text')}</p>
      <blockquote
        className={styles['theirs']}
        dir="auto"
        aria-label={i18n.t('person.conflict.other')}
      >
        {theirs}
      </blockquote>
    </Notice>
  );
}
