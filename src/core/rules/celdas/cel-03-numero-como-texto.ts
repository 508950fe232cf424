import type { Row } from "../../reading/row";
import { columnsThat } from "../../registers/columns-that";
import type { ColumnType, Register } from "../../registers/define";
import type { Fix } from "../../review/finding";
import { readNumber } from "../../sheet/numbers";
import { shortQuote } from "../../text/quote";
import { defineCellRule } from "./define";

const NUMBERS: ReadonlySet<ColumnType> = new Set(["money", "int", "number", "pct"]);

const numberColumns = columnsThat((key, { type, header }) => (NUMBERS.has(type) ? { key, header } : null));

/** The number in the text's place; null for a percentage with its sign, of which only the user knows whether 50% is to be 50 or 0.5. */
function asNumber(row: Row<Register>, key: string, text: string): Fix | null {
  const reading = readNumber(text);
  if (reading.kind !== "number") return null;
  return { kind: "setCells", cells: [{ row: row.originRow(key), column: row.columnOf(key), value: reading.value }] };
}

export default defineCellRule(
  {
    id: "CEL-03",
    slug: "numero-como-texto",
    severity: "warning",
    scope: "row",
    title: "Número guardado como texto",
    why: "Excel no suma ni compara un número guardado como texto: el total de la columna sale de menos sin que se note.",
    remedy: "Cambie el texto por el número solo, sin signo de pesos, letras ni apóstrofo; el formato de la celda pone lo demás.",
    messages: { texto: "«{{valor}}» está escrito como texto: Excel no lo suma en «{{columna}}»." },
    check(row, report) {
      for (const { key, header } of numberColumns(row.place.register)) {
        const raw = row.raw(key);
        if (typeof raw !== "string" || raw === "" || row.value(key) === null) continue;
        const fix = asNumber(row, key, raw);
        report({ message: "texto", row, column: key, data: { valor: shortQuote(raw), columna: header }, ...(fix && { fix }) });
      }
    },
    examples: [
      {
        title: "Con signo y letras, con un espacio que no se ve, y números de verdad",
        rows: [
          { aport_estado: "$500,000.00 MN", expect: ["texto@aport_estado"] },
          { folio: "P-002", empleos: "5\u00A0", expect: ["texto@empleos"] },
          { folio: "P-003", aport_estado: 500_000, empleos: 5, aport_otros: "" },
          { folio: "P-004", aport_otros: "en especie" },
        ],
      },
    ],
  },
  "Números",
);
