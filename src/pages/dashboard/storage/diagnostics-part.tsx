/** What a bug report needs, to be read before it is copied. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { useToday } from '../../today';
import { useCopy } from '../../use-copy';
import styles from '../section.module.css';
import { diagnostics } from './diagnostics';
import ownStyles from './storage.module.css';

export function DiagnosticsPart() {
  const today = useToday();
  const copyText = useCopy();
  const [report, setReport] = useState<string>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const written = await diagnostics(database, today);
      if (!gone) setReport(written);
    };
    void look();
    return () => {
      gone = true;
    };
  }, [today]);
  const copy = async () => {
    // Anew: an error may have come since.
    const written = await diagnostics(database, today);
    setReport(written);
    await copyText(written, {
      done: i18n.t('dashboard.diagnostics.copied'),
      refused: i18n.t('dashboard.diagnostics.notCopied'),
    });
  };
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{i18n.t('dashboard.diagnostics.title')}</h2>
      <p className={styles['text']}>{i18n.t('dashboard.diagnostics.text')}</p>
      <div>
        <Button onClick={() => void copy()}>{i18n.t('dashboard.diagnostics.copy')}</Button>
      </div>
      {report === undefined ? null : (
        <details>
          <summary className={ownStyles['summary']}>{i18n.t('dashboard.diagnostics.show')}</summary>
          <pre className={ownStyles['report']}>{report}</pre>
        </details>
      )}
    </section>
  );
}
