import { sourceTableGrid } from "../../../test/fixtures/source-table";
import { asmFacts, type AsmTable } from "../reading/asm/facts";
import { readTable } from "../reading/read-table";
import { asmReading } from "../review/kinds";
import type { CellValue } from "../sheet/cell";
import { gridFromRows, type Grid } from "../sheet/grid";
import { ASM_COUNTS, asmSummary, type AsmSummary, type AsmTally } from "./asm-summary";
import { rounded } from "./rounded";

/** 31/12/2016. */
const CUT = 42_735;

function summaryOf(grid: Grid, cutDate = CUT): AsmSummary {
  const table: AsmTable | null = readTable(grid, { id: "1", name: "Hoja1" }, asmReading);
  if (!table) throw new Error("the sheet is no ASM sheet");
  return asmSummary(table, asmFacts(table), cutDate);
}

const numbers = ({ counts }: AsmTally) => Object.fromEntries(ASM_COUNTS.flatMap((count) => (counts[count] ? [[count, counts[count].length]] : [])));
const asmBy = (summary: AsmSummary, dimension: keyof AsmSummary["by"]) => Object.fromEntries(summary.by[dimension].map(({ key, counts }) => [key, counts.asm?.length]));

const HEADER = ["Programa", "Aspecto Susceptible de Mejora", "Área Responsable", "Fecha de Término", "% de Avance", "Estado de avance", "Identificación del documento probatorio"];
const sheet = (...rows: CellValue[][]) => gridFromRows([HEADER, ...rows]);

test("counts the source table as people counted it: 18 ASM of six programmes", () => {
  const summary = summaryOf(sourceTableGrid());
  expect(asmBy(summary, "programa")).toEqual({ E005: 1, F003: 6, G003: 2, P002: 4, S220: 4, U004: 1 });
  expect(summary.total.counts.asm).toHaveLength(18);
  expect(asmBy(summary, "mes")).toEqual({ "2016-10": 1, "2016-12": 12, "2017-03": 1, "2017-09": 4 });
});

test("a sheet without advance or state tells what is due, not what is overdue", () => {
  const { counts, averageAdvance } = summaryOf(sourceTableGrid()).total;
  expect([counts.concluidas, counts.vencidas, counts.sinEvidencia, averageAdvance]).toEqual([null, null, null, null]);
  expect([counts.vencenEn30?.length, counts.vencenEn60?.length, counts.vencenEn90?.length]).toEqual([5, 5, 6]);
});

test("tells how far the actions have come, what is overdue at the cut date and what is due after it", () => {
  const { total, by } = summaryOf(
    sheet(
      ["E-005 Protección", "Primero", "Unidad A", "30/11/2016", 100, "atendido", "Oficio 1"],
      ["", "Segundo", "Unidad A", "30/12/2016", 40, "en proceso", "pendiente"],
      ["", "Tercero", "Unidad B", "31/12/2016", 0, "", ""],
      ["F-003 Promoción", "Cuarto", "Unidad B", "30/01/2017", 60, "", "Oficio 2"],
      ["", "Quinto", "", "31/01/2017", "", "no iniciada", ""],
      ["", "Sexto", "Unidad B", "31/03/2017", "", "", ""],
      ["", "Séptimo", "Unidad B", "", 100, "", ""],
    ),
  );
  expect(numbers(total)).toEqual({ asm: 7, acciones: 7, concluidas: 2, enProceso: 2, noIniciadas: 2, otras: 0, sinEstado: 1, vencidas: 1, vencenEn30: 2, vencenEn60: 3, vencenEn90: 4, sinEvidencia: 2 });
  expect(total.counts.vencidas?.map(({ asm }) => asm)).toEqual(["Segundo"]);
  expect(total.counts.sinEvidencia?.map(({ asm }) => asm)).toEqual(["Segundo", "Séptimo"]);
  expect(total.averageAdvance && rounded(total.averageAdvance, 2)).toBe(60);
  expect(by.estado.map(({ key, counts }) => [key, counts.acciones?.length])).toEqual([["concluida", 2], ["en proceso", 2], ["no iniciada", 2], ["", 1]]);
  expect(by.mes.map(({ key }) => key)).toEqual(["2016-11", "2016-12", "2017-01", "2017-03", ""]);
  expect(by.programa.map(({ key, averageAdvance }) => [key, averageAdvance && rounded(averageAdvance, 2)])).toEqual([["E005", 46.67], ["F003", 80]]);
});

test("an action with two units responsible is in both; its programme has it once", () => {
  const { total, by } = summaryOf(sheet(["E-005 Protección", "Primero", "Dirección General A; Dirección General B", "30/11/2016", 10, "", "Oficio 1"]));
  expect(by.area.map(({ name, counts }) => [name, counts.asm?.length])).toEqual([["Dirección General A", 1], ["Dirección General B", 1]]);
  expect(total.counts.asm).toHaveLength(1);
});

test("a sheet with nothing but its header is all zeros, and has no average", () => {
  const { total, by } = summaryOf(sheet());
  expect(Object.values(numbers(total)).every((count) => count === 0)).toBe(true);
  expect([total.averageAdvance, by.programa]).toEqual([null, []]);
});
