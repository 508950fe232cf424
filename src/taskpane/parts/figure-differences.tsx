import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { INDICATOR_INSERTION_TEXTS, reasonSentence } from "../../app/texts/indicator-insertion";
import type { FigureDifference } from "../../app/verify-indicators";
import { usePane } from "../pane-context";
import { INSERTION_TEXTS as texts } from "../insertion-texts";
import { useShared } from "./styles";

/** Differences listed until all are asked for. */
const FIRST = 20;

/** The figures that Excel does not give as we do, each with both values, the reason and the way to its cell. */
export function FigureDifferences({ differences }: { readonly differences: readonly FigureDifference[] }) {
  const shared = useShared();
  const pane = usePane();
  const [all, setAll] = useState(false);
  if (differences.length === 0) return null;
  const shown = all ? differences : differences.slice(0, FIRST);
  return (
    <section className={shared.section}>
      <h3 className={shared.heading}>{texts.differences}</h3>
      <ul className={shared.plainList}>
        {shown.map((difference) => (
          <li key={[difference.sheetId, difference.indicator, difference.figure, difference.column].join("|")} className={shared.section}>
            <span className={shared.text}>{INDICATOR_INSERTION_TEXTS.place(difference)}</span>
            <span className={shared.small}>{INDICATOR_INSERTION_TEXTS.both(figureText(difference.ours), figureText(difference.excel))}</span>
            <span className={shared.small}>{reasonSentence(difference)}</span>
            <GoTo difference={difference} go={(cell) => void pane.goToCell(difference.sheetId, cell)} />
          </li>
        ))}
      </ul>
      {shown.length < differences.length && <Link onClick={() => setAll(true)}>{texts.more(differences.length)}</Link>}
    </section>
  );
}

function GoTo({ difference: { cell }, go }: { readonly difference: FigureDifference; readonly go: (cell: string) => void }) {
  if (cell === null) return null;
  return (
    <span>
      <Link inline aria-label={`${texts.go} ${cell}`} onClick={() => go(cell)}>
        {`${texts.go} ${cell}`}
      </Link>
    </span>
  );
}

function figureText(value: FigureDifference["ours"]): string {
  if (value === "") return INDICATOR_INSERTION_TEXTS.none;
  return typeof value === "number" ? value.toLocaleString("es-MX", { maximumFractionDigits: 4 }) : String(value);
}
