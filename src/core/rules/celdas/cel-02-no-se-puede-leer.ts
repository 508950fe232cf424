import { readDate } from "../../calendar/read-date";
import { formatDate } from "../../calendar/serial";
import { readEntidades } from "../../norms/entidades";
import type { Row } from "../../reading/row";
import { columnsThat } from "../../registers/columns-that";
import type { ColumnSpec, Register } from "../../registers/define";
import { isErrorValue, type CellValue } from "../../sheet/cell";
import { readNumber } from "../../sheet/numbers";
import { listed } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { defineCellRule } from "./define";

const allColumns = columnsThat((key, spec) => ({ key, spec }));

const HASH = 35;
const FOUR_DIGITS = /\d{4}/;

function isText({ type }: ColumnSpec): boolean {
  return type === "text" || type === "folio" || type === "ref";
}

/** Why a cell that is no error value cannot be read as its column's type. */
type Unreadable = "imposible" | "epoca" | "no_fecha" | "no_numero" | "no_monto" | "enorme" | "no_entero" | "no_sn" | "lista" | "entidad";

function reasonOf({ type }: ColumnSpec, value: CellValue): Unreadable {
  switch (type) {
    case "date":
      return reasonOfDate(value);
    case "money":
      return readNumber(value).kind === "number" ? "enorme" : "no_monto";
    case "int": {
      const reading = readNumber(value);
      if (reading.kind !== "number") return "no_numero";
      return Math.abs(reading.value) > Number.MAX_SAFE_INTEGER ? "enorme" : "no_entero";
    }
    case "sn":
      return "no_sn";
    case "enum":
      return "lista";
    case "entidad":
    case "entidades":
      return "entidad";
    // Numbers and percentages. Texts, folios and keys are read as they stand: only an error value stops those.
    default:
      return "no_numero";
  }
}

function reasonOfDate(value: CellValue): Unreadable {
  // A day zero of either date system is no readable date of the sheet's own, so that which one it has need not be asked.
  const { kind } = readDate(value, false);
  if (kind === "epoch" || readDate(value, true).kind === "epoch") return "epoca";
  return kind === "impossible" ? "imposible" : "no_fecha";
}

/** How a date with two digits for its year was read; null for any other cell. */
function shortYear(row: Row<Register>, key: string): string | null {
  const value = row.raw(key);
  if (typeof value !== "string" || FOUR_DIGITS.test(value)) return null;
  const reading = readDate(value, false);
  return reading.kind === "date" && reading.twoDigitYear ? formatDate(reading.serial) : null;
}

export default defineCellRule(
  {
    id: "CEL-02",
    slug: "no-se-puede-leer",
    severity: "error",
    scope: "row",
    title: "Un dato que no se puede leer",
    why: "Lo que no se lee como fecha, número o valor de la lista queda fuera de las cuentas y de los cruces, aunque a la vista parezca correcto.",
    legitimate: "Una fecha con el año en dos dígitos se lee, pero conviene confirmarla.",
    remedy: "Escriba el dato como lo pide la columna: fechas dd/mm/aaaa, números sin letras, S o N, o un valor de la lista.",
    messages: {
      error: "La celda tiene un error de Excel ({{valor}}).",
      imposible: "«{{valor}}» no existe en el calendario; se lee día/mes/año.",
      no_fecha: "«{{valor}}» no se lee como una fecha; se espera dd/mm/aaaa.",
      epoca: { text: "«{{valor}}» es lo que deja una fecha vacía al exportarse: falta la fecha.", severity: "warning" },
      dos_digitos: { text: "«{{valor}}» tiene el año en dos dígitos; se leyó como {{fecha}}.", severity: "warning" },
      no_numero: "«{{valor}}» no se lee como un número.",
      no_monto: "«{{valor}}» no se lee como un monto en pesos.",
      enorme: "{{valor}} es un número demasiado grande para contarlo con exactitud.",
      no_entero: "«{{valor}}» no es un número entero.",
      no_sn: "«{{valor}}» no es S ni N.",
      lista: "«{{valor}}» no está en la lista: {{lista}}.",
      entidad: "«{{parte}}» no es ninguna de las 32 entidades federativas.",
    },
    check(row, report) {
      for (const { key, spec } of allColumns(row.place.register)) {
        const raw = row.raw(key);
        if (raw === "") continue;
        const isHash = typeof raw === "string" && raw.charCodeAt(0) === HASH;
        // Texts are read as they stand; of the others, what was read is no concern here.
        if (isText(spec) ? !isHash : !isHash && row.value(key) !== null) {
          const fecha = spec.type === "date" ? shortYear(row, key) : null;
          if (fecha !== null) report({ message: "dos_digitos", row, column: key, data: { valor: shortQuote(raw), fecha }, expected: fecha });
          continue;
        }
        if (row.state(key) !== "unreadable") continue;
        const valor = shortQuote(raw);
        if (isErrorValue(raw)) {
          report({ message: "error", row, column: key, data: { valor } });
          continue;
        }
        const message = reasonOf(spec, raw);
        if (message === "lista") {
          const lista = listed((spec.values ?? []).map(({ value }) => value));
          report({ message, row, column: key, data: { valor, lista }, expected: lista });
        } else if (message === "entidad") {
          const reading = readEntidades(raw);
          const several = spec.type === "entidades" && reading.kind === "unreadable";
          report({ message, row, column: key, data: { parte: several ? shortQuote(reading.part) : valor } });
        } else if (message === "epoca" && typeof raw === "number") {
          const day = readDate(raw, false);
          report({ message, row, column: key, data: { valor: day.kind === "epoch" ? day.text : valor } });
        } else {
          report({ message, row, column: key, data: { valor } });
        }
      }
    },
    examples: [
      {
        title: "Errores de Excel en un texto y en un monto; un texto que empieza con #",
        rows: [{ nombre: "#REF!", expect: ["error@nombre"] }, { folio: "P-002", costo_total: "#DIV/0!", expect: ["error@costo_total"] }, { folio: "P-003", nombre: "#1 en calzado" }],
      },
      {
        title: "Fechas que no son, y maneras de escribir las que sí",
        rows: [
          { fecha_coplade: "31/02/2002", expect: ["imposible@fecha_coplade"] },
          { folio: "P-002", fecha_coplade: "04/25/2002", expect: ["imposible@fecha_coplade"] },
          { folio: "P-003", fecha_coplade: "en abril", expect: ["no_fecha@fecha_coplade"] },
          { folio: "P-004", fecha_coplade: 2002, expect: ["no_fecha@fecha_coplade"] },
          { folio: "P-005", fecha_coplade: "31/12/1969", expect: ["epoca@fecha_coplade"] },
          { folio: "P-006", fecha_coplade: 0, expect: ["epoca@fecha_coplade"] },
          { folio: "P-007", fecha_coplade: "10/04/02", expect: ["dos_digitos@fecha_coplade"] },
          { folio: "P-008", fecha_coplade: "10 de abril de 2002" },
          { folio: "P-009", fecha_coplade: 37_356 },
          { folio: "P-010", fecha_coplade: "03/04/2002" },
        ],
      },
      {
        title: "Números que no son",
        rows: [
          { costo_total: "en especie", expect: ["no_monto@costo_total"] },
          { folio: "P-002", costo_total: 1e20, expect: ["enorme@costo_total"] },
          { folio: "P-003", empleos: 30.5, expect: ["no_entero@empleos"] },
          { folio: "P-004", mpymes: "unas veinte", expect: ["no_numero@mpymes"] },
          { folio: "P-005", costo_total: 1e9, empleos: "30" },
        ],
      },
      {
        title: "Listas, S o N y entidades; mayúsculas, acentos y nombres de antes no estorban",
        rows: [
          { ambito: "municipal", expect: ["lista@ambito"] },
          { folio: "P-002", viab_tecnica: "tal vez", expect: ["no_sn@viab_tecnica"] },
          { folio: "P-003", entidad: "Jalisco; Tejas", expect: ["entidad@entidad"] },
          { folio: "P-004", ambito: "ESTATAL", viab_tecnica: "Sí", entidad: "D.F." },
        ],
      },
    ],
  },
  "Datos legibles",
);
