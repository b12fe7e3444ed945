/** Every role there is, as buttons; the first nine have their number as a key. */
import { i18n } from '#i18n';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { Kbd } from '@/ui/kbd';
import { roleWords } from '@/words/role-words';
import styles from './triage.module.css';

type RoleButtonsProps = {
  types: RelationshipTypes;
  /** The role the person has already. */
  given: string | null;
  onGive: (typeId: string) => void;
};

export function RoleButtons({ types, given, onGive }: RoleButtonsProps) {
  return (
    <ul className={styles['roles']} aria-label={i18n.t('triage.roles')}>
      {[...types.keys()].map((typeId, index) => (
        <li key={typeId}>
          <button
            type="button"
            className={styles['role']}
            aria-pressed={typeId === given}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            onClick={() => onGive(typeId)}
          >
            {index < 9 ? <Kbd>{String(index + 1)}</Kbd> : <span />}
            <span>{roleWords(typeId, types)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
