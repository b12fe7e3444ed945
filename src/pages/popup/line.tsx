/**
 * One person on one line of the popup, the same in the list, in search and for this page: ring,
 * name, role, what there is to say, and a last row in which a quotation gives way to actions.
 */
import { useId, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName, initialsOf } from '@/domain/display-name';
import { primaryRelationship, ringOf } from '@/domain/rhythm';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Ranges } from '@/search/match';
import type { PersonRow } from '@/storage/database';
import { Chip } from '@/ui/chip';
import { classNames } from '@/ui/class-names';
import { Quote } from '@/ui/quote';
import { Ring } from '@/ui/ring';
import { ringWords } from '@/words/ring-words';
import { roleWords } from '@/words/role-words';
import { MarkedText } from '../search/marked-text';
import styles from './line.module.css';
import { lineAttribute, onLineKey, type LineKey } from './use-popup-keys';
import { useFocusWithin } from './use-focus-within';

type LineProps = {
  person: PersonRow;
  /** Places in the name that were searched for. */
  nameRanges?: Ranges | undefined;
  types: RelationshipTypes;
  today: Day;
  /** Opens them: Enter, or a click anywhere on the line. */
  onOpen: () => void;
  /** Sentences, each on a row of its own. */
  children?: ReactNode;
  /** One line of one's own words; or of them with why they are shown. */
  quote?: string | ReactElement | undefined;
  /** Shown while the line is hovered or focused, in the quotation's place. */
  actions?: ReactNode;
  onKey?: (key: LineKey) => void;
  boxed?: boolean;
  /** It was dealt with and folds away. */
  leaving?: boolean;
};

export function Line(props: LineProps) {
  const {
    person,
    nameRanges,
    types,
    today,
    onOpen,
    children,
    quote,
    actions,
    onKey,
    boxed,
    leaving,
  } = props;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [hovered, setHovered] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const focused = useFocusWithin(row);
  const active = hovered || focused;
  const name = displayName(person, i18n.t('ui.somebody'));
  const ring = { ...ringOf(person, person.state, types, today), initials: initialsOf(name) };
  const relationship = primaryRelationship(person, today);

  // With the paint that shows the line, as the keys themselves are.
  useLayoutEffect(() => {
    const element = opener.current;
    if (!element || !onKey) return undefined;
    return onLineKey(element, onKey);
  }, [onKey]);

  return (
    <div
      ref={row}
      data-row=""
      data-leaving={leaving ? '' : undefined}
      className={classNames(styles['line'], boxed && styles['boxed'], leaving && styles['leaving'])}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      <Ring view={ring} label={ringWords(ring, person, types, today)} />
      <div className={styles['body']}>
        <div className={styles['who']}>
          <button
            ref={opener}
            type="button"
            {...lineAttribute}
            className={styles['name']}
            aria-describedby={`${id}-why ${id}-quote`}
            aria-keyshortcuts={onKey ? 'l s' : undefined}
            title={name}
            onClick={onOpen}
          >
            <bdi>{nameRanges ? <MarkedText text={name} ranges={nameRanges} /> : name}</bdi>
          </button>
          {relationship ? <Chip>{roleWords(relationship.typeId, types)}</Chip> : null}
        </div>
        <div id={`${id}-why`} className={styles['why']}>
          {children}
        </div>
        {quote || actions ? (
          <div className={styles['slot']}>
            <div
              id={`${id}-quote`}
              className={classNames(Boolean(actions) && active && styles['covered'])}
            >
              {typeof quote === 'string' && quote !== '' ? <Quote>{quote}</Quote> : quote}
            </div>
            {actions && active ? <div className={styles['actions']}>{actions}</div> : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}
