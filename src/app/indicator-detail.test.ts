import { INDICATORS } from "../core/indicators";
import { IndicatorRun } from "../core/indicators/compute";
import { sampleTables } from "../core/indicators/examples";
import { IndicatorBook } from "../core/indicators/register-rows";
import { fondos } from "../core/registers/fondos";
import { DEFAULT_SETTINGS } from "../core/review/examples";
import type { Finding } from "../core/review/finding";
import { findingsBehind } from "./indicator-detail";

const SETTINGS = { ...DEFAULT_SETTINGS, cutDate: 37_621 };

/** IR-I over funds of these days of constitution, each its row in the sheet from the second on; four are programmed. */
function fundsOf(...days: readonly (number | "")[]) {
  const tables = sampleTables([{ register: fondos, rows: days.map((fecha_constitucion, n) => ({ id: `F-${String(n)}`, fecha_constitucion })) }]);
  const [indicator] = INDICATORS;
  if (indicator?.id !== "IR-I") throw new Error("IR-I is not the first");
  return new IndicatorRun(new IndicatorBook(tables), SETTINGS).compute(indicator);
}

function finding(row: number, column: string | null, severity: Finding["severity"], cause: string | null = null): Finding {
  return {
    id: `${String(row)} ${column ?? ""}`, rule: "FON-01", severity, register: "fondos", sheetId: "1", sheet: "Fondos", row, column, header: column, cell: null, key: "", message: "m",
    data: {}, found: null, expected: null, difference: null, cause, fix: null, related: [], culprits: null, project: null,
  };
}

const effects = (result: ReturnType<typeof fundsOf>, ...findings: readonly Finding[]) => findingsBehind(result, { findings }).map(({ finding: { id }, effect }) => [id, effect]);

test("what could change the figure comes before what could not, and errors before warnings", () => {
  const result = fundsOf(37_400, 37_400);
  expect(effects(result, finding(2, "nombre", "error"), finding(2, "modalidad", "warning"), finding(3, null, "error"), finding(3, "nombre", "error", "otro"), finding(9, "modalidad", "error"))).toEqual([
    ["3 ", "figure"], ["2 modalidad", "figure"], ["2 nombre", "none"],
  ]);
});

test("a row that is left out for its date may count once it is corrected; its other cells change nothing", () => {
  expect(effects(fundsOf(37_400, ""), finding(3, "fecha_constitucion", "error"), finding(3, "nombre", "error"))).toEqual([["3 fecha_constitucion", "figure"]]);
});

test("what could move the figure across its target comes first", () => {
  const [date, other] = [finding(6, "fecha_constitucion", "warning"), finding(2, "nombre", "error")];
  expect(effects(fundsOf(37_400, 37_400, 37_400, 37_400, ""), other, date)).toEqual([["6 fecha_constitucion", "figure"], ["2 nombre", "none"]]);
  expect(effects(fundsOf(37_400, 37_400, 37_400, ""), finding(2, "modalidad", "error"), finding(5, "fecha_constitucion", "warning"))).toEqual([["5 fecha_constitucion", "light"], ["2 modalidad", "figure"]]);
  expect(effects(fundsOf(37_400, 37_400, 37_400, 37_400), finding(2, "modalidad", "error"))).toEqual([["2 modalidad", "light"]]);
});
