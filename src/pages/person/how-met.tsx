/** How you met, in your words; and the day LinkedIn says you connected. */
import { i18n } from '#i18n';
import { exactDay, shortDate } from '@/words/days';
import { Section } from '@/ui/section';
import styles from './about.module.css';
import { howMetDraft, storedHowMet } from './drafts';
import { usePersonScope } from './person-scope';
import { WritingField } from './writing-field';

export function HowMet() {
  const { page, who, today } = usePersonScope();
  const { person } = page;
  return (
    <Section title={i18n.t('person.howMet.title')}>
      <WritingField
        draft={howMetDraft(who, person)}
        stored={person.revision > 0 ? storedHowMet(person) : undefined}
        label={i18n.t('person.howMet.title')}
        placeholder={i18n.t('person.howMet.placeholder')}
        short
      />
      {person.connectedOn === undefined ? null : (
        <p className={styles['when']} title={exactDay(person.connectedOn)}>
          {i18n.t('person.howMet.connected', { day: shortDate(person.connectedOn, today) })}
        </p>
      )}
    </Section>
  );
}
