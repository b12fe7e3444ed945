/**
 * The command palette: one field for everybody and everything. People first, then pages and
 * actions. The focus stays in the field; arrows and Enter choose, Escape closes.
 */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Search } from 'lucide-react';
import { i18n } from '#i18n';
import type { DashboardRoute } from '@/platform/pages';
import { Listbox } from '@/ui/listbox';
import { AddPerson } from '../person/add-person';
import { type ChoiceList, FilterChoices } from '../search/filter-choices';
import { FilterHint } from '../search/filter-hint';
import { useToday } from '../today';
import { PaletteOption } from './palette-option';
import styles from './palette.module.css';
import { type Choice, usePaletteChoices } from './use-palette-choices';

type PaletteProps = {
  onClose: () => void;
  onOpenPerson: (personId: string) => void;
  onOpenRoute: (route: DashboardRoute) => void;
};

export default function Palette({ onClose, onOpenPerson, onOpenRoute }: PaletteProps) {
  const id = useId();
  const today = useToday();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  // While a filter is typed, the keys lead through its values.
  const [values, setValues] = useState<ChoiceList | null>(null);
  const [isAdding, setAdding] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { groups, types, isAnswered, complete } = usePaletteChoices(text, today);
  const choices = groups.flatMap((group) => group.choices);
  const activeAt = Math.min(at, choices.length - 1);
  const ownActive = choices.length > 0 ? `${id}-${activeAt}` : undefined;

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || isAdding) return undefined;
    element.showModal();
    field.current?.focus();
    // Closed before it is taken out of the document: that gives the focus back to where it was.
    return () => element.close();
  }, [isAdding]);
  useEffect(() => {
    document
      .querySelector(`#${CSS.escape(`${id}-${activeAt}`)}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [id, activeAt]);

  const type = (next: string) => {
    setText(next);
    setAt(0);
  };
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    if (choice.is === 'command' && choice.command.does === 'addPerson') {
      setAdding(true);
      return;
    }
    onClose();
    if (choice.is === 'person') onOpenPerson(choice.hit.person.id);
    else if (choice.is === 'all') onOpenRoute(choice.route);
    else if (choice.command.does !== 'addPerson') onOpenRoute(choice.command.does.open);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { length } = choices;
    if (event.key === 'ArrowDown') setAt(length === 0 ? 0 : (activeAt + 1) % length);
    else if (event.key === 'ArrowUp') setAt(length === 0 ? 0 : (activeAt + length - 1) % length);
    else if (event.key === 'Enter') choose(choices[activeAt]);
    else return;
    event.preventDefault();
  };

  if (isAdding) return <AddPerson onClose={onClose} onAdded={onOpenPerson} />;
  return (
    <dialog
      ref={dialog}
      data-palette=""
      className={styles['palette']}
      aria-label={i18n.t('palette.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        // Nothing is lost by a click beside it.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles['body']}>
        <div className={styles['field']}>
          <Search size={16} strokeWidth={1.75} aria-hidden="true" />
          <input
            ref={field}
            type="text"
            role="combobox"
            className={styles['input']}
            aria-label={i18n.t('palette.label')}
            aria-expanded={values !== null || choices.length > 0}
            aria-autocomplete="list"
            aria-controls={values?.id ?? `${id}-list`}
            aria-activedescendant={values?.activeId ?? ownActive}
            placeholder={i18n.t('palette.hint')}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <FilterChoices field={field} text={text} onChange={type} onList={setValues} />
        <Listbox id={`${id}-list`} label={i18n.t('palette.title')} className={styles['list']}>
          {groups.map((group, index) => (
            <fieldset
              key={group.title}
              aria-labelledby={`${id}-group-${index}`}
              className={styles['group']}
            >
              <div id={`${id}-group-${index}`} role="presentation" className={styles['title']}>
                {group.title}
              </div>
              {group.choices.map((choice) => {
                const place = choices.indexOf(choice);
                return (
                  <PaletteOption
                    key={choice.key}
                    id={`${id}-${place}`}
                    choice={choice}
                    types={types}
                    today={today}
                    isActive={place === activeAt}
                    onPoint={() => setAt(place)}
                    onChoose={() => choose(choice)}
                  />
                );
              })}
            </fieldset>
          ))}
        </Listbox>
        <output className="visually-hidden">
          {isAnswered ? i18n.t('palette.count', choices.length) : ''}
        </output>
        <div className={styles['foot']}>
          {isAnswered && choices.length === 0 && values === null ? (
            <p>{i18n.t('palette.none')}</p>
          ) : null}
          {complete ? null : <p>{i18n.t('search.reading')}</p>}
          <FilterHint
            onChoose={(filter) => {
              type(`${text.trimEnd()} ${filter}`.trimStart());
              field.current?.focus();
            }}
          />
        </div>
      </div>
    </dialog>
  );
}
