import { parseIsoDate } from "../core/calendar/serial";
import { gridFromRows } from "../core/sheet/grid";
import { columnChoices, guessMapping, headerCandidates, likelyHeaderRow, likelyRegister, registerNamed } from "./mapping-draft";

const DAY = parseIsoDate("2016-09-30") ?? 0;
const ROWS = [["Relación de compromisos"], ["Clave", "Programa", "Compromiso", "Para cuándo"], [1, "E-005 Protección", "Actualizar el diagnóstico.", DAY]];
const rows = gridFromRows(ROWS);
const grid = { ...rows, dateMask: Uint8Array.from({ length: rows.values.length * rows.width }, (_, i) => Number(i === 2 * rows.width + 3)) };

test("the row that names the columns is proposed, and the columns it knows", () => {
  expect(likelyHeaderRow(grid)).toBe(1);
  expect(guessMapping(grid, 1, registerNamed("asm"))).toEqual({ register: "asm", headerRow: 1, columns: { programa: 1 } });
});

test("dates are shown as dates among the candidates", () => {
  expect(headerCandidates(grid)[2]?.cells).toContain("| 30/09/2016");
});

test("the programme is offered with what the norm requires, not among the rest", () => {
  expect(columnChoices(registerNamed("asm")).filter(({ main }) => main).map(({ key }) => key)).toEqual(expect.arrayContaining(["programa", "asm", "area_coordinadora", "fecha_termino"]));
});

test("a sheet with headers of the FOAFI is offered as the register that has most of them", () => {
  const projects = gridFromRows([["Folio", "Nombre del proyecto", "Línea de apoyo", "Costo"], ["P-001", "Fondo", "b", 1]]);
  expect(likelyRegister(projects, 0).key).toBe("proyectos");
});
