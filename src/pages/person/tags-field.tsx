/** Tags: words to find people by. Enter or a comma adds one. */
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { recentPeople } from '@/storage/queries/search';
import { Chip } from '@/ui/chip';
import { TextField } from '@/ui/text-field';
import { Section } from '@/ui/section';
import { useCommand } from '../use-command';
import { useLive } from '../use-live';
import { usePersonScope } from './person-scope';
import styles from './about.module.css';

/** Tags are suggested from this many people, those kept last: enough to spell one the same again. */
const suggestingPeople = 200;

export function TagsField() {
  const { page, who } = usePersonScope();
  const run = useCommand();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const { tags } = page.person;
  const recent = useLive(() => recentPeople(database, suggestingPeople), []);
  const suggested = new Set((recent ?? []).flatMap((person) => person.tags));
  const set = (next: string[], says: string) =>
    void run('person.change', { who, fields: { tags: next } }, { says });
  const add = (text: string) => {
    const asked = text
      .split(',')
      .map((tag) => tag.trim().replace(/^#/, '').slice(0, 60))
      .filter((tag) => tag !== '' && !tags.includes(tag));
    setTyped('');
    if (asked.length > 0) set([...tags, ...new Set(asked)], i18n.t('person.tags.added'));
  };
  return (
    <Section title={i18n.t('person.tags.title')}>
      <div className={styles['tags']}>
        {tags.map((tag) => (
          <Chip
            key={tag}
            removeLabel={i18n.t('person.tags.remove', { tag })}
            onRemove={() =>
              set(
                tags.filter((other) => other !== tag),
                i18n.t('person.tags.removed'),
              )
            }
          >
            #<bdi>{tag}</bdi>
          </Chip>
        ))}
        <div className={styles['tagField']}>
          <TextField
            label={i18n.t('person.tags.add')}
            labelHidden
            quiet
            placeholder={i18n.t('person.tags.add')}
            list={listId}
            maxLength={60}
            value={typed}
            onChange={(text) => (text.includes(',') ? add(text) : setTyped(text))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add(typed);
            }}
            onBlur={() => add(typed)}
          />
        </div>
        <datalist id={listId}>
          {[...suggested]
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
        </datalist>
      </div>
    </Section>
  );
}
