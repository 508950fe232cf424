import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { deleteRows, hideRows, insertRows, sortByColumn, sortColumn, undo } from "../deeds";
import type { Desk } from "../desk";
import { TEXTS } from "../texts";

/** Where the menu opens, in pixels of the page. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface RowMenuProps {
  readonly desk: Desk;
  readonly place: MenuPlace;
  readonly onClose: () => void;
}

const MENU_WIDTH = 280;
const MENU_HEIGHT = 260;

/** The context menu: what can be done with the rows and the column of the selection. */
export function RowMenu({ desk, place, onClose }: RowMenuProps): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    window.addEventListener("pointerdown", away, true);
    return () => window.removeEventListener("pointerdown", away, true);
  }, [onClose]);
  const { top, bottom } = desk.selection.area;
  const count = bottom - top + 1;
  const letters = sortColumn(desk);
  const items: readonly (readonly [label: string, deed: () => void])[] = [
    [TEXTS.menu.insertRow(count), () => insertRows(desk)],
    [TEXTS.menu.deleteRow(count), () => deleteRows(desk)],
    [TEXTS.menu.hideRow(count), () => hideRows(desk, true)],
    [TEXTS.menu.showRows, () => hideRows(desk, false)],
    [TEXTS.menu.sortAscending(letters), () => sortByColumn(desk, true)],
    [TEXTS.menu.sortDescending(letters), () => sortByColumn(desk, false)],
    [TEXTS.menu.undo, () => undo(desk)],
  ];
  const close = (): void => {
    onClose();
    desk.view?.body.focus({ preventScroll: true });
  };
  return createPortal(
    <div
      ref={menu}
      className="wb-menu"
      role="menu"
      tabIndex={-1}
      aria-label={TEXTS.menu.label}
      style={{ left: Math.min(place.x, window.innerWidth - MENU_WIDTH), top: Math.min(place.y, window.innerHeight - MENU_HEIGHT) }}
      onKeyDown={(event) => onMenuKey(event, close)}
    >
      {items.map(([label, deed]) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            deed();
          }}
        >
          {label}
        </button>
      ))}
    </div>,
    document.body,
  );
}

function onMenuKey(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  const move = (to: number): void => {
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };
  if (event.key === "ArrowDown") move(at + 1);
  else if (event.key === "ArrowUp") move(at - 1);
  else if (event.key === "Home") move(0);
  else if (event.key === "End") move(items.length - 1);
  else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    close();
  }
}
