import { MemoryPort } from "../../test/fixtures/memory-port";
import { sourceTableGrid } from "../../test/fixtures/source-table";
import { reportOf } from "./report";
import { reviewWorkbook } from "./review-workbook";
import { DEFAULT_USER_SETTINGS } from "./settings";

test("the report has the fields of the contract, with causes as indexes of their roots", async () => {
  const port = new MemoryPort({ "Seguimiento ASM": sourceTableGrid() });
  const { review } = await reviewWorkbook(port, { user: DEFAULT_USER_SETTINGS, today: 42_735 }, { breathe: () => Promise.resolve() });
  const report = reportOf(review);
  expect(Object.keys(report)).toEqual(["version", "libro", "corte", "parametros", "hojas", "resumen", "hallazgos", "noEvaluadas", "fallas"]);
  expect(report).toMatchObject({ version: 1, libro: "Libro.xlsx", corte: "2016-12-31", fallas: [] });
  expect(report.hojas).toMatchObject([{ hoja: "Seguimiento ASM", registro: "asm", encabezado: 9, filas: 20 }]);
  expect(report.resumen).toEqual({
    errores: review.counts.error,
    advertencias: review.counts.warning,
    notas: review.counts.info,
    noEvaluadas: report.noEvaluadas.length,
  });
  const first = report.hallazgos.find(({ regla }) => regla === "ASM-T01");
  expect(Object.keys(first ?? {})).toEqual(["regla", "severidad", "registro", "hoja", "fila", "columna", "celda", "clave", "mensaje", "encontrado", "esperado", "norma", "causa"]);
  const consequences = report.hallazgos.filter(({ fila, causa }) => fila === 17 && causa !== null);
  expect(consequences.length).toBeGreaterThan(0);
  expect(new Set(consequences.map(({ causa }) => report.hallazgos[causa ?? -1]?.regla))).toEqual(new Set(["ASM-E05"]));
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
