/** How you met, in your words. */
import { i18n } from '#i18n';
import { Section } from '@/ui/section';
import { howMetDraft, storedHowMet } from './drafts';
import { usePersonScope } from './person-scope';
import { WritingField } from './writing-field';

export function HowMet() {
  const { page, who } = usePersonScope();
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
    </Section>
  );
}
