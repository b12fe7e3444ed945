/** The roles people have in your career: ours, as you changed them, and your own. */
import { useState } from 'react';
import { Pencil, Plus } from 'lucide-react';
import { i18n } from '#i18n';
import type { ResolvedType } from '@/domain/relationship-types';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { rhythmWords } from '@/words/ring-words';
import { typeLabel } from '@/words/role-words';
import { useLive } from '../../use-live';
import styles from '../section.module.css';
import { TypeDialog } from './type-dialog';

export function RelationshipsSection() {
  const stored = useLive(async () => {
    const rows = await database.relationshipTypes.toArray();
    const changed = rows.filter(({ deletedAt }) => deletedAt === null);
    const revisions = new Map(changed.map(({ id, revision }) => [id, revision]));
    return { types: [...(await readTypes(database)).values()], revisions };
  }, []);
  const [edited, setEdited] = useState<ResolvedType | 'new' | null>(null);
  if (!stored) return null;
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('dashboard.types.lead')}</p>
      <ul className={styles['list']}>
        {stored.types.map((type) => (
          <li key={type.id} className={styles['item']}>
            <span className={styles['itemWords']}>
              <bdi className={styles['itemName']}>{typeLabel(type)}</bdi>
              <span className={styles['quiet']}>
                {factsOf(type, stored.revisions.has(type.id))}
              </span>
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
        <TypeDialog
          type={edited === 'new' ? null : edited}
          revision={edited === 'new' ? 0 : (stored.revisions.get(edited.id) ?? 0)}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </div>
  );
}

/** "every 30 days · inside your organisation · changed" */
function factsOf(type: ResolvedType, changed: boolean): string {
  return [
    type.rhythmDays === null ? i18n.t('dashboard.types.noRhythm') : rhythmWords(type.rhythmDays),
    type.side === 'either' ? null : i18n.t(`dashboard.types.${type.side}`),
    type.builtIn
      ? changed
        ? i18n.t('dashboard.types.changed')
        : null
      : i18n.t('dashboard.types.own'),
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}
