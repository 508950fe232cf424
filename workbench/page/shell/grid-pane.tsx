import { useEffect, useRef, useState, type ReactElement } from "react";
import { copyText, pasteText } from "../deeds";
import type { Desk } from "../desk";
import { mountCellEditor } from "../grid/cell-editor";
import { gridKey } from "../grid/grid-keys";
import { listenToPointer } from "../grid/grid-pointer";
import { GridView } from "../grid/grid-view";
import { RowMenu, type MenuPlace } from "./row-menu";

/** Holds the grid: React makes its place, the grid draws itself in it. */
export function GridPane({ desk }: { readonly desk: Desk }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const view = new GridView(place.current, desk.sheet);
    const stop = new AbortController();
    const { signal } = stop;
    const stopPointer = listenToPointer(desk, view, (x, y) => setMenu({ x, y }));
    const stopEditor = mountCellEditor(desk, view);
    view.body.addEventListener("keydown", (event) => onKey(desk, view, event, setMenu), { signal });
    view.body.addEventListener("copy", (event) => onCopy(desk, event), { signal });
    view.body.addEventListener("paste", (event) => onPaste(desk, event), { signal });
    const resized = new ResizeObserver(() => view.refresh());
    resized.observe(place.current);
    desk.attach(view);
    view.body.focus({ preventScroll: true });
    return () => {
      stop.abort();
      stopPointer();
      stopEditor();
      resized.disconnect();
      desk.attach(null);
      view.destroy();
    };
  }, [desk]);
  return (
    <div className="wb-grid" ref={place}>
      {menu ? <RowMenu desk={desk} place={menu} onClose={() => setMenu(null)} /> : null}
    </div>
  );
}

function onKey(desk: Desk, view: GridView, event: KeyboardEvent, openMenu: (place: MenuPlace) => void): void {
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
    const frame = view.scroller.getBoundingClientRect();
    openMenu({ x: frame.left + 80, y: frame.top + 60 });
    event.preventDefault();
  } else if (gridKey(desk, view, event)) {
    event.preventDefault();
  }
}

function onCopy(desk: Desk, event: ClipboardEvent): void {
  event.clipboardData?.setData("text/plain", copyText(desk));
  event.preventDefault();
}

function onPaste(desk: Desk, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (text !== "") pasteText(desk, text);
  event.preventDefault();
}
