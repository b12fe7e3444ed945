/**
 * A menu for each field people can be filtered by. What is chosen stands on the menu's own button,
 * so that choosing moves nothing below, and goes with the cross beside it.
 */
import { Check, ChevronDown, X } from 'lucide-react';
import { i18n } from '#i18n';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Filter, FilterField } from '@/search/query';
import type { PersonLine } from '@/storage/queries/person-line';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { Menu, type MenuItem } from '@/ui/menu';
import { fieldWords, type MenuField, menuFields, offeredValues, valueWords } from './filter-words';
import styles from './filter-menus.module.css';

type FilterMenusProps = {
  filters: readonly Filter[];
  onChange: (filters: readonly Filter[]) => void;
  lines: readonly PersonLine[];
  types: RelationshipTypes;
};

export function FilterMenus(props: FilterMenusProps) {
  const { filters, onChange, types } = props;
  const hasCompany = filters.some(({ field }) => field === 'company');
  return (
    <fieldset className={styles['menus']} aria-label={i18n.t('people.filterBy')}>
      {menuFields.map((field) => (
        <FilterMenu key={field} field={field} {...props} />
      ))}
      {hasCompany ? (
        <span className={styles['chosen']}>
          <span className={styles['typed']}>{chosenWords('company', filters, types)}</span>
          <ClearField field="company" {...props} />
        </span>
      ) : null}
      {filters.length > 1 ? (
        <Button look="plain" onClick={() => onChange([])}>
          {i18n.t('people.clearFilters')}
        </Button>
      ) : null}
    </fieldset>
  );
}

type FieldProps = FilterMenusProps & { field: MenuField };

function FilterMenu(props: FieldProps) {
  const { field, filters, onChange, lines, types } = props;
  const ofField = filters.filter((each) => each.field === field);
  const isChosen = (value: string) => ofField.some((each) => each.value === value);
  const offered = offeredValues(field, types, lines);
  // What was typed may be none of what is offered.
  const typed = ofField.flatMap(({ value }) => (offered.includes(value) ? [] : value));
  const values = [...typed, ...offered];
  const item = (value: string): MenuItem => ({
    id: value,
    label: valueWords({ field, value }, types),
    ...(isChosen(value) ? { icon: Check, hint: i18n.t('people.chosen') } : {}),
    onSelect: () =>
      onChange(
        isChosen(value)
          ? filters.filter((each) => each.field !== field || each.value !== value)
          : [...filters, { field, value }],
      ),
  });
  if (values.length === 0) return null;
  return (
    <span className={ofField.length > 0 ? styles['chosen'] : undefined}>
      <Menu
        label={fieldWords(field)}
        renderTrigger={(trigger) => (
          <Button look="plain" className={styles['menu']} {...trigger}>
            <span className={styles['words']}>{chosenWords(field, filters, types)}</span>
            <ChevronDown size={13} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        )}
        items={values.map(item)}
      />
      {ofField.length > 0 ? <ClearField {...props} /> : null}
    </span>
  );
}

function ClearField({
  field,
  filters,
  onChange,
  types,
}: FilterMenusProps & { field: FilterField }) {
  return (
    <IconButton
      icon={X}
      className={styles['clear']}
      label={i18n.t('people.removeFilter', { filter: chosenWords(field, filters, types) })}
      onClick={() => onChange(filters.filter((each) => each.field !== field))}
    />
  );
}

/** "Relationship", or "Relationship: Mentor, Peer". */
function chosenWords(
  field: FilterField,
  filters: readonly Filter[],
  types: RelationshipTypes,
): string {
  const chosen = filters.filter((each) => each.field === field);
  if (chosen.length === 0) return fieldWords(field);
  const values = chosen.map((filter) => valueWords(filter, types)).join(', ');
  return i18n.t('people.fieldIs', { field: fieldWords(field), values });
}
