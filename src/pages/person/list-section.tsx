/** A titled list that can be added to: the form stands above it, and its button goes meanwhile. */
import { useState, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Section } from '@/ui/section';
import { useReturnFocus } from './return-focus';
import styles from './list-section.module.css';

type ListSectionProps = {
  title: string;
  /** Spoken name of the button, which shows only "Add". */
  addLabel: string;
  /** Said in place of an empty list. */
  none: string;
  empty: boolean;
  /** A form was begun before: it is open. */
  begun?: boolean;
  renderForm: (close: () => void) => ReactNode;
  children: ReactNode;
};

export function ListSection({
  title,
  addLabel,
  none,
  empty,
  begun = false,
  renderForm,
  children,
}: ListSectionProps) {
  const [adding, setAdding] = useState(begun);
  const add = useReturnFocus<HTMLButtonElement>(adding);
  return (
    <Section
      title={title}
      action={
        adding ? null : (
          <Button
            ref={add}
            look="plain"
            className={styles['add']}
            aria-label={addLabel}
            onClick={() => setAdding(true)}
          >
            {i18n.t('person.add')}
          </Button>
        )
      }
    >
      {adding ? renderForm(() => setAdding(false)) : null}
      {empty && !adding ? <p className={styles['none']}>{none}</p> : children}
    </Section>
  );
}
