import { linkKey } from "../../reading/book";
import type { CellValue } from "../../sheet/cell";
import { shortQuote } from "../../text/quote";
import { defineCellRule } from "./define";

export default defineCellRule(
  {
    id: "CEL-07",
    slug: "identidad-repetida",
    severity: "error",
    scope: "group",
    atLeast: 2,
    title: "Dos filas con el mismo folio",
    why: "El folio nombra una sola fila. Con dos iguales no se sabe a cuál se refieren las otras hojas, y lo que se suma puede estar dos veces.",
    remedy: "Si las dos filas son lo mismo, deje una. Si no, dé a cada una su folio.",
    messages: { repetido: "«{{valor}}» ya está en la fila {{fila}}: «{{columna}}» debe ser único." },
    groupBy(row) {
      const { identity, columns } = row.place.register;
      // Identities are folios, RFC and the like: they are read as text.
      return identity === undefined ? null : linkKey(columns[identity], row.value(identity) as CellValue | null);
    },
    check(rows, report) {
      const [first, ...others] = rows;
      if (!first) return;
      const { identity, columns } = first.place.register;
      if (identity === undefined) return;
      for (const row of others) {
        report({
          message: "repetido",
          row,
          column: identity,
          data: { valor: shortQuote(row.raw(identity)), fila: first.index + 1, columna: columns[identity]?.header ?? identity },
          related: [{ row: first, column: identity }],
        });
      }
    },
    examples: [
      { title: "El mismo folio con otra caja y un espacio", rows: [{}, { folio: "p-001 ", expect: ["repetido@folio"] }, { folio: "P-002" }] },
      { title: "Dos filas sin folio no se repiten", rows: [{ folio: "" }, { folio: "" }] },
    ],
  },
  "Folios únicos",
);
