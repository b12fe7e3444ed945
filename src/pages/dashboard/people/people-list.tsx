/**
 * Everybody the list shows, as a grid that draws only what is in sight. The focus stays on the grid
 * and `aria-activedescendant` names the row it is on, as rows come and go while one scrolls.
 */
import { type MouseEvent, useEffect, useEffectEvent, useId, useMemo, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { PeopleSort } from '@/domain/schema/records';
import type { PersonLine } from '@/storage/queries/person-line';
import { ListContext } from './list-context';
import { ListHead } from './list-head';
import styles from './people-list.module.css';
import { PersonCells, PersonRow } from './person-row';
import type { Selection } from './selection';
import { useListKeys } from './use-list-keys';

type PeopleListProps = {
  shown: readonly PersonLine[];
  selection: Selection;
  sort: PeopleSort;
  types: RelationshipTypes;
  today: Day;
};

/** Height of a row in pixels until it is measured: people-list.module.css. */
const rowHeight = 52;
/** Drawn above and below what is in sight, in pixels: whoever flies through the list pays for it. */
const drawnBeside = 200;

export function PeopleList({ shown, selection, sort, types, today }: PeopleListProps) {
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const list = useRef<WindowVirtualizerHandle>(null);
  const { at, isFocused, moves, setAt, ...handlers } = useListKeys(shown, selection);
  const active = isFocused && shown.length > 0 ? at : null;
  const shared = useMemo(
    () => ({
      shown,
      selection,
      active,
      types,
      today,
      rowId: (index: number) => `${id}${shown[index]?.id}`,
    }),
    [id, shown, selection, active, types, today],
  );
  const activeId = active === null ? undefined : shared.rowId(active);

  const showActive = useEffectEvent(() => {
    if (active === null || activeId === undefined) return;
    const row = document.getElementById(activeId);
    // Beyond what is drawn, such as the end of the list.
    if (row) row.scrollIntoView({ block: 'nearest' });
    else list.current?.scrollToIndex(active, { align: 'center' });
  });
  // Not when it is clicked: it would move away under the pointer.
  useEffect(() => {
    if (moves > 0) showActive();
  }, [moves]);

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const row = event.target.closest('tbody > [aria-rowindex]');
    if (!row) return;
    // The focus stays on the grid, or the next arrow key would scroll.
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
    setAt(Number(row.getAttribute('aria-rowindex')) - 2);
  };

  return (
    <table
      ref={grid}
      role="grid"
      aria-label={i18n.t('people.list')}
      aria-multiselectable="true"
      aria-rowcount={shown.length + 1}
      aria-activedescendant={activeId}
      tabIndex={0}
      className={styles['grid']}
      onMouseDown={onMouseDown}
      {...handlers}
    >
      <ListHead shown={shown} selection={selection} sort={sort} />
      <ListContext value={shared}>
        <WindowVirtualizer
          ref={list}
          as="tbody"
          item={PersonRow}
          data={shown}
          itemSize={rowHeight}
          bufferSize={drawnBeside}
        >
          {(line, index) => <PersonCells key={line.id} line={line} index={index} />}
        </WindowVirtualizer>
      </ListContext>
    </table>
  );
}
