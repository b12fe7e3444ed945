/**
 * A short list of things to do, in a native popover: the platform gives the top layer, light
 * dismissal, Escape and the way back of the focus. The items are rendered only while it is open.
 */
import {
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import type { LucideIcon } from 'lucide-react';
import styles from './menu.module.css';

export type MenuItem = {
  id: string;
  label: string;
  /** Small, at the end of the line: the day it means, a key. */
  hint?: string;
  icon?: LucideIcon;
  disabled?: boolean;
  /** A thin line above. */
  separated?: boolean;
  onSelect: () => void;
};

/** What the button that opens the menu must carry. */
export type MenuTriggerProps = {
  popoverTarget: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  style: CSSProperties;
};

export type MenuHandle = { open: () => void };

type MenuProps = {
  /** Spoken name of the list. */
  label: string;
  items: readonly MenuItem[];
  renderTrigger: (props: MenuTriggerProps) => ReactNode;
  /** To open it by a key: the focus goes back to where it was. */
  handle?: Ref<MenuHandle> | undefined;
  onOpenChange?: (open: boolean) => void;
};

export function Menu({ label, items, renderTrigger, handle, onOpenChange }: MenuProps) {
  const id = useId();
  const anchor = `--menu-${id.replaceAll(/[^\w-]/g, '')}`;
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useImperativeHandle(handle, () => ({ open: () => list.current?.showPopover() }), []);

  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  const move = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.findIndex((item) => item === document.activeElement);
    const to = nextItem(event.key, at, all);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    all[to]?.focus();
  };

  return (
    <>
      {renderTrigger({
        popoverTarget: id,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        style: { anchorName: anchor },
      })}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles['menu']}
        style={{ positionAnchor: anchor }}
        tabIndex={-1}
        onKeyDown={move}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => {
          const opened = event.newState === 'open';
          if (opened) buttons()[0]?.focus();
          // Not before it is closed: the platform gives back only a focus that is still inside.
          else setOpen(false);
          onOpenChange?.(opened);
        }}
      >
        {open
          ? items.map((item) => (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={styles['item']}
                data-separated={item.separated ? '' : undefined}
                aria-disabled={item.disabled ? true : undefined}
                onClick={(event) => {
                  event.stopPropagation();
                  if (item.disabled) return;
                  list.current?.hidePopover();
                  item.onSelect();
                }}
              >
                {item.icon ? <item.icon size={15} strokeWidth={1.75} aria-hidden="true" /> : null}
                <span className={styles['label']}>{item.label}</span>
                {item.hint ? <span className={styles['hint']}>{item.hint}</span> : null}
              </button>
            ))
          : null}
      </div>
    </>
  );
}

/** Where a key leads among the items; null for keys that lead nowhere. Letters jump by first letter. */
function nextItem(key: string, at: number, all: HTMLElement[]): number | null {
  const count = all.length;
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  const letter = key.toLocaleLowerCase();
  for (let step = 1; step <= count; step += 1) {
    const index = (at + step) % count;
    if (all[index]?.textContent.toLocaleLowerCase().startsWith(letter)) return index;
  }
  return null;
}
