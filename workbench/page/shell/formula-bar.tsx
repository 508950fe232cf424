import { useState, type ReactElement } from "react";
import { areaAddress } from "../../../src/core/sheet/address";
import { cancelEdit, commitEdit, editText } from "../deeds";
import type { Desk } from "../desk";
import { editorKey } from "../grid/grid-keys";
import { TEXTS } from "../texts";
import { useDesk } from "./use-desk";

/** The name box and the formula bar. The text being edited is the desk's, so that bar and cell show the same. */
export function FormulaBar({ desk }: { readonly desk: Desk }): ReactElement {
  useDesk(desk);
  const { active } = desk.selection;
  const text = desk.edit?.text ?? editText(desk, active);
  return (
    <div className="wb-formula-bar">
      <NameBox desk={desk} />
      <span className="wb-fx" aria-hidden="true">
        fx
      </span>
      <textarea
        className="wb-formula"
        rows={1}
        spellCheck={false}
        aria-label={TEXTS.formulaBar.formula}
        value={text}
        // Not on focus: who passes by with Tab is not editing.
        onPointerDown={() => {
          if (!desk.edit) desk.setEdit({ at: active, text, replacing: false });
        }}
        onChange={(event) => {
          desk.setEdit({ at: desk.edit?.at ?? active, text: event.target.value, replacing: false });
        }}
        onKeyDown={(event) => {
          if (desk.edit && editorKey(desk, event.nativeEvent, () => cancelEdit(desk))) event.preventDefault();
        }}
      />
    </div>
  );
}

function NameBox({ desk }: { readonly desk: Desk }): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const { area, active } = desk.selection;
  const merge = desk.sheet.mergeAt(active.row, active.column);
  const isOneMerge = merge !== null && merge.top === area.top && merge.bottom === area.bottom && merge.left === area.left && merge.right === area.right;
  const address = isOneMerge ? areaAddress({ ...area, bottom: area.top, right: area.left }) : areaAddress(area);
  return (
    <input
      className="wb-name-box"
      aria-label={TEXTS.formulaBar.name}
      spellCheck={false}
      value={typed ?? address}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && typed !== null) {
          commitEdit(desk, null);
          desk.goTo(typed);
          setTyped(null);
        } else if (event.key === "Enter" || event.key === "Escape") {
          setTyped(null);
          desk.view?.body.focus();
        }
      }}
    />
  );
}
