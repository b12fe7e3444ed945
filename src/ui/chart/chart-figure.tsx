/** A picture with its title, what it says in a sentence, and a switch to the same in a table. */
import { type ReactNode, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Segmented } from '../segmented';
import styles from './chart.module.css';

type ChartFigureProps = {
  title: string;
  /** What one would say of it. */
  sentence: ReactNode;
  picture: ReactNode;
  table: ReactNode;
};

export function ChartFigure({ title, sentence, picture, table }: ChartFigureProps) {
  const id = useId();
  const [as, setAs] = useState<'picture' | 'table'>('picture');
  return (
    <section aria-labelledby={id} className={styles['chart']}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        <Segmented
          label={i18n.t('ui.chart.showAs', { title })}
          labelHidden
          value={as}
          choices={[
            { value: 'picture', label: i18n.t('ui.chart.picture') },
            { value: 'table', label: i18n.t('ui.chart.table') },
          ]}
          onChange={setAs}
        />
      </div>
      <p className={styles['sentence']}>{sentence}</p>
      {as === 'picture' ? picture : table}
    </section>
  );
}
