import type { WorkbookErrorKind } from "../../../src/workbook/port";
import { aids, calculationChain, externalLink, hiddenSheets, pivot, youngFormats } from "./analysis";
import { days1904, oddCells } from "./cells";
import { STYLES, commonBook } from "./common-sheet";
import type { Feature } from "./feature";
import { prefixed, signed, strict } from "./foreign";
import { comments, lockedSheet, macros, officeExtras } from "./office";
import { chart, closeDrawings, image, tableAndSlicer, textBox } from "./pictures";
import { zip64 } from "./zip64";

/** A workbook of the corpus: bytes that are the same each time. */
export interface CorpusBook {
  /** What it has that others have not; also the name of its file. */
  readonly name: string;
  readonly extension: "xlsx" | "xlsm";
  readonly bytes: Uint8Array;
}

function made(name: string, features: readonly Feature[], extension: CorpusBook["extension"] = "xlsx"): CorpusBook {
  const making = commonBook();
  for (const feature of features) feature(making);
  closeDrawings(making.book);
  return { name, extension, bytes: making.book.zip(STYLES) };
}

const PLAIN = made("nada-mas", []);
const ALL = [oddCells, pivot, chart, image, textBox, tableAndSlicer, youngFormats, aids, hiddenSheets, externalLink, calculationChain, comments, officeExtras, lockedSheet];

/** Workbooks that are marked and edited. */
export const BOOKS: readonly CorpusBook[] = [
  PLAIN,
  made("tabla-dinamica", [pivot]),
  made("grafico-imagen-y-cuadro-de-texto", [chart, image, textBox]),
  made("tabla-con-segmentacion", [tableAndSlicer]),
  made("formatos-condicionales-nuevos-y-minigraficos", [youngFormats]),
  made("nombres-validaciones-vinculos-e-impresion", [aids]),
  made("hojas-ocultas", [hiddenSheets]),
  made("vinculo-externo-y-cadena-de-calculo", [externalLink, calculationChain]),
  made("notas-y-comentarios", [comments]),
  made("xml-etiqueta-y-complementos", [officeExtras]),
  made("macros", [macros], "xlsm"),
  made("hoja-bajo-llave", [lockedSheet]),
  made("celdas-raras", [oddCells]),
  made("fechas-1904", [days1904, oddCells]),
  { name: "con-prefijos", extension: "xlsx", bytes: prefixed(made("", [youngFormats, oddCells, hiddenSheets]).bytes) },
  { ...PLAIN, name: "en-zip64", bytes: zip64(PLAIN.bytes) },
  made("todo-junto", ALL),
  made("todo-junto-con-macros", [...ALL, macros], "xlsm"),
];

/** Workbooks that are read but not written, and why. */
export const REFUSED: readonly (CorpusBook & { readonly kind: WorkbookErrorKind })[] = [
  { ...PLAIN, name: "estricto", bytes: strict(PLAIN.bytes), kind: "strictFormat" },
  { ...PLAIN, name: "firmado", bytes: signed(PLAIN.bytes), kind: "signed" },
];
