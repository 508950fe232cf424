import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { TYPED_INDICATOR_TEXTS, TYPED_STATES, typedFigures } from "../../app/texts/typed-indicators";
import type { TypedIndicatorLine } from "../../app/typed-indicators";
import { usePane, usePaneState } from "../pane-context";
import { TYPED_TEXTS as texts } from "../insertion-texts";
import { useShared } from "./styles";

/** Lines shown until all are asked for. */
const FIRST = 30;

/** The indicators that somebody typed in the workbook, beside what the registers give; those that differ first. */
export function TypedIndicators() {
  const shared = useShared();
  const { typed } = usePaneState().indicators;
  const [all, setAll] = useState(false);
  if (typed.length === 0) return null;
  const differing = typed.filter(({ state }) => state === "differs");
  const ordered = [...differing, ...typed.filter(({ state }) => state !== "differs")];
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{TYPED_INDICATOR_TEXTS.title}</h2>
      <p className={shared.small}>{texts.lead(typed.length, differing.length)}</p>
      <ul className={shared.plainList}>
        {shown.map((line) => (
          <li key={`${line.sheetId}|${line.cell}`} className={shared.section}>
            <Typed line={line} />
          </li>
        ))}
      </ul>
      {shown.length < ordered.length && <Link onClick={() => setAll(true)}>{texts.more(ordered.length)}</Link>}
    </section>
  );
}

function Typed({ line }: { readonly line: TypedIndicatorLine }) {
  const shared = useShared();
  const pane = usePane();
  const { typed, computed, difference } = typedFigures(line);
  const { none } = TYPED_INDICATOR_TEXTS;
  return (
    <>
      <span className={shared.text}>{[`${line.id} ${line.name}`, line.part, TYPED_STATES[line.state]].filter((part) => part !== null).join(" · ")}</span>
      <span className={shared.small}>{texts.figures(typed || line.written || none, computed || none, line.state === "agrees" ? "" : difference)}</span>
      {line.reason !== null && <span className={shared.small}>{line.reason}</span>}
      <span>
        <Link inline onClick={() => void pane.goToCell(line.sheetId, line.cell)}>
          {texts.go(line.sheet, line.cell)}
        </Link>
      </span>
    </>
  );
}
