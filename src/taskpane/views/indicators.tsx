import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { lightOf } from "../../app/indicator-light";
import { hasIndicators, type IndicatorReport } from "../../app/indicators";
import type { Review } from "../../app/review";
import { DIRECTION_NAMES, LIGHT_NAMES, noValueText } from "../../app/texts/indicators";
import { sidesText, valueText } from "../../app/texts/indicator-values";
import type { AsmSummary } from "../../core/indicators/asm-summary";
import type { IndicatorResult } from "../../core/indicators/result";
import { indicatorsCopy } from "../indicator-lines";
import { CopyButton } from "../parts/copy-button";
import { CutDate, IndicatorsStatus } from "../parts/indicators-status";
import { Insertion } from "../parts/insertion";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { TypedIndicators } from "../parts/typed-indicators";
import { useDispatch, usePane, usePaneState } from "../pane-context";
import { INDICATOR_TEXTS, INDICATORS_TEXTS as texts } from "../texts";

const useStyles = makeStyles({
  report: { display: "flex", flexDirection: "column", gap: "12px" },
  list: { listStyleType: "none", margin: "0 -16px", padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  item: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    width: "100%",
    margin: 0,
    padding: "8px 16px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { ...typographyStyles.body1 },
  value: { ...typographyStyles.body1Strong },
});

/** The fourteen indicators, and the ASM sheets in numbers; each opens what it is made of. */
export default function Indicators({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { report, lastOpened } = usePaneState().indicators;
  const list = useRef<HTMLDivElement>(null);
  // As the list appears; what is opened later is another view's.
  const [opened] = useState(lastOpened);
  useEffect(() => {
    const item = opened === null ? undefined : [...(list.current?.querySelectorAll("button") ?? [])].find(({ value }) => value === opened);
    item?.scrollIntoView({ block: "nearest" });
    // The title has it when the button pressed went away; the toolbar's button keeps it.
    if (document.hasFocus() && document.activeElement instanceof HTMLHeadingElement) item?.focus({ preventScroll: true });
  }, [opened]);
  return (
    <Page title={texts.title}>
      <div ref={list} className={styles.report}>
        <IndicatorsStatus />
        {report && <Report review={review} report={report} />}
      </div>
    </Page>
  );
}

function Report({ review, report }: { readonly review: Review; readonly report: IndicatorReport }) {
  const shared = useShared();
  const styles = useStyles();
  const dispatch = useDispatch();
  const hasFoafi = hasIndicators(report);
  const undated = report.results.every(({ main }) => main.value === null) && report.results.some(({ main }) => main.reason?.kind === "nothingByCut");
  return (
    <>
      {hasFoafi || report.asm.length > 0 ? (
        <>
          <CutDate review={review} />
          <Insertion report={report} />
        </>
      ) : null}
      {hasFoafi ? (
        <>
          <p className={shared.small}>{texts.lead}</p>
          {undated && <p className={shared.text}>{texts.nothingByCut}</p>}
          <ul className={styles.list} aria-label={texts.title}>
            {report.results.map((result) => (
              <li key={result.indicator.id}>
                <Item result={result} />
              </li>
            ))}
          </ul>
          <div>
            <CopyButton label={texts.copyAll} lines={() => indicatorsCopy(report.results)} />
          </div>
        </>
      ) : (
        <section className={shared.section}>
          <h2 className={shared.heading}>{texts.noFoafiTitle}</h2>
          <p className={shared.text}>{texts.noFoafi}</p>
          <div>
            <Button size="small" onClick={() => dispatch({ type: "viewed", view: { kind: "templates" } })}>
              {texts.template}
            </Button>
          </div>
        </section>
      )}
      <TypedIndicators />
      {report.asm.length > 0 && (
        <ul className={styles.list}>
          {report.asm.map((summary) => (
            <li key={summary.sheet.id}>
              <AsmItem summary={summary} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Item({ result: { indicator, main, others } }: { readonly result: IndicatorResult }) {
  const styles = useStyles();
  const shared = useShared();
  const pane = usePane();
  const value = valueText(main, main);
  const light = lightOf(main);
  return (
    <button type="button" value={indicator.id} className={styles.item} onClick={() => void pane.openIndicator(indicator.id)}>
      <span className={styles.name}>{`${indicator.id} ${indicator.name}`}</span>
      <span className={styles.value}>{value ?? texts.none}</span>
      {main.reason ? (
        <span className={shared.small}>{noValueText(main.reason)}</span>
      ) : (
        <span className={shared.small}>{`${sidesText(main, main, texts.unknown)} · ${texts.sides(main.figure.numeratorWords, main.figure.denominatorWords)} · ${DIRECTION_NAMES[indicator.direction]}`}</span>
      )}
      {light && <span className={shared.small}>{INDICATOR_TEXTS.target(LIGHT_NAMES[light])}</span>}
      {others.map((other) => (
        <span key={other.figure.key} className={shared.small}>
          {texts.reading(other.figure.label, valueText(other, other) ?? texts.none)}
        </span>
      ))}
    </button>
  );
}

function AsmItem({ summary: { sheet, total } }: { readonly summary: AsmSummary }) {
  const styles = useStyles();
  const shared = useShared();
  const dispatch = useDispatch();
  const { acciones, asm: aspects, concluidas, vencidas } = total.counts;
  return (
    <button type="button" value={sheet.id} className={styles.item} onClick={() => dispatch({ type: "viewed", view: { kind: "asmTables", sheetId: sheet.id } })}>
      <span className={styles.name}>{texts.asm(sheet.name)}</span>
      <span className={styles.value}>{texts.asmLine(acciones?.length ?? 0, aspects?.length ?? null)}</span>
      <span className={shared.small}>{texts.asmOpen(concluidas?.length.toLocaleString("es-MX") ?? texts.unknown, vencidas?.length.toLocaleString("es-MX") ?? texts.unknown)}</span>
    </button>
  );
}
