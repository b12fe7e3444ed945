/** The roles people have in your career: ours, as you changed them, and your own. */
import { useState } from 'react';
import { Pencil, Plus } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { rhythmWords } from '@/words/ring-words';
import { typeLabel } from '@/words/role-words';
import { useLive } from '../../use-live';
import styles from '../section.module.css';
import { type EditedType, readEditedTypes } from './edited-type';
import { TypeDialog } from './type-dialog';

export function RelationshipsSection() {
  const types = useLive(readEditedTypes, []);
  const [edited, setEdited] = useState<EditedType | 'new' | null>(null);
  if (!types) return null;
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('dashboard.types.lead')}</p>
      <ul className={styles['list']}>
        {[...types.values()].map((type) => (
          <li key={type.id} className={styles['item']}>
            <span className={styles['itemWords']}>
              <bdi className={styles['itemName']}>{typeLabel(type)}</bdi>
              <span className={styles['quiet']}>{factsOf(type)}</span>
            </span>
            <IconButton
              icon={Pencil}
              label={i18n.t('dashboard.types.edit', { type: typeLabel(type) })}
              onClick={() => setEdited(type)}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => setEdited('new')}>
          <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('dashboard.types.add')}
        </Button>
      </div>
      {edited ? (
        <TypeDialog type={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      ) : null}
    </div>
  );
}

/** "every 30 days · inside your organisation · changed" */
function factsOf(type: EditedType): string {
  return [
    type.rhythmDays === null ? i18n.t('dashboard.types.noRhythm') : rhythmWords(type.rhythmDays),
    type.side === 'either' ? null : i18n.t(`dashboard.types.${type.side}`),
    type.builtIn
      ? type.revision > 0
        ? i18n.t('dashboard.types.changed')
        : null
      : i18n.t('dashboard.types.own'),
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}
