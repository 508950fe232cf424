import { columnsThat } from "../../registers/columns-that";
import type { ColumnType } from "../../registers/define";
import type { Fix } from "../../review/finding";
import { isErrorValue } from "../../sheet/cell";
import { normalizeText } from "../../text/normalize";
import { shortQuote } from "../../text/quote";
import { defineCellRule } from "./define";

const KEYS: ReadonlySet<ColumnType> = new Set(["folio", "ref", "rfc", "curp"]);

const keyColumns = columnsThat((key, { type }) => (KEYS.has(type) ? key : null));

/** A key without anything that could be amiss. */
const PLAIN = /^[A-Za-z0-9ÑñÁÉÍÓÚáéíóú&_./-]*$/;
/** Characters that take no room: soft hyphen, zero-width spaces and joiners, direction marks, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
/** Excel would make a number or a date of these when they are written anew. */
const NUMBER_LIKE = /^[\d.,$%/-]+$/;

export default defineCellRule(
  {
    id: "CEL-06",
    slug: "folio-con-espacios",
    severity: "info",
    scope: "row",
    title: "Folio con espacios de más o caracteres que no se ven",
    why: "Dos folios que se ven iguales no lo son para Excel si uno tiene un espacio al final o un carácter invisible: BUSCARV no lo encuentra y los filtros lo separan.",
    remedy: "Quite los espacios y caracteres de más; Cotejo propone el folio limpio.",
    messages: {
      espacios: "«{{valor}}» tiene espacios de más.",
      invisibles: "«{{valor}}» tiene caracteres que no se ven.",
    },
    check(row, report) {
      for (const key of keyColumns(row.place.register)) {
        const raw = row.raw(key);
        if (typeof raw !== "string" || PLAIN.test(raw) || isErrorValue(raw)) continue;
        const visible = raw.replace(INVISIBLE, "");
        const clean = normalizeText(visible);
        // Accents composed of two characters are not what this rule is about.
        if (clean === "" || clean === raw.normalize("NFC")) continue;
        const fix: Fix = { kind: "setCells", cells: [{ row: row.originRow(key), column: row.columnOf(key), value: clean }] };
        report({
          message: visible === raw ? "espacios" : "invisibles",
          row,
          column: key,
          data: { valor: shortQuote(clean) },
          expected: shortQuote(clean),
          ...(!NUMBER_LIKE.test(clean) && { fix }),
        });
      }
    },
    examples: [
      {
        title: "Un espacio al final, dos en medio, uno que no se ve; un folio con un espacio propio",
        rows: [
          { folio: "P-001 ", expect: ["espacios@folio"] },
          { folio: "P-002", convenio: "C  01", expect: ["espacios@convenio"] },
          { folio: "P-\u200B003", expect: ["invisibles@folio"] },
          { folio: "JAL 004/2002" },
          { folio: " ", nombre: "Proyecto sin folio  " },
        ],
      },
    ],
  },
  "Folios",
);
