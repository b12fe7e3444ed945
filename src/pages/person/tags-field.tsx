/** Tags: words to find people by. Enter or a comma adds one. */
import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { tagsBeginning } from '@/storage/queries/filter-values';
import { Chip } from '@/ui/chip';
import { TextField } from '@/ui/text-field';
import { Section } from '@/ui/section';
import { useCommand } from '../use-command';
import { useLive } from '../use-live';
import { usePersonScope } from './person-scope';
import styles from './about.module.css';

/** Tags suggested at once; another letter finds others. */
const mostSuggested = 20;

type Change = { add: string[]; remove: string[] };

const withoutMark = (text: string) => text.trim().replace(/^#/, '');

export function TagsField() {
  const { page, who } = usePersonScope();
  const run = useCommand();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const { tags } = page.person;
  const beginning = withoutMark(typed);
  const suggested = useLive(() => tagsBeginning(database, beginning, mostSuggested), [beginning]);
  const sent = useRef<Promise<void>>(undefined);
  /** One after the other: one that the worker did not hear is sent again, and must not come last. */
  const sendAfter = async (before: Promise<void> | undefined, change: Change, says: string) => {
    await before;
    await run('person.changeTags', { who, ...change }, { says });
  };
  const send = (change: Change, says: string) => {
    sent.current = sendAfter(sent.current, change, says);
  };
  const add = (text: string) => {
    const asked = text
      .split(',')
      .map((tag) => withoutMark(tag).slice(0, 60))
      .filter((tag) => tag !== '' && !tags.includes(tag));
    setTyped('');
    if (asked.length === 0) return;
    send({ add: asked, remove: [] }, i18n.t('person.tags.added'));
  };
  return (
    <Section title={i18n.t('person.tags.title')}>
      <div className={styles['tags']}>
        {tags.map((tag) => (
          <Chip
            key={tag}
            removeLabel={i18n.t('person.tags.remove', { tag })}
            onRemove={() => send({ add: [], remove: [tag] }, i18n.t('person.tags.removed'))}
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
          {(suggested ?? [])
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
