/** All is written: how many people came, and where to go from here. */
import { useId } from 'react';
import { i18n } from '#i18n';
import type { Imported } from '@/storage/bulk/apply-connections';
import { Button } from '@/ui/button';
import { numberWords } from '../number-words';
import { peopleAddress, sectionAddress } from '../routes';
import sectionStyles from '../section.module.css';
import styles from './connections.module.css';
import { useFocusAtStart } from './use-focus-at-start';

type ImportDoneProps = { imported: Imported; onAnother: () => void };

export function ImportDone({ imported, onAnother }: ImportDoneProps) {
  const { added, updated } = imported;
  const id = useId();
  const start = useFocusAtStart<HTMLDivElement>();
  return (
    <section ref={start} tabIndex={-1} className={styles['card']} aria-labelledby={id}>
      <h2 id={id} className={styles['doneTitle']}>
        {added > 0
          ? i18n.t('connections.done.title', added, [numberWords(added)])
          : i18n.t('connections.done.upToDate', updated, [numberWords(updated)])}
      </h2>
      <div className={sectionStyles['text']}>
        {added > 0 && updated > 0 ? (
          <p>{i18n.t('connections.done.alsoUpdated', updated, [numberWords(updated)])}</p>
        ) : null}
        {added > 0 ? <p>{i18n.t('connections.done.text')}</p> : null}
      </div>
      <div className={sectionStyles['actions']}>
        {added > 0 ? (
          <Button look="filled" onClick={() => location.assign(sectionAddress('triage'))}>
            {i18n.t('connections.done.triage')}
          </Button>
        ) : null}
        <Button onClick={() => location.assign(peopleAddress(''))}>
          {i18n.t('connections.done.people')}
        </Button>
        <Button look="plain" onClick={onAnother}>
          {i18n.t('connections.done.another')}
        </Button>
      </div>
    </section>
  );
}
