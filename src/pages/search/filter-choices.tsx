/**
 * The values of the filter that is being typed, in a list under the field: arrows and Enter choose,
 * Escape goes on typing. The field is anybody's; while there is something to choose it is a combobox.
 */
import { type RefObject, useEffect, useEffectEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { openFilterOf, withValue } from '@/search/completion';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { Listbox, ListboxOption } from '@/ui/listbox';
import { useScreenCovered } from '../screen-cover/covered';
import { useLive } from '../use-live';
import styles from './filter-choices.module.css';
import { choicesFor, type ValueChoice } from './value-words';

type FilterChoicesProps = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onChange: (text: string) => void;
  /** For a field that is a combobox anyway: the list that it has now; null for its own. */
  onList?: (list: ChoiceList | null) => void;
};

/** Ids of the list and of the choice in it that is meant. */
export type ChoiceList = { id: string; activeId: string };

const nothing: readonly ValueChoice[] = [];

export function FilterChoices({ field, text, onChange, onList }: FilterChoicesProps) {
  const id = useId();
  const open = openFilterOf(text);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const covered = useScreenCovered();
  const found = useLive(async () => {
    const opened = openFilterOf(text);
    const isPersonal = opened?.field === 'tag' || opened?.field === 'company';
    const asked = covered && isPersonal ? null : opened;
    const types = asked && (await readTypes(database));
    return { text, choices: asked && types ? await choicesFor(asked, types) : nothing };
  }, [text]);
  const isShown = open !== null && closedAt !== text && found?.text === text;
  const choices = isShown ? found.choices : nothing;
  const active = choices[Math.min(at, choices.length - 1)];
  // What is typed to the end needs no list.
  const isTyped = choices.length === 1 && active?.value === open?.value;
  const isOpen = open !== null && active !== undefined && !isTyped;
  const activeAt = Math.min(at, choices.length - 1);

  const choose = (value: string) => {
    if (!open) return;
    onChange(withValue(open, value));
    setAt(0);
    field.current?.focus();
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOpen || event.isComposing) return;
    if (event.key === 'ArrowDown') setAt((activeAt + 1) % choices.length);
    else if (event.key === 'ArrowUp') setAt((activeAt + choices.length - 1) % choices.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))
      choose(active.value);
    else if (event.key === 'Escape') setClosedAt(text);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const input = field.current;
    // Before the field's own keys: they would lead on to the people found.
    input?.addEventListener('keydown', onKey, { capture: true });
    return () => input?.removeEventListener('keydown', onKey, { capture: true });
  }, [field]);
  const activeId = `${id}-${activeAt}`;
  const tell = useEffectEvent((list: ChoiceList | null) => {
    if (onList) onList(list);
    else if (field.current) describeField(field.current, list);
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    tell({ id, activeId });
    return () => tell(null);
  }, [isOpen, id, activeId]);

  if (!isOpen) return null;
  return (
    <Listbox
      id={id}
      label={i18n.t('search.values', { field: `${open.field}:` })}
      className={styles['choices']}
    >
      {choices.map(({ value, label }, index) => (
        <ListboxOption
          key={value}
          id={`${id}-${index}`}
          isActive={index === activeAt}
          className={styles['choice']}
          onChoose={() => choose(value)}
        >
          <span>
            <span className={styles['field']}>{open.field}:</span>
            <bdi>{value}</bdi>
          </span>
          {label === null ? null : <span className={styles['label']}>{label}</span>}
        </ListboxOption>
      ))}
    </Listbox>
  );
}

/** Makes a plain field a combobox, as long as it has a list. */
function describeField(input: HTMLInputElement, list: ChoiceList | null): void {
  const attributes = {
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    'aria-controls': list?.id ?? '',
    'aria-activedescendant': list?.activeId ?? '',
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (list) input.setAttribute(name, value);
    else input.removeAttribute(name);
  }
}
