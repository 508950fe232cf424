import { Link, makeStyles, mergeClasses, Select, Tab, TabList, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState, type RefObject } from "react";
import { findingsBehind, quarterly, type IndicatorDetail } from "../../app/indicator-detail";
import { lightOf } from "../../app/indicator-light";
import type { IndicatorReport } from "../../app/indicators";
import { normText } from "../../app/report";
import type { Review } from "../../app/review";
import { DIMENSION_NAMES, DIRECTION_NAMES, LIGHT_NAMES, leftOutText, noValueText } from "../../app/texts/indicators";
import { amountText, sidesText, valueText } from "../../app/texts/indicator-values";
import { formatDate } from "../../core/calendar/serial";
import type { IndicatorId } from "../../core/indicators/define";
import type { FigureResult, IndicatorResult } from "../../core/indicators/result";
import { breakdownCopy, breakdownLines, headOf, indicatorsCopy, seriesLines } from "../indicator-lines";
import { messageOf } from "../list/entries";
import { CopyButton } from "../parts/copy-button";
import { FigureTable } from "../parts/figure-table";
import { IndicatorsStatus } from "../parts/indicators-status";
import { Page, type Back } from "../parts/page";
import { RowGroup } from "../parts/row-group";
import { SeverityIcon } from "../parts/severity-icon";
import { useShared } from "../parts/styles";
import { useDispatch, usePaneState } from "../pane-context";
import { INDICATOR_TEXTS as texts, INDICATORS_TEXTS } from "../texts";

/** Findings listed one by one; the rest are counted. */
const MOST_FINDINGS = 8;

const TO_INDICATORS: Back = { view: { kind: "indicators" }, label: INDICATORS_TEXTS.back };

const useStyles = makeStyles({
  value: { ...typographyStyles.title3, margin: 0, overflowWrap: "anywhere" },
  quote: { ...typographyStyles.body1, margin: 0, paddingLeft: "8px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, overflowWrap: "anywhere" },
  finding: { display: "flex", alignItems: "flex-start", gap: "8px" },
  icon: { display: "inline-flex", flexShrink: 0, paddingTop: "2px" },
  tabs: { marginLeft: "-8px" },
});

/** One indicator whole: what it says and how, what it is made of, and the rows that count and do not. */
export default function Indicator({ review, id, scroller }: { readonly review: Review; readonly id: IndicatorId; readonly scroller: RefObject<HTMLElement | null> }) {
  const shared = useShared();
  const styles = useStyles();
  const { report, detail } = usePaneState().indicators;
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller]);
  const result = report?.results.find(({ indicator }) => indicator.id === id);
  if (!report || !result) return null;
  const { indicator, main, others } = result;
  const own = detail?.id === id ? detail : null;
  const light = lightOf(main);
  return (
    <Page title={`${indicator.id} ${indicator.name}`} back={TO_INDICATORS}>
      <IndicatorsStatus />
      <div className={shared.section}>
        <p className={styles.value}>{valueText(main, main) ?? INDICATORS_TEXTS.none}</p>
        {main.reason && <p className={shared.text}>{noValueText(main.reason)}</p>}
        {light && <p className={shared.text}>{texts.target(LIGHT_NAMES[light])}</p>}
        <p className={shared.small}>{texts.cut(formatDate(result.cutDate), DIRECTION_NAMES[indicator.direction])}</p>
      </div>
      <section className={shared.section}>
        <p className={shared.text}>{indicator.definition}</p>
        <h2 className={shared.heading}>{texts.formula}</h2>
        <p className={shared.text}>{indicator.formula}</p>
      </section>
      <Figures result={result} others={others} />
      <Rows report={report} main={main} />
      <Findings review={review} id={id} result={result} />
      <Breakdown main={main} />
      {own ? <Further detail={own} main={main} /> : <p className={shared.small}>{texts.detailing}</p>}
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.norm}</h2>
        {indicator.norm.quote !== null && <blockquote className={styles.quote}>{`«${indicator.norm.quote}»`}</blockquote>}
        <p className={shared.small}>{normText(indicator.norm)}</p>
        {indicator.criteria.length > 0 && <p className={shared.small}>{texts.criteria(indicator.criteria.join(", "))}</p>}
      </section>
      <div>
        <CopyButton label={INDICATORS_TEXTS.copy} lines={() => indicatorsCopy([result])} />
      </div>
    </Page>
  );
}

function Figures({ result: { main }, others }: { readonly result: IndicatorResult; readonly others: readonly FigureResult[] }) {
  const shared = useShared();
  const { numeratorWords, denominatorWords, label } = main.figure;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.figures}</h2>
      <p className={shared.text}>{`${capital(numeratorWords)}: ${amountText(main.numerator, main.numeratorIsMoney) ?? INDICATORS_TEXTS.unknown}`}</p>
      {denominatorWords !== null && <p className={shared.text}>{`${capital(denominatorWords)}: ${amountText(main.denominator, main.denominatorIsMoney) ?? INDICATORS_TEXTS.unknown}`}</p>}
      {others.length > 0 && (
        <>
          <h3 className={shared.heading}>{texts.otherReadings}</h3>
          <p className={shared.small}>{texts.readingsLead(label)}</p>
          {others.map((other) => (
            <p key={other.figure.key} className={shared.text}>
              {INDICATORS_TEXTS.reading(other.figure.label, [valueText(other, other) ?? INDICATORS_TEXTS.none, `(${sidesText(other, other, INDICATORS_TEXTS.unknown)})`].join(" "))}
              {other.reason && ` ${noValueText(other.reason)}`}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function Rows({ report, main }: { readonly report: IndicatorReport; readonly main: FigureResult }) {
  const shared = useShared();
  if (main.traces.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.rows}</h2>
      {main.traces.map(({ side, register, used, leftOut }, i) => (
        // Traces come in a fixed order for a figure: their place is their name.
        <div key={`${side}${String(i)}`} className={shared.section}>
          <h3 className={shared.small}>{`${texts.rowsOf[side]}: ${side === "numerator" ? main.figure.numeratorWords : (main.figure.denominatorWords ?? "")}`}</h3>
          <RowGroup title={texts.used(used.length, register.sheetName)} report={report} rows={used} column={null} />
          {leftOut.map((group) => (
            <RowGroup key={`${group.reason}|${group.column ?? ""}`} title={texts.leftOut(group.rows.length, leftOutText(group, register))} report={report} rows={group.rows} column={group.column} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Findings({ review, id, result }: { readonly review: Review; readonly id: IndicatorId; readonly result: IndicatorResult }) {
  const shared = useShared();
  const styles = useStyles();
  const dispatch = useDispatch();
  const findings = findingsBehind(result, review);
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.findings}</h2>
      <p className={shared.small}>{findings.length === 0 ? texts.noFindings : texts.findingsLead}</p>
      <ul className={shared.plainList}>
        {findings.slice(0, MOST_FINDINGS).map(({ finding, effect }) => (
          <li key={finding.id} className={mergeClasses(shared.text, styles.finding)}>
            <span className={styles.icon}>
              <SeverityIcon severity={finding.severity} named />
            </span>
            <span>
              <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "card", id: finding.id, indicator: id } })}>
                {messageOf(finding)}
              </Link>{" "}
              <span className={shared.small}>{[`«${finding.sheet}»`, finding.key, finding.cell, texts.effects[effect]].filter((part) => part !== null && part !== "").join(" · ")}</span>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > MOST_FINDINGS && <p className={shared.small}>{texts.shown(MOST_FINDINGS, findings.length)}</p>}
    </section>
  );
}

function Breakdown({ main }: { readonly main: FigureResult }) {
  const shared = useShared();
  const dimensions = [...new Set(main.parts.map(({ dimension }) => dimension))];
  const [chosen, setChosen] = useState(dimensions[0]);
  const dimension = dimensions.find((each) => each === chosen) ?? dimensions[0];
  if (dimension === undefined && main.withoutDimensions.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.breakdown}</h2>
      {dimensions.length > 1 && (
        <Select size="small" aria-label={texts.breakdownBy} value={dimension} onChange={(_, { value }) => setChosen(dimensions.find((each) => each === value))}>
          {dimensions.map((each) => (
            <option key={each} value={each}>
              {DIMENSION_NAMES[each]}
            </option>
          ))}
        </Select>
      )}
      {dimension !== undefined && (
        <>
          <FigureTable key={dimension} caption={`${texts.breakdownBy} ${DIMENSION_NAMES[dimension]}`} head={headOf(DIMENSION_NAMES[dimension], main)} lines={breakdownLines(main, dimension)} />
          <div>
            <CopyButton key={dimension} label={INDICATORS_TEXTS.copyTable} lines={() => breakdownCopy(main, dimension)} />
          </div>
        </>
      )}
      {main.withoutDimensions.map(({ dimension: without, reason }) => (
        <p key={without} className={shared.small}>
          {texts.noBreakdown(DIMENSION_NAMES[without], noValueText(reason))}
        </p>
      ))}
    </section>
  );
}

function Further({ detail: { series, withoutObserved }, main }: { readonly detail: IndicatorDetail; readonly main: FigureResult }) {
  const shared = useShared();
  const styles = useStyles();
  const [by, setBy] = useState<"month" | "quarter">("month");
  return (
    <>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.observed}</h2>
        {withoutObserved ? (
          <FigureTable
            caption={texts.observed}
            head={headOf(INDICATORS_TEXTS.columns.reading, main)}
            lines={[
              { key: "with", name: texts.observedWith, cells: figureCells(main) },
              { key: "without", name: texts.observedWithout(withoutObserved.rows), cells: figureCells(withoutObserved.result.main) },
            ]}
          />
        ) : (
          <p className={shared.small}>{texts.noObserved}</p>
        )}
      </section>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.series}</h2>
        <TabList size="small" className={styles.tabs} aria-label={texts.seriesBy} selectedValue={by} onTabSelect={(_, { value }) => setBy(value === "quarter" ? "quarter" : "month")}>
          <Tab value="month">{texts.month}</Tab>
          <Tab value="quarter">{texts.quarter}</Tab>
        </TabList>
        <p className={shared.small}>{texts.seriesLead}</p>
        <FigureTable caption={texts.series} head={headOf(texts.date, main)} lines={seriesLines(by === "quarter" ? quarterly(series) : series)} />
        <div>
          <CopyButton key={by} label={INDICATORS_TEXTS.copyTable} lines={() => indicatorsCopy(by === "quarter" ? quarterly(series) : series)} />
        </div>
      </section>
    </>
  );
}

function figureCells(figure: FigureResult): readonly string[] {
  return [valueText(figure, figure) ?? INDICATORS_TEXTS.none, ...(figure.figure.denominator === null ? [] : [sidesText(figure, figure, INDICATORS_TEXTS.unknown)])];
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("es-MX") + words.slice(1);
}
