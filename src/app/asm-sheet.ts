import { ASM_COUNTS, type AsmCount, type AsmDimension, type AsmPart, type AsmSummary, type AsmTally } from "../core/indicators/asm-summary";
import { AsmFormulas, whyAsmNotFollowed, whyAsmPartsNotFollowed } from "../core/indicators/formulas/asm-formulas";
import { Workings, type WorkingColumn } from "../core/indicators/formulas/workings";
import { rounded } from "../core/indicators/rounded";
import { asmFacts, type AsmTable } from "../core/reading/asm/facts";
import { asm } from "../core/registers/asm";
import type { CellDraft, ChartDraft, SheetDraft, StyleDraft, TableDraft } from "../workbook/draft";
import { asmSheetName, chartsText, isCharted, tablePrefix, type IndicatorSheetOptions } from "./indicator-choices";
import { argument, chartBottom, CUT_ROW, DAYS_1904, headCells, headerCells, labelCell, MARGINS, rowHeights, titleCell, withWorkings, WORKING_WIDTH, type FigureRow, type IndicatorLayout } from "./indicator-layout";
import { hasIndicators, type IndicatorReport } from "./indicators";
import { INDICATOR_SHEET_TEXTS as texts } from "./texts/indicator-sheet";
import { ASM_DIMENSION_NAMES } from "./texts/indicators";

const CHARTS_ROW = CUT_ROW + 1;
const FIRST_ROW = CHARTS_ROW + 2;
const DIMENSIONS: readonly AsmDimension[] = ["programa", "area", "mes", "estado"];
const FIRST_COUNT = 2;
const ACTIONS_COLUMN = FIRST_COUNT + ASM_COUNTS.indexOf("acciones");
const LAST_COLUMN = FIRST_COUNT + ASM_COUNTS.length;
/** Columns from the widest table to its charts, and of a chart. */
const CHART_GAP = 2;
const CHART_BREADTH = 8;
const WORKINGS_COLUMN = LAST_COLUMN + CHART_GAP + CHART_BREADTH + 2;
const WORKINGS_ROW = FIRST_ROW + 1;
const LAST_CHART_COLUMN = LAST_COLUMN + CHART_GAP + CHART_BREADTH - 1;
const WIDTHS: readonly number[] = [22, 48, ...Array.from({ length: LAST_CHART_COLUMN - FIRST_COUNT + 1 }, () => 12)];
const TOP: StyleDraft = { vertical: "top", wrap: true };
const COUNT: StyleDraft = { vertical: "top", numberFormat: "#,##0" };
const PERCENT: StyleDraft = { vertical: "top", numberFormat: "0.00" };

/** The ASM sheets in numbers, as one sheet of tables; null when the report has none. */
export function asmLayout(report: IndicatorReport, { sheetName, charts }: IndicatorSheetOptions): IndicatorLayout | null {
  const { asm: summaries, tables, settings } = report;
  if (summaries.length === 0) return null;
  const date1904 = tables.some(({ grid }) => grid.date1904);
  const name = hasIndicators(report) ? asmSheetName(sheetName) : sheetName;
  const head = [...headCells(texts.asmTitle, texts.asmAbout, settings.cutDate - (date1904 ? DAYS_1904 : 0)), [labelCell(texts.charts), chartsText(charts)], []];
  const rows: (readonly CellDraft[])[] = [];
  const lastFigure = Math.max(...summaries.map((summary) => lastColumn(summary, tables)));
  const chartColumns = { left: lastFigure + CHART_GAP, right: lastFigure + CHART_GAP + CHART_BREADTH - 1 };
  const made = { tables: [] as TableDraft[], charts: [] as ChartDraft[], offered: [] as string[], figures: [] as FigureRow[], workings: [] as WorkingColumn[] };
  for (const [n, summary] of summaries.entries()) {
    const table = tables.find(({ register, sheet }) => register.key === asm.key && sheet.id === summary.sheet.id);
    // A table whose register is `asm` is a table of it.
    if (table) addSummary(summary, table as unknown as AsmTable, n);
  }
  const bottom = head.length + rows.length - 1;
  const draft: SheetDraft = {
    name,
    rows: withWorkings([...head, ...rows], made.workings, WORKINGS_COLUMN, WORKINGS_ROW),
    columns: [
      ...WIDTHS.map((width, column) => ({ first: column, last: column, width })),
      ...(made.workings.length === 0 ? [] : [{ first: WORKINGS_COLUMN, last: WORKINGS_COLUMN + made.workings.length - 1, width: WORKING_WIDTH, style: { color: "#7F7F7F" } }]),
    ],
    rowLayouts: rowHeights([...head, ...rows], WIDTHS),
    frozen: { rows: 0, columns: 2 },
    gridlines: false,
    tables: made.tables,
    charts: made.charts,
    print: { landscape: true, fitToWidth: 1, margins: MARGINS, header: texts.asmHeader, footer: texts.footer, area: { top: 0, left: 0, bottom, right: made.charts.length > 0 ? chartColumns.right : lastFigure } },
  };
  return { draft, figures: made.figures, charts: made.offered };

  function addSummary(summary: AsmSummary, table: AsmTable, n: number): void {
    const { sheet, total, by } = summary;
    const facts = asmFacts(table);
    const why = whyAsmNotFollowed(table, facts);
    const workings = new Workings(tables.filter((each) => each.sheet.id === sheet.id), { column: WORKINGS_COLUMN + made.workings.length, firstRow: WORKINGS_ROW });
    const formulas = why === null ? new AsmFormulas(table, facts, summary, workings, argument(CUT_ROW)) : null;
    const counts = countsOf(summary);
    const unknown = ASM_COUNTS.filter((count) => total.counts[count] === null);
    const average = table.has("avance");
    rows.push([titleCell(texts.asmSheet(sheet.name))], [{ value: why === null ? texts.live : texts.notFollowed(why, sheet.name), style: { italic: true } }]);
    if (unknown.length > 0) rows.push([{ value: texts.asmUnknown(unknown), style: { italic: true } }]);
    addTable(`${String(n + 1)}_total`, texts.asmColumns(texts.asmAll, counts, average), [[texts.asmAll, total, null]], null, formulas);
    for (const dimension of DIMENSIONS) {
      const parts = by[dimension];
      if (parts.length === 0) continue;
      const untold = formulas && whyAsmPartsNotFollowed(table, facts, summary, dimension);
      rows.push([], [titleCell(texts.asmPartTitle(sheet.name, dimension))]);
      if (untold) rows.push([{ value: texts.notFollowed(untold, sheet.name), style: { italic: true } }]);
      if (dimension === "area") rows.push([{ value: texts.asmUnits, style: { italic: true } }]);
      const top = head.length + rows.length;
      addTable(`${String(n + 1)}_${dimension}`, texts.asmColumns(ASM_DIMENSION_NAMES[dimension], counts, average), parts.map((part) => [part.name === "" ? texts.nameless : part.name, part, part]), dimension, untold ? null : formulas);
      addChart(summary, dimension, top);
    }
    rows.push([], []);
    made.workings.push(...workings.columns);

    function addTable(key: string, header: readonly string[], lines: readonly (readonly [name: string, tally: AsmTally, part: AsmPart | null])[], dimension: AsmDimension | null, live: AsmFormulas | null): void {
      const top = head.length + rows.length;
      rows.push(headerCells(header, (column) => column >= FIRST_COUNT));
      for (const [name, tally, part] of lines) {
        made.figures.push({ row: head.length + rows.length, indicator: sheet.name, figure: dimension ? texts.partOf(ASM_DIMENSION_NAMES[dimension].toLowerCase(), name) : name, columns: header.slice(FIRST_COUNT).map((title, i) => ({ column: FIRST_COUNT + i, name: title })) });
        rows.push([{ value: sheet.name, style: TOP }, { value: name, style: TOP }, ...counts.map((count) => countCell(tally, count, live, dimension, part)), ...(average ? [averageCell(tally, live, dimension, part)] : [])]);
      }
      made.tables.push({ name: `${tablePrefix(sheetName)}_ASM_${key}`, area: { top, left: 0, bottom: top + lines.length, right: header.length - 1 }, look: "TableStyleMedium2" });
    }
  }

  function addChart({ sheet, by }: AsmSummary, dimension: AsmDimension, top: number): void {
    const parts = by[dimension];
    if (parts.length < 2) return;
    const choice = texts.asmChart(sheet.name, dimension);
    made.offered.push(choice);
    if (!isCharted(charts, choice)) return;
    const kind: ChartDraft["kind"] = dimension === "mes" ? "column" : "bar";
    const title = texts.asmPartTitle(sheet.name, dimension);
    const most = parts.reduce((most, part) => ((part.counts.acciones?.length ?? 0) > (most.counts.acciones?.length ?? 0) ? part : most));
    const [first, last] = [top + 1, top + parts.length];
    const bottom = head.length + chartBottom(rows, WIDTHS, top - head.length, kind === "bar" ? parts.map(({ name }) => name) : []);
    made.charts.push({
      name: `Cotejo ASM ${String(made.charts.length + 1)}`,
      kind,
      title,
      altText: texts.chartAlt(kind, title, parts.length, { name: most.name === "" ? texts.nameless : most.name, value: String(most.counts.acciones?.length ?? 0) }),
      categories: { top: first, left: 1, bottom: last, right: 1 },
      series: [{ name: { row: top, column: ACTIONS_COLUMN }, values: { top: first, left: ACTIONS_COLUMN, bottom: last, right: ACTIONS_COLUMN } }],
      numberFormat: "#,##0",
      fromZero: true,
      anchor: { top, ...chartColumns, bottom },
    });
    while (head.length + rows.length <= bottom) rows.push([]);
  }
}

function countsOf({ total }: AsmSummary): readonly AsmCount[] {
  return ASM_COUNTS.filter((count) => total.counts[count] !== null);
}

/** Of a summary's tables. */
function lastColumn(summary: AsmSummary, tables: IndicatorReport["tables"]): number {
  const average = tables.some((table) => table.register.key === asm.key && table.sheet.id === summary.sheet.id && table.has("avance"));
  return FIRST_COUNT + countsOf(summary).length - (average ? 0 : 1);
}

function countCell({ counts }: AsmTally, count: AsmCount, live: AsmFormulas | null, dimension: AsmDimension | null, part: AsmPart | null): CellDraft {
  const formula = live?.count(count, dimension, part) ?? null;
  return { value: counts[count]?.length ?? 0, ...(formula !== null && { formula }), style: COUNT };
}

function averageCell({ averageAdvance }: AsmTally, live: AsmFormulas | null, dimension: AsmDimension | null, part: AsmPart | null): CellDraft {
  const formula = live?.average(dimension, part) ?? null;
  return { value: averageAdvance ? rounded(averageAdvance, 2) : "", ...(formula !== null && { formula }), style: PERCENT };
}
