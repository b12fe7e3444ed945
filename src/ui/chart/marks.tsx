/**
 * The parts of a picture that lead somewhere: a list of links with names. One stop for Tab; the
 * arrow keys, Home and End go from part to part. What a part says is written below the picture
 * while it is pointed at or focused, in a line that is always there.
 */
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useId,
  useMemo,
  useState,
} from 'react';
import styles from './chart.module.css';

/** SVG has no elements for lists, so theirs are groups with these roles. */
export const list = { role: 'list' };
const listItem = { role: 'listitem' };

type MarksProps = {
  /** Of the picture, spoken. */
  label: string;
  /** Of the marks, in the order of the arrow keys. */
  ids: readonly string[];
  /** Below the picture while no part of it is pointed at; nothing unless it is given. */
  hint?: string;
  /** The drawing: what is not a `Mark` is hidden from screen readers by whoever draws it. */
  children: ReactNode;
};

type MarkProps = {
  id: string;
  /** All it says, in words: "Mentor, due: 3 people". */
  name: string;
  href: string;
  children: ReactNode;
};

type Marking = {
  /** The id of the mark that Tab comes to. */
  current: string | undefined;
  setCurrent: (id: string) => void;
  setShown: (name: string | null) => void;
  listId: string;
};

const MarkingContext = createContext<Marking | null>(null);

export function Marks({ label, ids, hint = '', children }: MarksProps) {
  const listId = useId();
  const [wanted, setCurrent] = useState<string>();
  const [shown, setShown] = useState<string | null>(null);
  const current = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0];
  const marking = useMemo(() => ({ current, setCurrent, setShown, listId }), [current, listId]);
  return (
    <MarkingContext value={marking}>
      <figure id={listId} aria-label={label} className={styles['picture']}>
        {children}
        <p className={styles['readout']} aria-hidden="true">
          {shown ?? hint}
        </p>
      </figure>
    </MarkingContext>
  );
}

/** Within an `<svg>` inside `Marks`, in a group that is a `list`. */
export function Mark({ id, name, href, children }: MarkProps) {
  const marking = useContext(MarkingContext);
  if (marking === null) throw new Error('A mark stands within Marks');
  const { current, setCurrent, setShown, listId } = marking;
  const move = (event: KeyboardEvent) => {
    const to = placeAfter(event.key);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const marks = [
      ...(document.querySelector(`#${CSS.escape(listId)}`)?.querySelectorAll('a') ?? []),
    ];
    const at = marks.findIndex((mark) => mark === event.currentTarget);
    marks.at(to(at, marks.length))?.focus();
  };
  return (
    <g {...listItem}>
      <a
        href={href}
        className={styles['mark']}
        aria-label={name}
        tabIndex={id === current ? 0 : -1}
        onKeyDown={move}
        onFocus={() => {
          setCurrent(id);
          setShown(name);
        }}
        onBlur={() => setShown(null)}
        onPointerEnter={() => setShown(name)}
        onPointerLeave={() => setShown(null)}
      >
        {children}
      </a>
    </g>
  );
}

/** Where a key leads from the mark at an index among so many; null for a key that leads nowhere. */
function placeAfter(key: string): ((at: number, count: number) => number) | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at, count) => Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at) => Math.max(at - 1, 0);
    case 'Home':
      return () => 0;
    case 'End':
      return (_, count) => count - 1;
    default:
      return null;
  }
}
