import { cellAddress } from "../../../src/core/sheet/address";
import { cancelEdit } from "../deeds";
import type { Desk } from "../desk";
import { TEXTS } from "../texts";
import { editorKey } from "./grid-keys";
import { HEADER_HEIGHT, HEADER_WIDTH } from "./draw-row";
import type { GridView } from "./grid-view";

/**
 * The editor over the active cell. Its text lives in the desk, shared with the formula bar; the element only shows it.
 * Returns what removes it.
 */
export function mountCellEditor(desk: Desk, view: GridView): () => void {
  const editor = document.createElement("textarea");
  editor.className = "wb-editor";
  editor.rows = 1;
  editor.spellcheck = false;
  editor.hidden = true;
  view.overlay.append(editor);
  editor.addEventListener("input", () => {
    if (desk.edit) desk.setEdit({ ...desk.edit, text: editor.value });
  });
  editor.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.altKey && desk.edit) {
      editor.setRangeText("\n", editor.selectionStart, editor.selectionEnd, "end");
      desk.setEdit({ ...desk.edit, text: editor.value });
      event.preventDefault();
    } else if (editorKey(desk, event, () => cancelEdit(desk))) {
      event.preventDefault();
    }
    event.stopPropagation();
  });
  const stop = desk.subscribe(() => show(desk, view, editor));
  return () => {
    stop();
    editor.remove();
  };
}

function show(desk: Desk, view: GridView, editor: HTMLTextAreaElement): void {
  const { edit } = desk;
  if (!edit) {
    editor.hidden = true;
    return;
  }
  if (editor.value !== edit.text) editor.value = edit.text;
  const { row, column } = edit.at;
  const merge = view.ground.mergeAt(row, column);
  const box = view.boxOnScreen(merge ?? { top: row, bottom: row, left: column, right: column });
  editor.style.transform = `translate(${HEADER_WIDTH + box.x}px, ${HEADER_HEIGHT + box.y}px)`;
  editor.style.width = `${Math.max(box.width + 1, 120)}px`;
  editor.style.height = `${box.height + 1}px`;
  if (editor.hidden) {
    editor.hidden = false;
    editor.setAttribute("aria-label", TEXTS.grid.editor(cellAddress(row, column)));
    // The formula bar may have begun the edit and keeps its focus then.
    if (document.activeElement === view.body || document.activeElement === document.body) {
      editor.focus({ preventScroll: true });
      editor.setSelectionRange(editor.value.length, editor.value.length);
    }
  }
  if (editor.scrollHeight > editor.clientHeight) editor.style.height = `${Math.min(editor.scrollHeight + 4, 300)}px`;
}
