import type { KeyboardEvent, ReactElement } from "react";
import { commitEdit } from "../deeds";
import type { Desk } from "../desk";
import type { Sheet } from "../../host/model";
import { TEXTS } from "../texts";
import { useDesk } from "./use-desk";

/** Goes to another sheet; what was being typed stays in the sheet it was typed in. */
function goToSheet(desk: Desk, sheet: Sheet): void {
  commitEdit(desk, null);
  desk.activate(sheet);
}

/** The sheets' tabs. Hidden sheets have none. */
export function SheetTabs({ desk }: { readonly desk: Desk }): ReactElement {
  useDesk(desk);
  const sheets = desk.book.sheets.filter((sheet) => sheet.visibility === "Visible");
  const active = desk.sheet;
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = sheets[sheets.indexOf(active) + by];
    if (by === 0 || !next) return;
    goToSheet(desk, next);
    event.currentTarget.querySelectorAll("button")[sheets.indexOf(next)]?.focus();
  };
  return (
    <div className="wb-tabs" role="tablist" tabIndex={-1} aria-label={TEXTS.tabs} onKeyDown={onKey}>
      {sheets.map((sheet) => (
        <button key={sheet.id} type="button" role="tab" className="wb-tab" aria-selected={sheet === active} aria-controls="hoja" tabIndex={sheet === active ? 0 : -1} onClick={() => goToSheet(desk, sheet)}>
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
