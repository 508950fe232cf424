import type { ReactElement } from "react";
import type { Area } from "../../../src/core/sheet/address";
import type { Sheet } from "../../host/model";
import type { Desk } from "../desk";
import { cellText } from "../../format/cell-text";
import { TEXTS } from "../texts";
import { useDesk } from "./use-desk";

/** Most cells summed up while the selection moves; beyond it the bar stays silent rather than slow. */
const MAX_SUMMED = 200_000;

/** The bar below the sheet: mode, hidden rows, and what the selected cells amount to. */
export function StatusBar({ desk }: { readonly desk: Desk }): ReactElement {
  useDesk(desk);
  const hidden = desk.sheet.hiddenRows.size;
  const sums = summed(desk.sheet, desk.selection.area);
  const number = (value: number): string => cellText(Number(value.toPrecision(15)), "#,##0.##").text.replace(/\.$/, "");
  return (
    <footer className="wb-status">
      <span>{desk.edit ? TEXTS.status.editing : TEXTS.status.ready}</span>
      {hidden > 0 ? <span>{TEXTS.status.hidden(hidden)}</span> : null}
      <span className="wb-sums">
        {sums && sums.numbers > 0 ? <span>{TEXTS.status.average(number(sums.sum / sums.numbers))}</span> : null}
        {sums && sums.filled > 1 ? <span>{TEXTS.status.count(number(sums.filled))}</span> : null}
        {sums && sums.numbers > 0 ? <span>{TEXTS.status.sum(number(sums.sum))}</span> : null}
      </span>
    </footer>
  );
}

function summed(sheet: Sheet, area: Area): { readonly filled: number; readonly numbers: number; readonly sum: number } | null {
  const used = sheet.used(true);
  if (!used || (area.top === area.bottom && area.left === area.right)) return null;
  const part = { top: Math.max(area.top, used.top), left: Math.max(area.left, used.left), bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) };
  if (part.bottom < part.top || part.right < part.left || (part.bottom - part.top + 1) * (part.right - part.left + 1) > MAX_SUMMED) return null;
  let [filled, numbers, sum] = [0, 0, 0];
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      const value = sheet.value(row, column);
      if (value !== "") filled++;
      if (typeof value === "number") {
        numbers++;
        sum += value;
      }
    }
  }
  return { filled, numbers, sum };
}
