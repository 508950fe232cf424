import { gridFromRows } from "../core/sheet/grid";
import { WorkbookError } from "../workbook/port";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { indicatorsJson, indicatorsOf, readIndicators, tracedRows, type IndicatorReport } from "./indicators";
import { reviewWorkbook } from "./review-workbook";
import { DEFAULT_USER_SETTINGS } from "./settings";

const REQUEST = { user: DEFAULT_USER_SETTINGS, today: 37_621 };
const breathe = () => Promise.resolve();

const proyectos = gridFromRows([
  ["Folio", "Línea de apoyo", "Entidad federativa", "Dictamen del Consejo", "Fecha de presentación", "Fecha de envío del acta"],
  ["P-001", "a", "Jalisco", "aprobado", "01/04/2002", "10/05/2002"],
  ["P-002", "b", "Colima", "rechazado", "01/04/2002", "10/05/2002"],
  ["P-003", "b", "Jalisco; Colima", "aprobado", "01/04/2002", ""],
  ["P-004", "c", "Sonora", "aprobado", "01/04/2002", "10/01/2003"],
]);
const parametros = gridFromRows([["Parámetro", "Valor", "Fuente"], ["Fecha de corte", "31/01/2003", ""], ["Fondos programdos", 5, ""]]);

async function report(sheets: ConstructorParameters<typeof MemoryPort>[0], request = REQUEST): Promise<IndicatorReport> {
  const made = await readIndicators(new MemoryPort(sheets), request, { breathe });
  if (!made) throw new Error("no sheet is a register");
  return made;
}

const byId = (of: IndicatorReport, id: string) => of.results.find(({ indicator }) => indicator.id === id);

test("lists the rows a figure rests on and those it leaves out, where they stand and what they are called", async () => {
  const made = await report({ Proyectos: proyectos });
  const [trace] = byId(made, "IC-I")?.main.traces ?? [];
  expect(tracedRows(made, trace?.used ?? [])).toEqual([{ sheetId: "{1}", sheet: "Proyectos", row: 2, key: "P-001" }]);
  expect(trace?.leftOut.map(({ reason, column, rows }) => [reason, column, tracedRows(made, rows).map(({ row }) => row)])).toEqual([
    ["noAprobado", "dictamen", [3]],
    ["sinFecha", "fecha_acta", [4]],
    ["despuesDelCorte", "fecha_acta", [5]],
  ]);
});

test("takes the cut date from the workbook, or from the user before it, and tells what could not be used", async () => {
  const made = await report({ Proyectos: proyectos, Parámetros: parametros });
  expect([made.settings.cutDate, byId(made, "IC-I")?.main.numerator]).toEqual([37_652, 2]);
  expect(made.notices).toMatchObject([{ about: { kind: "parameter", problem: "unknown" } }]);
  const asked = await report({ Proyectos: proyectos, Parámetros: parametros }, { ...REQUEST, user: { ...DEFAULT_USER_SETTINGS, cutDate: 37_621 } });
  expect(byId(asked, "IC-I")?.main.numerator).toBe(1);
});

test("a workbook that is reviewed gives the same figures as one only read", async () => {
  const sheets = { Proyectos: proyectos, Parámetros: parametros };
  const reviewed = await indicatorsOf(await reviewWorkbook(new MemoryPort(sheets), REQUEST, { breathe }), { breathe });
  expect(indicatorsJson(reviewed)).toEqual(indicatorsJson(await report(sheets)));
});

test("two sheets of one register count as one", async () => {
  const second = gridFromRows([["Folio", "Línea de apoyo", "Entidad federativa", "Dictamen del Consejo", "Fecha de envío del acta"], ["P-009", "c", "Puebla", "aprobado", "10/05/2002"]]);
  const made = await report({ Proyectos: proyectos, "Proyectos 2": second });
  const main = byId(made, "IC-I")?.main;
  expect(main?.numerator).toBe(2);
  expect(tracedRows(made, main?.traces[0]?.used ?? []).map(({ sheet, key }) => [sheet, key])).toEqual([["Proyectos", "P-001"], ["Proyectos 2", "P-009"]]);
});

test("a breakdown whose column is not there is left away and says so; the figure stands", async () => {
  const made = await report({ Proyectos: gridFromRows([["Folio", "Entidad federativa", "Dictamen del Consejo", "Fecha de envío del acta"], ["P-001", "Jalisco", "aprobado", "10/05/2002"]]) });
  expect(byId(made, "IC-I")?.main).toMatchObject({ numerator: 1, parts: [], withoutDimensions: [{ dimension: "linea", reason: { kind: "missingColumns", columns: ["linea"] } }] });
});

test("asks for each sheet once and writes nothing; none recognised gives none", async () => {
  const port = new MemoryPort({ Proyectos: proyectos });
  await readIndicators(port, REQUEST, { breathe });
  expect(port.requests).toEqual(["sheets", "read {1}"]);
  expect(await readIndicators(new MemoryPort({ Gastos: gridFromRows([["Partida", "Monto"], ["Viáticos", 1]]) }), REQUEST, { breathe })).toBeNull();
});

test("stops when it is cancelled", async () => {
  const cancel = new AbortController();
  const reading = readIndicators(new MemoryPort({ Proyectos: proyectos }), REQUEST, {
    signal: cancel.signal,
    breathe: () => {
      cancel.abort();
      return Promise.resolve();
    },
  });
  await expect(reading).rejects.toBeInstanceOf(WorkbookError);
});
