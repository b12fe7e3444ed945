/** The last import, and its way back for as long as there is one. */
import { useState } from 'react';
import { Undo2 } from 'lucide-react';
import { i18n } from '#i18n';
import type { LastImport as Last } from '@/storage/database';
import { readLastImport } from '@/storage/queries/last-import';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { useToday } from '../../today';
import { useUndo } from '../../use-command';
import { useLive } from '../../use-live';
import { momentWords } from '../moment-words';
import { numberWords } from '../number-words';
import styles from '../section.module.css';

export function LastImport() {
  const today = useToday();
  const undo = useUndo();
  const [undoing, setUndoing] = useState(false);
  const last = useLive(() => readLastImport(database), []);
  if (!last) return null;

  const takeBack = async (): Promise<void> => {
    setUndoing(true);
    await undo(last.commandId);
    setUndoing(false);
  };

  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{i18n.t('connections.last.title')}</h2>
      <output className={styles['text']}>
        <p>
          {i18n.t('connections.last.words', {
            when: momentWords(last.at, today),
            what: countWords(last),
          })}
        </p>
        {last.undone === null ? null : <p>{undoneWords(last.undone)}</p>}
      </output>
      {last.isUndoable ? (
        <div className={styles['actions']}>
          <Button disabled={undoing} onClick={() => void takeBack()}>
            <Undo2 size={15} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t(undoing ? 'connections.last.undoing' : 'connections.last.undo')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function countWords({ added, updated }: Last): string {
  const counts = [
    added > 0 || updated === 0
      ? i18n.t('connections.last.added', added, [numberWords(added)])
      : null,
    updated > 0 ? i18n.t('connections.last.updated', updated, [numberWords(updated)]) : null,
  ];
  return counts.filter((words) => words !== null).join(' · ');
}

function undoneWords({ removed, stayed }: NonNullable<Last['undone']>): string {
  const words = [
    removed > 0
      ? i18n.t('connections.last.removed', removed, [numberWords(removed)])
      : i18n.t('connections.last.undone'),
    stayed > 0 ? i18n.t('connections.last.stayed', stayed, [numberWords(stayed)]) : null,
  ];
  return words.filter((part) => part !== null).join(' ');
}
