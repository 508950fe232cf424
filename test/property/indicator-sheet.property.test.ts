import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { indicatorSheet } from "../../src/app/indicator-sheet";
import { readIndicators } from "../../src/app/indicators";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { openXlsx } from "../../src/xlsx/workbook";
import { patchWorkbook } from "../../src/xlsx/write/patch-workbook";
import type { SheetDraft } from "../../src/workbook/draft";
import { foafiSheet } from "../fixtures/foafi-sheets";
import { byEngine, byLibreOffice, differences, withoutResults } from "../fixtures/recalculated";
import { describeWith, LIBREOFFICE } from "../programs";
import { buildXlsx, type SheetSpec } from "../fixtures/xlsx-builder";

const FIRST_DAY = 37_257;
const LAST_DAY = 37_621;
const ENGINE_RUNS = 8;
const LIBREOFFICE_BOOKS = 4;

/** Most cells are right; some are empty, mistyped or of another day, as in real sheets. */
const day = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: FIRST_DAY, max: LAST_DAY + 60 }) }, { weight: 1, arbitrary: fc.constantFrom("", "31/02/2002", "por definir", "05/06/2002", "1/12/2002") });
const cleanDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY + 60 });
const money = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 10_000_000 }).map((centavos) => centavos / 100) }, { weight: 1, arbitrary: fc.constantFrom("", "$1,234.56", "1234.5 MN", "pendiente") });
const one = (...values: string[]) => fc.constantFrom(...values);
const linea = one("a planes de negocio", "b fondos de garantía", "c", "d", "");
const entidad = one("Jalisco", "14", "Colima", "DF", "Texas", "");
const folio = (prefix: string) => fc.integer({ min: 1, max: 12 }).map((n) => `${prefix}-${String(n)}`);
const looseFolio = fc.oneof({ weight: 5, arbitrary: folio("B") }, { weight: 1, arbitrary: one(" b-1 ", "B-2 ", "b-3") });

const bookOf = (on: fc.Arbitrary<number | string>) =>
  fc.record({
    proyectos: fc.array(
      fc.record({
        folio: folio("P"), linea, entidad: one("Jalisco", "Colima; Nayarit", "09; 9; 31", "Texas", "Baja California Sur;Baja California", ""), fecha_presentacion: on, fecha_acta: on,
        dictamen: one("aprobado", "aprobado", "Aprobada", "rechazado", "pendiente", ""), estatus: one("concluido", "en ejecución", "cancelado", ""), aport_foafi: money, costo_total: money,
      }),
      { maxLength: 12 },
    ),
    beneficiarios: fc.array(
      fc.record({
        id: looseFolio, proyecto: folio("P"), linea, entidad, fecha: on, tamano: one("micro", "pequeña", "mediana", "grande", ""), sector: one("industria", "comercio", ""),
        estado_solicitud: one("solicitante", "atendida", "beneficiada", "beneficiada", ""),
      }),
      { maxLength: 15 },
    ),
    planes: fc.array(fc.record({ id: folio("PL"), beneficiario: looseFolio, proyecto: folio("P"), fecha: on, apoyado: one("S", "N", "Sí", "") }), { maxLength: 8 }),
    fondos: fc.array(fc.record({ id: folio("F"), modalidad: one("constitución", "complementación", ""), entidad, aport_foafi: money, fecha_constitucion: on }), { maxLength: 6 }),
    creditos: fc.array(
      fc.record({
        id: folio("CR"), fondo: fc.oneof(folio("F"), fc.constant("")), tipo_institucion: one("banca comercial", "UC", "otra", "prestamista", ""), aval_solicitado: money, aval_concedido: money,
        fecha_solicitud: on, fecha_aval: on, fecha: on, monto: money, estatus: one("vigente", "rechazado", ""),
      }),
      { maxLength: 12 },
    ),
    ministraciones: fc.array(fc.record({ id: folio("M"), fecha: on, ejercido: money, estatus: one("ministrada", "cancelada", "programada") }), { maxLength: 8 }),
    presupuesto: fc.array(fc.record({ fecha: on, concepto: one("original", "modificación", "ampliación"), monto: money }), { maxLength: 3 }),
  }, { requiredKeys: ["proyectos"] });

const book = fc.oneof(bookOf(day), bookOf(cleanDay));
type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;
/** Columns that a book may lack, by header. */
const lacking = fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(["Estatus", "Entidad federativa", "Fecha del apoyo", "Folio del proyecto", "Línea de apoyo", "Modalidad", "Monto ejercido", "Fecha de concesión del aval", "Monto"], { maxLength: 3 }) });
const cut = fc.integer({ min: FIRST_DAY - 10, max: LAST_DAY + 70 });

/** The sheet under a title, without the columns of these headers. */
function lessColumns(sheet: SheetSpec, absent: readonly string[]): SheetSpec {
  const [header = []] = sheet.rows;
  const kept = header.flatMap((text, column) => (typeof text === "string" && absent.includes(text) ? [] : [column]));
  return { ...sheet, rows: [["Registro del fondo"], [], ...sheet.rows.map((row) => kept.map((column) => row[column] ?? null))] };
}

/** A book of these registers with the sheet of indicators that is made for it. */
async function made(rows: Book, absent: readonly string[], cutDate: number): Promise<{ readonly bytes: Uint8Array; readonly sheet: SheetDraft }> {
  const bytes = buildXlsx({ sheets: Object.entries(rows).map(([register, list]) => lessColumns(foafiSheet(register, list), absent)) });
  const report = await readIndicators(await openXlsx(bytes, "libro.xlsx"), { user: { ...DEFAULT_USER_SETTINGS, cutDate }, today: LAST_DAY }, { breathe: () => Promise.resolve() });
  if (!report) throw new Error("no sheet is a register");
  return { bytes, sheet: indicatorSheet(report) };
}

test("over any registers the stand-in's engine calculates the formulas to what we compute", async () => {
  await fc.assert(
    fc.asyncProperty(book, lacking, cut, async (rows, absent, cutDate) => {
      const { bytes, sheet } = await made(rows, absent, cutDate);
      expect(differences(sheet, await byEngine(bytes, sheet))).toEqual([]);
    }),
    { numRuns: ENGINE_RUNS },
  );
}, 180_000);

describeWith(LIBREOFFICE, "over any registers LibreOffice", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("calculates the formulas to what we compute", async () => {
    const seed = Date.now();
    const books = await Promise.all(fc.sample(fc.tuple(book, lacking, cut), { numRuns: LIBREOFFICE_BOOKS, seed }).map((sample) => made(...sample)));
    const written = await Promise.all(books.map(({ bytes, sheet }) => patchWorkbook(bytes, [{ kind: "insertSheet", sheet: withoutResults(sheet) }])));
    const calculated = await byLibreOffice(soffice, folder, written);
    const found = books.map(({ sheet }, n) => {
      const cells = calculated[n];
      return cells ? differences(sheet, cells) : ["not calculated"];
    });
    expect({ seed, found }).toEqual({ seed, found: books.map(() => []) });
  }, 180_000);
});
