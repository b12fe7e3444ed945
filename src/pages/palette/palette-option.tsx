/** One line of the palette: somebody, a page, or something to do. */
import { CornerDownLeft, Users } from 'lucide-react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { ListboxOption } from '@/ui/listbox';
import { PersonLine } from '../person/person-line';
import { WhyFound } from '../search/why-found';
import styles from './palette.module.css';
import type { Choice } from './use-palette-choices';

type PaletteOptionProps = {
  id: string;
  choice: Choice;
  types: RelationshipTypes;
  today: Day;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

export function PaletteOption(props: PaletteOptionProps) {
  const { id, choice, types, today, isActive, onPoint, onChoose } = props;
  return (
    <ListboxOption
      id={id}
      isActive={isActive}
      className={styles['option']}
      onPointerMove={isActive ? undefined : onPoint}
      onChoose={onChoose}
    >
      <span className={styles['what']}>
        <Content choice={choice} types={types} today={today} />
      </span>
      {isActive ? <CornerDownLeft size={14} strokeWidth={1.75} aria-hidden="true" /> : null}
    </ListboxOption>
  );
}

function Content({ choice, types, today }: Pick<PaletteOptionProps, 'choice' | 'types' | 'today'>) {
  switch (choice.is) {
    case 'person': {
      const { hit } = choice;
      return (
        <PersonLine person={hit.person} nameRanges={hit.nameRanges} types={types} today={today}>
          <WhyFound hit={hit} />
        </PersonLine>
      );
    }
    case 'command': {
      const { icon: Icon, label } = choice.command;
      return (
        <span className={styles['command']}>
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
          {label}
        </span>
      );
    }
    case 'all':
      return (
        <span className={styles['command']}>
          <Users size={16} strokeWidth={1.75} aria-hidden="true" />
          {i18n.t('palette.allPeople', { query: choice.text })}
        </span>
      );
  }
}
