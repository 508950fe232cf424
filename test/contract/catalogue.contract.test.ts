import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import { registerKinds } from "../../src/core/review/kinds";
import type { ReviewSettings } from "../../src/core/review/parameters";
import { TableReview } from "../../src/core/review/table-review";
import type { CellValue } from "../../src/core/sheet/cell";
import { gridFromRows, type Grid } from "../../src/core/sheet/grid";
import { cleanSheet, FIRST_ROW, HEADER, SECOND_PROGRAMME } from "../fixtures/clean-asm-sheet";

// One row a case, written from the catalogue's words: a sheet, reviewed with every rule, and all the errors and warnings it
// may give that follow from nothing else. A finding that is missing, or one too many (an echo of the same fault in another
// rule, a false alarm), fails. Notes are required where listed.

type Sheet = CellValue[][];
interface Case {
  readonly rows: Sheet;
  readonly extra?: Partial<Grid>;
  readonly settings?: Partial<ReviewSettings>;
}

function review({ rows, extra, settings }: Case): readonly string[] | null {
  const [kind] = registerKinds;
  const table = kind?.read(gridFromRows(rows, extra), { id: "1", name: "Hoja1" });
  if (!kind || !table) return null;
  const run = new TableReview(table, kind.facts(table), kind.rules, { ...DEFAULT_SETTINGS, cutDate: 42_460, ...settings });
  for (const _ of run.run());
  expect(run.failures).toEqual([]);
  const findings = run.findings();
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  return findings.filter(({ cause }) => cause === null).map(({ severity, rule, cell, row }) => `${severity} ${rule} ${cell ?? String(row)}`);
}

const serious = (lines: readonly string[]) => lines.filter((line) => !line.startsWith("info ")).toSorted();

const COLUMNS = "ABCDEFGHIJKLMNOP";

/** The clean sheet with cells changed, by address. */
function sheet(cells: Readonly<Record<string, CellValue>>, from: Sheet = cleanSheet()): Case {
  for (const [address, value] of Object.entries(cells)) {
    const row = from[Number(address.slice(1)) - 1];
    if (!row) throw new Error(`no row for ${address}`);
    const column = COLUMNS.indexOf(address.charAt(0));
    while (row.length <= column) row.push("");
    row[column] = value;
  }
  return { rows: from };
}

/** The clean sheet with a row put in above an Excel row. */
const inserted = (at: number, ...rows: Sheet): Case => ({ rows: cleanSheet().toSpliced(at - 1, 0, ...rows) });
const without = (header: string): Case => {
  const column = HEADER.indexOf(header);
  return { rows: cleanSheet().map((row, i) => (i < 3 ? row : row.toSpliced(column, 1))) };
};
const cell = (rows: Sheet, row: number, column: number): CellValue => rows[row - 1]?.[column] ?? "";
const asFirst = (column: number): CellValue => cell(cleanSheet(), FIRST_ROW, column);
/** Row 7 as typed when its coordinating unit was lost and what follows moved one cell to the left. */
const shifted = (row: readonly CellValue[]): CellValue[] => [...row.slice(0, 3), ...row.slice(4), ""];
const BLANK: CellValue[] = Array<CellValue>(9).fill("");
/** Dates are shown as dates wherever a number of these years stands. */
const formatted = ({ rows, ...rest }: Case): Case => {
  const width = Math.max(...rows.map((row) => row.length));
  const dateMask = Uint8Array.from(rows.flatMap((row) => Array.from({ length: width }, (_, c) => Number(typeof row[c] === "number" && row[c] > 40_000))));
  return { rows, ...rest, extra: { dateMask } };
};
const extended: Partial<ReviewSettings> = { packs: ["extendido"] };

/** The first rows of the clean sheet with further columns. */
function withColumns(headers: readonly string[], rows: Sheet, edit: (sheet: Sheet) => void = () => undefined): Case {
  const clean = cleanSheet();
  edit(clean);
  return { rows: clean.slice(0, FIRST_ROW - 1 + rows.length).map((row, i) => (i < 3 ? row : i === 3 ? [...row, ...headers] : [...row, ...(rows[i - 4] ?? [])])) };
}
const AVANCE = ["% de Avance", "Identificación del documento probatorio", "Estado de avance", "Motivos", "Nivel de Prioridad", "Tipo de ASM"];
const OFICIO = "Oficio 123/2016, archivo informe.pdf";
const avance = (...rows: Sheet): Case => withColumns(AVANCE, rows);
const WEIGHTS = ["% de Avance", "Ponderación", "Avance parcial", "% de Avance anterior"];
const weights = (edit: (sheet: Sheet) => void, ...rows: Sheet): Case => withColumns(WEIGHTS, rows, edit);
/** The ASM of the first row written again in the second. */
const sameAsm = (rows: Sheet): void => {
  const [first, second] = [rows[4], rows[5]];
  if (first && second) second[2] = first[2] ?? "";
};
const SUBSECRETARIA = "Coordinación Administrativa de la Subsecretaría de Comercio Exterior";
const NAME = "Promoción del comercio exterior y atracción de inversión extranjera directa";
const QUEJAS = "Dirección General de Quejas y Conciliación";
const INFORMATICA = "Dirección General de Informática";

describe("each rule of the catalogue, on a sheet that breaks it", () => {
  const cases: readonly (readonly [id: string, what: string, given: Case, expected: readonly string[]])[] = [
    ["ASM-E01", "a header missing", without("Resultados Esperados"), ["error ASM-E01 4"]],
    ["ASM-E01", "the ASM header misnamed", sheet({ C4: "Hallazgo" }), ["error ASM-E01 4"]],
    ["ASM-E01", "an empty column before No.", { rows: cleanSheet().map((row, i) => (i < 3 ? row : ["", ...row])) }, ["info ASM-E01 A4"]],
    ["ASM-E02", "the header again at a page break", inserted(9, [...HEADER]), ["warning ASM-E02 9"]],
    ["ASM-E02", "six of nine headers again, in capitals", inserted(9, HEADER.map((name, i) => (i < 6 ? name.toUpperCase() : ""))), ["warning ASM-E02 9"]],
    ["ASM-E03", "a blank row between data", inserted(9, BLANK), ["info ASM-E03 9"]],
    ["ASM-E04", "Periodo 2015", sheet({ A3: "Periodo 2015" }), ["warning ASM-E04 A3"]],
    ["ASM-E04", "years that do not follow", sheet({ A3: "Periodo 2015-2017" }), ["warning ASM-E04 A3"]],
    ["ASM-E04", "no dependencia", sheet({ A2: "" }), ["warning ASM-E04 4"]],
    ["ASM-E04", "no document type", sheet({ A1: "Aspectos Susceptibles de Mejora" }), ["warning ASM-E04 4"]],
    ["ASM-E05", "cells moved to the left", { rows: cleanSheet().map((row, i) => (i === 6 ? shifted(row) : row)) }, ["error ASM-E05 7"]],
    ["ASM-E06", "a mark beside the table", sheet({ J7: ";" }), ["error ASM-E06 J7"]],
    ...(["A7", "B7", "C7", "D7", "E7", "F7", "G7", "H7", "I7"] as const).map((at) => ["ASM-E06", `a dash in ${at}`, sheet({ [at]: "-" }), [`error ASM-E06 ${at}`]] as const),
    ["ASM-E07", "the tail of the row above", inserted(8, ["", "", "", "", "y la puesta en marcha del mecanismo en las delegaciones.", "", "", "", ""]), ["error ASM-E07 8"]],
    ["ASM-E08", "a number and a date, and nothing to do", inserted(10, [7, "", "", "", "", "", 42_500, "", ""]), ["error ASM-E08 10"]],
    ["ASM-E09", "totals below the data", { rows: [...cleanSheet(), BLANK, ["", "Total de ASM", 40], ["", "Atendidos", 12]] }, ["info ASM-E09 46"]],
    ["ASM-E10", "merged cells", { ...sheet({ C7: "" }), extra: { merges: [{ top: 5, bottom: 6, left: 2, right: 2 }] } }, ["info ASM-E10 C6"]],
    ["ASM-E11", "a row twice", { rows: cleanSheet().toSpliced(7, 0, cleanSheet()[6] ?? []) }, ["warning ASM-E11 8"]],

    ["ASM-I01", "a programme without number", sheet({ A5: "" }), ["error ASM-I01 A5"]],
    ["ASM-I02", "a number without programme", sheet({ B10: "" }), ["error ASM-I02 B10"]],
    ["ASM-I03", "an inherited programme", sheet({}), ["info ASM-I03 B6"]],
    ["ASM-I04", "a number skipped", sheet({ A40: 9 }), ["error ASM-I04 A40"]],
    ["ASM-I04", "half a number", sheet({ A40: 7.5 }), ["error ASM-I04 A40"]],
    ["ASM-I04", "a negative number", sheet({ A40: -8 }), ["error ASM-I04 A40"]],
    ["ASM-I05", "another name for the key", sheet({ B10: "F-003 Promoción del Comercio Exterior" }), ["warning ASM-I05 B10"]],
    ["ASM-I05", "only capitals differ", sheet({ B10: `F-003 ${NAME.toUpperCase()}` }), ["info ASM-I05 B10"]],
    ["ASM-I06", "a letter that is no modality", sheet({ B10: `X-220 ${NAME}` }), ["error ASM-I06 B10"]],
    ["ASM-I06", "two digits", sheet({ B10: `S-22 ${NAME}` }), ["error ASM-I06 B10"]],
    ["ASM-I06", "an Excel error for a programme", sheet({ B10: "#REF!" }), ["error ASM-I06 B10"]],
    ["ASM-I07", "a key of no year of the periodo", { ...sheet({ B10: "S-999 Programa de apoyo a la microindustria" }), settings: extended }, ["warning ASM-I07 B10"]],
    ["ASM-I08", "two styles of key", sheet({ B6: String(asFirst(1)).replace("E-005", "E005") }), ["info ASM-I08 B6"]],
    ["ASM-I09", "one number for two programmes", sheet({ A40: 7 }), ["error ASM-I09 A40"]],
    ["ASM-I10", "a programme in two places", sheet({ A44: 1, B44: asFirst(1) }), ["warning ASM-I10 B44"]],

    ["ASM-T01", "no ASM", sheet({ C7: "" }), ["error ASM-T01 C7"]],
    ["ASM-T01", "an ASM of no-break spaces", sheet({ C7: "\u00A0 " }), ["error ASM-T01 C7"]],
    ["ASM-T02", "no actions", sheet({ E7: "" }), ["error ASM-T02 E7"]],
    ...["N/A", "Pendiente", "Ninguno", "PENDIENTE."].map((text) => ["ASM-T03", text, sheet({ C7: text, E7: text }), ["warning ASM-T03 C7", "warning ASM-T03 E7"]] as const),
    ["ASM-T03", "19 and 29 characters", sheet({ C7: "Actualizar el padro", E7: "Actualizar el padrón cada año" }), ["warning ASM-T03 C7", "warning ASM-T03 E7"]],
    ["ASM-T04", "a unit at the end of the ASM", sheet({ C7: `Documentar las áreas de mejora.  ${QUEJAS}`, D7: "" }), ["error ASM-T04 C7"]],
    ...["el", "la", "los", "las", "de", "del", "en", "y", "o", "que", "a", "con", "por", "para", ","].map(
      (end) => ["ASM-T05", `ends in ${end}`, sheet({ E7: `Diseñar la encuesta anual de satisfacción de los usuarios ${end}` }), ["error ASM-T05 E7"]] as const,
    ),
    ["ASM-T05", "starts in lower case", sheet({ C7: "establecer un mecanismo para conocer el grado de satisfacción" }), ["error ASM-T05 C7"]],
    ["ASM-T06", "numbers 2 and 3 without 1", sheet({ E7: "Diseñar la encuesta. 2. Aplicarla. 3. Publicar sus resultados." }), ["warning ASM-T06 E7"]],
    ["ASM-T06", "segments parted by spaces", sheet({ E7: "Diseñar la encuesta anual.    Realizar la prueba piloto." }), ["info ASM-T06 E7"]],
    ["ASM-T07", "two misspellings in a cell", sheet({ E7: "La unidad appoyará el envio de las encuestas cada mes." }), ["info ASM-T07 E7"]],
    ["ASM-T08", "an acronym nobody explains", sheet({ E7: "Enviar el informe a la DGPOP para su validación." }), ["info ASM-T08 E7"]],
    ["ASM-T09", "an acronym one letter from another", sheet({ E6: "Enviar a la DGPOP el manual; la DGPOP lo validará.", E7: "Enviar a la DPOP el manual para su validación." }), ["info ASM-T09 E7"]],
    ["ASM-T10", "the same ASM in capitals", sheet({ C7: String(asFirst(2)).toUpperCase() }), ["warning ASM-T10 C7"]],
    ["ASM-T10", "nearly the same ASM", sheet({ C7: String(asFirst(2)).replace("programa con", "programa federal con") }), ["info ASM-T10 C7"]],
    ["ASM-T11", "a product too long for the system", { ...sheet({ I7: `Informe ${"de resultados ".repeat(8)}anual.` }), settings: extended }, ["info ASM-T11 I7"]],
    ["ASM-T12", "a noun first", { ...sheet({ C7: "Desarrollo una herramienta para la visualización de la información." }), settings: extended }, ["info ASM-T12 C7"]],

    ["ASM-A01", "no coordinating unit", sheet({ D7: "" }), ["error ASM-A01 D7"]],
    ["ASM-A02", "no responsible unit", sheet({ F7: "" }), ["error ASM-A02 F7"]],
    ["ASM-A03", "a number for a unit", sheet({ D7: 12_345 }), ["error ASM-A03 D7"]],
    ["ASM-A03", "a paragraph for a unit", sheet({ D7: `La coordinación estará a cargo de la persona ${"que designe la titular de la unidad ".repeat(4)}` }), ["error ASM-A03 D7"]],
    ["ASM-A04", "a name cut short", sheet({ D5: SUBSECRETARIA, F5: SUBSECRETARIA, D6: SUBSECRETARIA, F6: SUBSECRETARIA, D7: SUBSECRETARIA.replace(" Exterior", ""), F7: SUBSECRETARIA }), ["warning ASM-A04 D7"]],
    ["ASM-A04", "a name misspelt as often as not", sheet({ D5: SUBSECRETARIA, F5: SUBSECRETARIA, D7: SUBSECRETARIA.replace("Subsecretaría", "Subsectedaria"), F7: SUBSECRETARIA.replace("Subsecretaría", "Subsectedaria") }), ["warning ASM-A04 D7"]],
    ["ASM-A05", "a final full stop", sheet({ F7: `${QUEJAS}.` }), ["info ASM-A05 F7"]],
    ["ASM-A06", "two units", sheet({ F7: INFORMATICA }), ["info ASM-A06 F7"]],
    ["ASM-A07", "two units without separator", sheet({ F7: `${QUEJAS} ${INFORMATICA}` }), ["warning ASM-A07 F7"]],
    ["ASM-A08", "an acronym for two units", sheet({ F7: "Coordinación General de Asesores (CGA)", F8: "Coordinación General de Administración (CGA)" }), ["warning ASM-A08 F8"]],

    ["ASM-F01", "words", sheet({ G7: "Por definir" }), ["error ASM-F01 G7"]],
    ["ASM-F01", "a year", sheet({ G7: 2016 }), ["error ASM-F01 G7"]],
    ["ASM-F02", "a date for a product", sheet({ I7: "30/09/2016" }), ["error ASM-F02 I7"]],
    ["ASM-F02", "a date for an ASM", sheet({ C7: "30/09/2016" }), ["error ASM-F02 C7"]],
    ["ASM-F02", "a date for a unit", formatted(sheet({ F7: 42_643 })), ["error ASM-F02 F7"]],
    ["ASM-F02", "a date for a number", formatted(sheet({ A7: 42_643 })), ["error ASM-F02 A7"]],
    ["ASM-F02", "a date for a programme", formatted(sheet({ B7: 42_643 })), ["error ASM-F02 B7"]],
    ["ASM-F03", "no date", sheet({ G7: "" }), ["error ASM-F03 G7"]],
    ["ASM-F04", "31 September", sheet({ G7: "31/09/2017" }), ["error ASM-F04 G7"]],
    ["ASM-F04", "a text among real dates", sheet({ G7: "30/09/2016" }), ["warning ASM-F04 G7"]],
    ["ASM-F05", "the day after the periodo", sheet({ G7: 42_736 }), ["warning ASM-F05 G7"]],
    ["ASM-F06", "a Saturday", sheet({ G7: 42_644 }), ["info ASM-F06 G7"]],
    ["ASM-F07", "the day before the periodo", sheet({ G7: 42_004 }), ["error ASM-F07 G7"]],
    ["ASM-F08", "overdue", { ...avance([50, OFICIO, "en proceso", "", "alto", "institucional"]), settings: { cutDate: 42_735 } }, ["warning ASM-F08 J5"]],
    [
      "ASM-F09",
      "an ASM due before its activity",
      { ...sheet({ C6: "" }), extra: { merges: [{ top: 4, bottom: 5, left: 2, right: 2 }] }, settings: extended },
      ["warning ASM-F09 G5"],
    ],
    [
      "ASM-F10",
      "a correction pasted below",
      { rows: sheet({ D7: SUBSECRETARIA, F7: SUBSECRETARIA }).rows.toSpliced(7, 0, ["", "", "", SUBSECRETARIA.replace(" Exterior", ""), "", "", 42_500, "", ""]) },
      ["error ASM-E08 8"],
    ],

    ["ASM-R01", "no results", sheet({ H7: "" }), ["error ASM-R01 H7"]],
    ["ASM-R02", "cut at both ends", sheet({ H7: "de representación en el interior y" }), ["error ASM-R02 H7"]],
    ["ASM-R03", "nothing to show", sheet({ I7: "Mayor coordinación entre las áreas." }), ["info ASM-R03 I7"]],
    ["ASM-R04", "no products", sheet({ I7: "" }), ["error ASM-R04 I7"]],
    ["ASM-R05", "the ASM again", sheet({ H7: cell(cleanSheet(), 7, 2) }), ["warning ASM-R05 H7"]],
    ["ASM-R06", "if there is money", sheet({ I7: "Sistema implementado en caso de existir los recursos." }), ["info ASM-R06 I7"]],

    ["ASM-X01", "a programme with no ASM", { rows: cleanSheet().map((row, i) => (i > 39 ? row.with(2, "") : row)) }, ["error ASM-T01 C41", "error ASM-T01 C42", "error ASM-T01 C43", "error ASM-T01 C44"]],
    ["ASM-X02", "the count", sheet({}), ["info ASM-X02 4"]],
    ["ASM-X03", "one product for two ASM", sheet({ I7: asFirst(8) }), ["info ASM-X03 I7"]],

    ["ASM-V01", "beyond the scale, and mixed", avance([150, OFICIO], [-5, ""], [0.5, OFICIO], [80, OFICIO]), ["error ASM-V01 J5", "error ASM-V01 J6", "error ASM-V01 J7"]],
    ["ASM-V01", "one figure of 0 to 100 in a column of 0 to 1", avance([0.5, OFICIO], [0.25, OFICIO], [1, OFICIO, "atendido"], [50, OFICIO]), ["error ASM-V01 J8"]],
    ["ASM-V02", "progress without document", avance([50, ""], [50, "N/A"]), ["error ASM-V02 K5", "error ASM-V02 K6"]],
    ["ASM-V03", "done, and nothing to open", avance([100, "Manual de procedimientos"]), ["error ASM-V03 K5"]],
    ["ASM-V04", "less than before", weights(() => undefined, [40, 100, 40, 60]), ["warning ASM-V04 J5"]],
    ["ASM-V05", "weights of 60 and 30, the ASM written twice", weights(sameAsm, [50, 60, 50, 40], [50, 30, 50, 40]), ["error ASM-V05 K5", "warning ASM-T10 C6"]],
    ["ASM-V05", "a total that is not its sum", weights(() => undefined, [90, 100, 50, 40]), ["error ASM-V05 J5"]],
    ["ASM-V06", "partial advances of 120", weights((rows) => { sameAsm(rows); if (rows[4] && rows[5]) rows[5][4] = rows[4][4] ?? ""; }, [60, 50, 60, 40], [60, 50, 60, 40]), ["error ASM-V06 L6", "warning ASM-T10 C6"]],
    ["ASM-V07", "an unknown state", avance([50, OFICIO, "cancelado"]), ["error ASM-V07 L5"]],
    ["ASM-V07", "not begun, and no reasons", avance([0, "", "no iniciada su atención", ""]), ["error ASM-V07 M5"]],
    ["ASM-V07", "attended at 80", avance([80, OFICIO, "atendido"]), ["error ASM-V07 L5"]],
    ["ASM-V07", "not begun at 10", avance([10, OFICIO, "no iniciada", "Recursos"]), ["warning ASM-V07 L5"]],
    ["ASM-V08", "an unknown priority", avance([50, OFICIO, "en proceso", "", "urgente"]), ["warning ASM-V08 N5"]],
    ["ASM-V09", "an unknown type", avance([50, OFICIO, "en proceso", "", "alto", "mixto"]), ["error ASM-V09 O5"]],
    ["ASM-V10", "a cut in October", { ...avance([50, OFICIO]), settings: { cutDate: 42_300, ...extended } }, ["info ASM-V10 4"]],
    ["ASM-V11", "a criterion unanswered", withColumns(["Claridad", "Relevancia", "Justificación", "Factibilidad"], [["S", "Sí", "", "x"]]), ["warning ASM-V11 L5"]],
  ];

  test.each(cases)("%s: %s", (_id, _what, given, expected) => {
    const found = review(given) ?? [];
    expect(serious(found)).toEqual(serious(expected));
    expect(found).toEqual(expect.arrayContaining(expected.filter((line) => line.startsWith("info "))));
  });

  test("every rule has a sheet", () => {
    const shown = new Set(cases.map(([id]) => id));
    expect(registerKinds[0]?.rules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});

describe("sheets that break nothing", () => {
  const rowsOf = (edit: (value: CellValue, column: number) => CellValue): Sheet => cleanSheet().map((row, i) => (i < 4 ? row : row.map(edit)));
  const inEveryRow = (): Sheet => {
    let programme: CellValue[] = [];
    return cleanSheet().map((row, i) => {
      if (i < 4) return row;
      if (row[1] !== "") programme = row.slice(0, 2);
      return [...programme, ...row.slice(2)];
    });
  };
  const cases: readonly (readonly [what: string, given: Case, quiet?: readonly string[]])[] = [
    ["forty ASM of eight programmes", sheet({})],
    ["number and programme in every row", { rows: inEveryRow() }, ["ASM-I03"]],
    ["numbers that count the ASM", { rows: cleanSheet().map((row, i) => (i < 4 ? row : row.with(0, i - 3))) }],
    ["numbers typed as text", { rows: rowsOf((value, column) => (column === 0 && value !== "" ? `0${String(value)}` : value)) }],
    ["numbers with a full stop", { rows: rowsOf((value, column) => (column === 0 && value !== "" ? `${String(value)}.` : value)) }],
    ["columns in reverse", { rows: cleanSheet().map((row, i) => (i < 3 ? row : row.toReversed())) }],
    ["capitals throughout", { rows: rowsOf((value) => (typeof value === "string" ? value.toUpperCase() : value)) }, ["ASM-T05", "ASM-T08", "ASM-A05"]],
    ["no-break spaces, and spaces at the end", { rows: rowsOf((value) => (typeof value === "string" && value !== "" ? `\u00A0${value.replaceAll(" ", "\u00A0")}  ` : value)) }, ["ASM-T06"]],
    ["dates of the 1904 system", { rows: rowsOf((value, column) => (column === 6 ? Number(value) - 1462 : value)), extra: { date1904: true } }],
    ["hidden rows", { ...sheet({}), extra: { hiddenRows: [6, 7, 8] } }],
    ["synonyms in the header", sheet({ A4: "Núm.", B4: "Programa presupuestario", C4: "Aspectos Susceptibles de Mejora", D4: "Unidad Coordinadora", E4: "Actividades", F4: "Unidad Responsable", G4: "Fecha Término", H4: "RESULTADOS ESPERADOS", I4: "Productos/Evidencias" })],
    ["the programme merged over its rows", { ...sheet({}), extra: { merges: [{ top: 4, bottom: 8, left: 1, right: 1 }, { top: 4, bottom: 8, left: 0, right: 0 }] } }],
    ["an ASM merged over two activities", { ...sheet({ C7: "" }), extra: { merges: [{ top: 5, bottom: 6, left: 2, right: 2 }] } }, ["ASM-T01", "ASM-T10"]],
    ["signatures below", { rows: [...cleanSheet(), BLANK, ["", "Elaboró", "", "", "Revisó", "", "", "Autorizó"], ["", "Lic. Juan Pérez", "", "", "Mtra. Ana Ruiz", "", "", "Dr. Luis Gómez"], ["", "Director", "", "", "Subdirectora", "", "", "Titular"]] }],
    ["our own flag column", { rows: cleanSheet().map((row, i) => (i < 3 ? row : [...row, i === 3 ? "Cotejo" : "2 errores"])) }],
    ["text of exactly 20 and 30 characters", sheet({ C7: "Actualizar el padrón", E7: "Actualizar el padrón cada año." }), ["ASM-T03"]],
    ["the last day of the periodo", sheet({ G7: 42_735 }), ["ASM-F05"]],
    ["the first day of the periodo", sheet({ G7: 42_005 }), ["ASM-F07"]],
    ["a periodo written with dashes and a colon", sheet({ A3: "Periodo: 2015 – 2016" }), ["ASM-E04"]],
    ["a programme's name with its acronym", sheet({ B10: `F-003 ${NAME} (PCE)` }), ["ASM-I05"]],
    ["a unit named within the ASM", sheet({ C7: `Fortalecer los controles que aplica la ${QUEJAS}` }), ["ASM-T04"]],
    ["a label at the end", sheet({ C7: "Establecer un mecanismo según lo que señala el inciso a" }), ["ASM-T05"]],
    ["numbers in prose", sheet({ E7: "Aplicar la encuesta en las etapas 1, 2 y 3. Publicar los resultados en 2.5 meses." }), ["ASM-T06"]],
    ["a list with letters", sheet({ E7: "a) Diseñar la encuesta. b) Realizar la prueba piloto." }), ["ASM-T06"]],
    ["an acronym explained in another row", sheet({ E7: "Enviar el informe a la DGPOP para su validación.", E9: "Revisar con la Dirección General de Programación, Organización y Presupuesto (DGPOP) los indicadores." }), ["ASM-T08"]],
    ["the same ASM in two programmes", sheet({ C11: asFirst(2) }), ["ASM-T10"]],
    ["units that are alike and distinct (NEGATIVES of 1.4)", sheet({
      D5: "Coordinación de Asesores de la Subsecretaría de Comercio Exterior", F5: "Coordinación Administrativa de la Subsecretaría de Comercio Exterior",
      D6: "Coordinación General de Asesores (CGA)", F6: "Coordinación General de Asesores (CGA)",
      D7: "Dirección General de Verificación de Combustibles", F7: "Dirección General de Verificación y Vigilancia",
    }), ["ASM-A04", "ASM-A05", "ASM-A07"]],
    ...["; ", "\n", ", ", " / ", "/", " - ", " y "].map((mark) => [`two units parted by ${JSON.stringify(mark)}`, sheet({ F7: `${QUEJAS}${mark}${INFORMATICA}` }), ["ASM-A04", "ASM-A06 F7", "ASM-A07"]] as const),
    ["a unit's name wrapped on two lines", sheet({ D7: "Dirección General de\nQuejas y Conciliación", F7: "Dirección General de\nQuejas y Conciliación" }), ["ASM-A04", "ASM-A05", "ASM-A06 F7", "ASM-A07"]],
    ["progress from 0 to 1", avance([0.5, OFICIO, "en proceso", "", "alto", "institucional"], [1, OFICIO, "atendido", "", "medio", "institucional"], [0, "", "no iniciada", "Recursos", "bajo", "institucional"]), ["ASM-V07"]],
    ["progress of 0 or 1 only", avance([1, OFICIO, "atendido"], [0, "", "no iniciada", "Recursos"]), ["ASM-V07"]],
    ["progress typed with its sign", avance(["50%", OFICIO, "en proceso"], ["100 %", OFICIO, "atendido"], ["0%", "", "no iniciada", "Recursos"]), ["ASM-V01"]],
    ["words in use for states, priorities and types", avance([50, OFICIO, "en proceso", "", "alto", "institucional"], [100, OFICIO, "Concluido", "", "Alta", "Institucional"], [50, OFICIO, "Otro", "", "Muy alto", "INTERINSTITUCIONAL"]), ["ASM-V07", "ASM-V08", "ASM-V09"]],
    ["weights of 0.6 and 0.4", weights((rows) => { if (rows[5]) rows[5][2] = ""; }, [0.5, 0.6, 0.5, 0.4], ["", 0.4, 0.5, ""]), ["ASM-V05"]],
  ];

  test.each(cases.map(([what, given, quiet = []]) => [what, given, quiet] as const))("%s", (_what, given, quiet) => {
    const found = review(given) ?? ["not recognised"];
    // A sheet that merges or repeats cells to make its case may break the rule that speaks of that, and no other.
    const allowed = "error ASM-T01 C6";
    expect(serious(found).filter((line) => line !== allowed)).toEqual([]);
    for (const rule of quiet) expect(found.filter((line) => line.includes(rule) && line !== allowed)).toEqual([]);
  });
});

describe("what counts as an ASM sheet", () => {
  const asmOnly = (at: number): Sheet => [...Array.from({ length: at - 1 }, () => [""]), [...HEADER], cleanSheet()[4] ?? []];
  test("a header in row 30 is found; one in row 31 is not", () => {
    expect(review({ rows: asmOnly(30) })).toContain("warning ASM-E04 30");
    expect(review({ rows: asmOnly(31) })).toBeNull();
  });

  test("an ASM column and two more make one; an ASM column and one more do not", () => {
    expect(review({ rows: [["Programa", "ASM", "Fecha de Término"], ["E-005 Protección", "Elaborar un diagnóstico del problema público.", "30/09/2016"]] })).toContain("error ASM-E01 1");
    expect(review({ rows: [["ASM", "Comentarios"], ["Elaborar un diagnóstico del problema público.", "x"]] })).toBeNull();
  });

  test("a state's list of findings is reviewed for what it has: its funds without key are told once", () => {
    const header = ["Programa", "Dependencia", "Despacho", "Tipo de Evaluación", "ID-ASM", "ASM", "Temas", "Tipo de Actor", "Prioridad", "Tipo de Mejora", "Recomendación"];
    const fund = (name: string, id: string, asm: string) => [name, "Secretaría de Finanzas", "Consultores SC", "Desempeño", id, asm, "Diseño", "Específico", "Alto", "Directa", "Se recomienda."];
    const found = review({
      rows: [header, fund("Fondo de Aportaciones para la Infraestructura Social", "ASM-01", "Elaborar un diagnóstico del fondo con información del estado."), fund("Fondo de Aportaciones para los Servicios de Salud", "ASM-02", "Documentar los criterios de distribución de los recursos.")],
    });
    expect(serious(found ?? [])).toEqual(["warning ASM-E04 1", "warning ASM-I06 A2"]);
  });

  test("a yearly plan with the same words and no ASM is none", () => {
    expect(review({ rows: [["No.", "Programa", "Actividades", "Unidad Responsable", "Fecha de Término", "Productos", "Avance"], [1, "E-005", "Publicar", "Unidad", "30/09/2016", "Informe", 50]] })).toBeNull();
  });
});

test("the second programme begins where the cases say", () => {
  expect(cell(cleanSheet(), SECOND_PROGRAMME, 0)).toBe(2);
});
