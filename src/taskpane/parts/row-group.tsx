import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { tracedCells } from "../../app/indicator-detail";
import type { IndicatorReport } from "../../app/indicators";
import type { Row } from "../../core/reading/row";
import type { Register } from "../../core/registers/define";
import { usePane } from "../pane-context";
import { INDICATOR_TEXTS as texts } from "../texts";
import { useShared } from "./styles";

/** Rows listed at first, and those each «Ver más» adds. */
const FIRST = 20;
const MORE = 200;

/** Rows behind a figure, folded under their count; each is a jump to its cell. */
export function RowGroup({ title, report, rows, column }: { readonly title: string; readonly report: IndicatorReport; readonly rows: readonly Row<Register>[]; readonly column: string | null }) {
  const shared = useShared();
  const pane = usePane();
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(FIRST);
  if (rows.length === 0) return <p className={shared.text}>{title}</p>;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={shared.text}>{title}</summary>
      {open && (
        <ul className={shared.plainList}>
          {tracedCells(report, rows.slice(0, most), column).map(({ sheetId, sheet, cell, key }) => (
            <li key={`${sheetId}|${cell}`} className={shared.text}>
              <Link inline onClick={() => void pane.goToCell(sheetId, cell)}>
                {key === "" ? texts.nameless : key}
              </Link>{" "}
              <span className={shared.small}>{`«${sheet}» ${cell}`}</span>
            </li>
          ))}
          {rows.length > most && (
            <li>
              <Link onClick={() => setMost(most + MORE)}>{texts.more(most, rows.length)}</Link>
            </li>
          )}
        </ul>
      )}
    </details>
  );
}
