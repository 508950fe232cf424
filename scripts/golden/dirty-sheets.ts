import type { BookSpec, CellSpec, SheetSpec } from "../../test/fixtures/xlsx-builder";
import { BODY_STYLE, bodyCells, CLEAN_ROWS, HEADERS, headerCells, TITLES, WIDTHS, type AsmRow } from "./believable-asm";
import { rowHeights } from "./row-heights";

/** A golden workbook: its file name without extension, what it shows (for people), and how it is made. */
export interface GoldenBook {
  readonly file: string;
  readonly about: string;
  readonly book: BookSpec;
}

const WRAP = (value: string | number): CellSpec => ({ value, style: BODY_STYLE });

function sheet(rows: readonly (readonly CellSpec[])[], more: Partial<SheetSpec> = {}): SheetSpec {
  const widths = more.widths ?? WIDTHS;
  return { name: "Seguimiento ASM", rows, widths, heights: rowHeights(rows, widths), landscape: true, ...more };
}

function body(rows: readonly AsmRow[] = CLEAN_ROWS): CellSpec[][] {
  return rows.map((row) => bodyCells(row));
}

/** `rows` with the cell of `column` in row `index` replaced. */
function withCell(rows: readonly (readonly CellSpec[])[], index: number, column: number, cell: CellSpec): CellSpec[][] {
  return rows.map((row, r) => row.map((old, c) => (r === index && c === column ? cell : old)));
}

const HEADER = headerCells(HEADERS);
const CLEAN: readonly (readonly CellSpec[])[] = [...TITLES, [], HEADER, ...body()];
const FIRST = TITLES.length + 2;
const PROGRAMA = 1;
const ASM = 2;
const RESPONSABLE = 5;
const FECHA = 6;
const PRODUCTOS = 8;

const REORDERED: readonly { readonly header: string; readonly from: number }[] = [
  { header: "Núm.", from: 0 },
  { header: "Programa o Fondo", from: PROGRAMA },
  { header: "Fecha Término", from: FECHA },
  { header: "ASM", from: ASM },
  { header: "Unidad Responsable", from: RESPONSABLE },
  { header: "Unidad Coordinadora", from: 3 },
  { header: "Actividades", from: 4 },
  { header: "Evidencias", from: PRODUCTOS },
  { header: "RESULTADOS  ESPERADOS", from: 7 },
];

function reordered(): SheetSpec {
  const rows: CellSpec[][] = [
    [{ value: "SEGUIMIENTO A ASPECTOS SUSCEPTIBLES DE MEJORA CLASIFICADOS COMO INSTITUCIONALES", style: { bold: true } }],
    [],
    [{ value: "Secretaría de Economía", style: { bold: true } }],
    [],
    [{ value: "Periodo 2016-2017", style: { bold: true } }],
    [],
    headerCells(REORDERED.map(({ header }) => header)),
    ...body().map((row) => REORDERED.map(({ from }) => row[from] ?? null)),
  ];
  return sheet(rows, { widths: REORDERED.map(({ from }) => WIDTHS[from] ?? 9), name: "Hoja1" });
}

function avance(): SheetSpec {
  const extra: readonly (readonly (string | number)[])[] = [
    ["% de Avance", "Identificación del documento probatorio", "Estado de avance", "Motivos", "Nivel de Prioridad", "Tipo de ASM"],
    [100, "Acta 04-2016.pdf", "Atendido", "", "Alto", "Institucional"],
    [60, "Informe_T1.pdf", "En proceso", "", "Medio", "Institucional"],
    [40, "", "En proceso", "", "Alto", "Institucional"],
    [0, "", "No iniciada", "", "Urgente", "Institucional"],
  ];
  const rows = CLEAN.slice(FIRST - 1).map((row, r) => [...row, ...(r === 0 ? headerCells((extra[0] ?? []).map(String)) : (extra[r] ?? []).map((value) => (value === "" ? null : WRAP(value))))]);
  return sheet([...TITLES, [], ...rows], { widths: [...WIDTHS, 10, 26, 16, 24, 12, 16] });
}

/** The header over two rows: a group above, the column's own name below, as printed forms have it. */
function twoRowHeader(): SheetSpec {
  const upper = headerCells(["No.", "Programa", "Aspecto Susceptible de Mejora", "Área", "Acciones a Emprender", "Área", "Fecha de", "Resultados", "Productos y/o"]);
  const lower = headerCells(["", "", "", "Coordinadora", "", "Responsable", "Término", "Esperados", "Evidencias"]);
  return sheet([...TITLES, [], upper, lower, ...body()], { merges: ["A6:A7", "B6:B7", "C6:C7", "E6:E7"] });
}

const UNRELATED: SheetSpec = {
  name: "Directorio",
  rows: [
    [{ value: "Nombre", style: { bold: true } }, { value: "Cargo", style: { bold: true } }, { value: "Extensión", style: { bold: true } }],
    ["Enlace de evaluación", "Subdirección", 4521],
    ["Enlace de planeación", "Jefatura de departamento", 4533],
  ],
  widths: [28, 28, 12],
};

const DATED_1904 = [...TITLES, [], HEADER, ...CLEAN_ROWS.map((row) => bodyCells(row, true))];
const HIDDEN = [FIRST + 1, FIRST + 3];

export const goldenBooks: readonly GoldenBook[] = [
  { file: "limpia", about: "A believable sheet in which nothing is wrong: it must give no error and no warning.", book: { sheets: [sheet(CLEAN, { frozenRows: FIRST })] } },
  {
    file: "programa-combinado",
    about: "No. and Programa of the first programme are merged over its two rows (A7:A8, B7:B8), as is its coordinating unit (D7:D8, empty below the first row): the merged value belongs to every row of the merge (N4), so no row lacks its programme or its unit.",
    book: { sheets: [sheet(withCell(CLEAN, FIRST + 1, 3, null), { merges: ["A7:A8", "B7:B8", "D7:D8"] })] },
  },
  { file: "fecha-en-texto", about: "Real dates in the date column, except G8, which holds the text 31/03/2017.", book: { sheets: [sheet(withCell(CLEAN, FIRST + 1, FECHA, WRAP("31/03/2017")))] } },
  { file: "fechas-1904", about: "The clean sheet in a workbook whose day 0 is 1 January 1904: the dates shown are those of the clean sheet.", book: { date1904: true, sheets: [sheet(DATED_1904)] } },
  { file: "encabezado-doble", about: "A header of two rows (6 and 7), some columns merged over both, others with their name split between them.", book: { sheets: [twoRowHeader()] } },
  { file: "columnas-en-otro-orden", about: "Header in row 7 under three titles, columns in another order and under synonyms, one with double spaces and in capitals; the sheet is called Hoja1.", book: { sheets: [reordered()] } },
  {
    file: "bloque-de-totales",
    about: "Two blank rows after the data, then a block of totals (label and number): none of it is data.",
    book: { sheets: [sheet([...CLEAN, [], [], [null, "Total de programas", 3], [null, "Total de ASM", 4]])] },
  },
  { file: "filas-ocultas", about: "Two of the four data rows (8 and 10) are hidden; they are data like the others (N9).", book: { sheets: [sheet(CLEAN, { hiddenRows: HIDDEN })] } },
  {
    file: "espacios-raros",
    about: "No-break spaces and double spaces in titles, headers, a programme and a unit, which mean nothing once read (N1): no error and no warning comes from them.",
    book: {
      sheets: [
        sheet(
          withCell(
            withCell(withCell(withCell(CLEAN, 3, 0, "Periodo\u00a02016-2017 "), FIRST - 1, 3, { value: " Área\u00a0 Coordinadora ", style: { bold: true } }), FIRST, RESPONSABLE, WRAP("Dirección\u00a0General  de Planeación y Evaluación ")),
            FIRST + 2,
            PROGRAMA,
            WRAP("F-003\u00a0Promoción del comercio  exterior y atracción de inversión extranjera directa"),
          ),
        ),
      ],
    },
  },
  {
    file: "celda-con-error",
    about: "The product in I9 is a formula whose reference is lost: its value is #REF!.",
    book: { sheets: [sheet(withCell(CLEAN, FIRST + 2, PRODUCTOS, { value: "#REF!", as: "error", formula: "Evidencias!#REF!", style: BODY_STYLE }))] },
  },
  {
    file: "tabla-de-excel",
    about: "The clean rows as an Excel table, TablaASM, with a name defined over it.",
    book: { sheets: [sheet(CLEAN, { tables: [{ name: "TablaASM", area: "A6:I10" }] })], definedNames: [{ name: "RegistroASM", formula: "'Seguimiento ASM'!$A$6:$I$10" }] },
  },
  {
    file: "dos-hojas-asm",
    about: "Two ASM sheets, each to be reviewed, and one that is none (Directorio). The second lacks the unit responsible in F8.",
    book: { sheets: [sheet(CLEAN, { name: "ASM 2016" }), UNRELATED, sheet(withCell(CLEAN, FIRST + 1, RESPONSABLE, null), { name: "ASM 2017" })] },
  },
  { file: "sin-hoja-asm", about: "A workbook without any ASM sheet.", book: { sheets: [UNRELATED] } },
  {
    file: "avance",
    about: "The columns of the Avance pack: a finished row with its document, one in process with document, one with advance and no document (row 9), and one not begun, without reasons and with a priority that does not exist (row 10).",
    book: { sheets: [avance()] },
  },
];
