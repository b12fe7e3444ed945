/** What to ask or remember with somebody in this role; a click begins a line of the note with it. */
import { i18n } from '#i18n';
import { primaryType } from '@/domain/rhythm';
import { typePrompts } from '@/words/role-words';
import { usePersonScope } from './person-scope';
import styles from './prompts.module.css';

export function Prompts({ onAsk }: { onAsk: (prompt: string) => void }) {
  const { page, today, types } = usePersonScope();
  const type = primaryType(page.person, types, today);
  const prompts = type ? typePrompts(type) : [];
  if (prompts.length === 0) return null;
  return (
    <ul className={styles['prompts']} aria-label={i18n.t('person.prompts')}>
      {prompts.map((prompt) => (
        <li key={prompt}>
          <button
            type="button"
            className={styles['prompt']}
            title={i18n.t('person.promptHint')}
            dir="auto"
            onClick={() => onAsk(prompt)}
          >
            {prompt}
          </button>
        </li>
      ))}
    </ul>
  );
}
