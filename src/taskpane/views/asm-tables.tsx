import { Select } from "@fluentui/react-components";
import { useEffect, useState, type RefObject } from "react";
import type { IndicatorReport } from "../../app/indicators";
import { ASM_COUNT_NAMES, ASM_DIMENSION_NAMES } from "../../app/texts/indicators";
import { formatDate } from "../../core/calendar/serial";
import { ASM_COUNTS, type AsmDimension, type AsmPart, type AsmSummary, type AsmTally } from "../../core/indicators/asm-summary";
import { rounded } from "../../core/indicators/rounded";
import type { Row } from "../../core/reading/row";
import type { Register } from "../../core/registers/define";
import { CopyButton } from "../parts/copy-button";
import { FigureTable } from "../parts/figure-table";
import { IndicatorsStatus } from "../parts/indicators-status";
import { Page } from "../parts/page";
import { RowGroup } from "../parts/row-group";
import { useShared } from "../parts/styles";
import { usePaneState } from "../pane-context";
import { ASM_TABLES_TEXTS as texts, INDICATORS_TEXTS } from "../texts";

const DIMENSIONS: readonly AsmDimension[] = ["programa", "area", "mes", "estado"];

/** The counts that a table of parts has room for. */
const PART_COUNTS = ["acciones", "concluidas", "vencidas"] as const;

/** What the sheet has the columns for: only that is worth a column. */
interface Told {
  readonly counts: readonly (typeof PART_COUNTS)[number][];
  readonly average: boolean;
}

/** An ASM sheet in numbers: each count opens its rows; then by programme, unit, month and state. */
export default function AsmTables({ sheetId, scroller }: { readonly sheetId: string; readonly scroller: RefObject<HTMLElement | null> }) {
  const { report } = usePaneState().indicators;
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller]);
  const summary = report?.asm.find(({ sheet }) => sheet.id === sheetId);
  return report && summary ? <Tables report={report} summary={summary} /> : null;
}

function Tables({ report, summary: { sheet, cutDate, total, by } }: { readonly report: IndicatorReport; readonly summary: AsmSummary }) {
  const shared = useShared();
  const [dimension, setDimension] = useState<AsmDimension>("programa");
  const unknown = ASM_COUNTS.filter((count) => total.counts[count] === null);
  const average = averageText(total);
  const told: Told = { counts: PART_COUNTS.filter((count) => total.counts[count] !== null), average: average !== null };
  const head = [ASM_DIMENSION_NAMES[dimension], ...told.counts.map((count) => texts.parts[count]), ...(told.average ? [texts.averageHead] : [])];
  return (
    <Page title={texts.title(sheet.name)} back={{ view: { kind: "indicators" }, label: INDICATORS_TEXTS.back }}>
      <IndicatorsStatus />
      <p className={shared.small}>{texts.cut(formatDate(cutDate))}</p>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.counts}</h2>
        {average !== null && <p className={shared.text}>{texts.average(average)}</p>}
        {ASM_COUNTS.map((count) => {
          // Rows of the register of ASM are rows: its columns, which are more than a row's in general, are asked for nowhere here.
          const rows = total.counts[count] as readonly Row<Register>[] | null;
          return rows && <RowGroup key={count} title={texts.count(ASM_COUNT_NAMES[count], rows.length)} report={report} rows={rows} column={null} />;
        })}
        {unknown.length > 0 && <p className={shared.small}>{texts.unknown(unknown.map((count) => ASM_COUNT_NAMES[count]).join(", "))}</p>}
      </section>
      <section className={shared.section}>
        <Select size="small" aria-label={texts.by} value={dimension} onChange={(_, { value }) => setDimension(DIMENSIONS.find((each) => each === value) ?? "programa")}>
          {DIMENSIONS.map((each) => (
            <option key={each} value={each}>
              {ASM_DIMENSION_NAMES[each]}
            </option>
          ))}
        </Select>
        <FigureTable
          key={dimension}
          caption={`${texts.by} ${ASM_DIMENSION_NAMES[dimension]}`}
          head={head}
          lines={by[dimension].map((part) => ({ key: part.key, name: nameOf(part), cells: partCells(part, told) }))}
        />
        <div>
          <CopyButton key={dimension} label={INDICATORS_TEXTS.copyTable} lines={() => [head, ...by[dimension].map((part) => [nameOf(part), ...partCells(part, told)])]} />
        </div>
      </section>
    </Page>
  );
}

function nameOf({ name }: AsmPart): string {
  return name === "" ? texts.nameless : name;
}

function partCells(tally: AsmTally, told: Told): readonly string[] {
  const average = averageText(tally);
  return [...told.counts.map((count) => (tally.counts[count]?.length ?? 0).toLocaleString("es-MX")), ...(told.average ? [average === null ? texts.nameless : `${average} %`] : [])];
}

function averageText({ averageAdvance }: AsmTally): string | null {
  return averageAdvance && rounded(averageAdvance, 2).toFixed(2);
}
