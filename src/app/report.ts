import { isoDate } from "../core/calendar/serial";
import { SOURCES, type Norm } from "../core/norms/citations";
import type { Severity } from "../core/review/finding";
import { rulesById } from "../core/review/kinds";
import { findingMessage } from "../core/review/message";
import type { ParameterOrigin } from "../core/review/parameters";
import type { Review } from "./review";
import { reasonText } from "./texts/not-evaluated";

/** Version of the JSON contract of {@link reportOf}. Raised when a field changes meaning or goes away. */
const REPORT_VERSION = 1;

/** The command line's JSON for one workbook. Field names are the contract, in Spanish. */
export interface Report {
  readonly version: number;
  readonly libro: string;
  /** AAAA-MM-DD. */
  readonly corte: string;
  readonly parametros: readonly { readonly clave: string; readonly nombre: string; readonly valor: string; readonly origen: ParameterOrigin }[];
  /** `encabezado` is the Excel row of the header; `columnas` the keys of the columns present, left to right. */
  readonly hojas: readonly { readonly hoja: string; readonly registro: string; readonly encabezado: number; readonly filas: number; readonly columnas: readonly string[] }[];
  /** Consequences are not counted. */
  readonly resumen: { readonly errores: number; readonly advertencias: number; readonly notas: number; readonly noEvaluadas: number };
  readonly hallazgos: readonly ReportFinding[];
  /** With several sheets, `motivo` begins with the sheet's name. */
  readonly noEvaluadas: readonly { readonly regla: string; readonly motivo: string }[];
  readonly fallas: readonly { readonly regla: string; readonly hoja: string; readonly fila: number | null; readonly error: string }[];
}

export interface ReportFinding {
  readonly regla: string;
  readonly severidad: Severity;
  readonly registro: string;
  readonly hoja: string;
  /** Excel row. */
  readonly fila: number;
  readonly columna: string | null;
  readonly celda: string | null;
  readonly clave: string;
  readonly mensaje: string;
  readonly encontrado: string | null;
  readonly esperado: string | null;
  readonly norma: string;
  /** Index in `hallazgos` of the root this one follows from. */
  readonly causa: number | null;
}

/** A review as the command line prints it in JSON. */
export function reportOf(review: Review): Report {
  const indexOf = new Map(review.findings.map(({ id }, index) => [id, index]));
  return {
    version: REPORT_VERSION,
    libro: review.book,
    corte: isoDate(review.settings.cutDate),
    parametros: review.parameters.map(({ key, name, value, origin }) => ({ clave: key, nombre: name, valor: value, origen: origin })),
    hojas: review.sheets.map(({ name, register, headerRow, rows, columns }) => ({ hoja: name, registro: register, encabezado: headerRow, filas: rows, columnas: columns })),
    resumen: {
      errores: review.counts.error,
      advertencias: review.counts.warning,
      notas: review.counts.info,
      noEvaluadas: review.notEvaluated.length,
    },
    hallazgos: review.findings.map((finding): ReportFinding => {
      const rule = rulesById.get(finding.rule);
      return {
        regla: finding.rule,
        severidad: finding.severity,
        registro: finding.register,
        hoja: finding.sheet,
        fila: finding.row,
        columna: finding.column,
        celda: finding.cell,
        clave: finding.key,
        mensaje: rule ? findingMessage(finding, rule) : finding.message,
        encontrado: finding.found,
        esperado: finding.expected,
        norma: rule ? normText(rule.norm) : "",
        causa: finding.cause === null ? null : (indexOf.get(finding.cause) ?? null),
      };
    }),
    noEvaluadas: review.notEvaluated.map((entry) => ({
      regla: entry.rule,
      motivo: review.sheets.length > 1 && entry.sheet !== null ? `«${entry.sheet}»: ${reasonText(entry.rule, entry.reason)}` : reasonText(entry.rule, entry.reason),
    })),
    fallas: review.failures.map(({ rule, sheet, row, error }) => ({ regla: rule, hoja: sheet, fila: row, error })),
  };
}

/** "Reglas de Operación del FOAFI (2002), 6.3.1": source, year and numeral in one line. */
export function normText({ source, locator }: Norm): string {
  const { title, year } = SOURCES[source];
  return [year === "" ? title : `${title} (${year})`, locator].filter((part) => part !== "").join(", ");
}
