import { cite } from "../../norms/citations";
import { APORTACIONES } from "../../registers/aportaciones";
import { proyectos } from "../../registers/proyectos";
import { isErrorValue } from "../../sheet/cell";
import { formatMoney } from "../../sheet/money";
import { readMoney } from "../../sheet/numbers";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

const AMOUNTS = [...APORTACIONES, "costo_total"] as const;

export default defineFoafiRule({
  id: "PRY-06",
  slug: "monto-mal-escrito",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["aport_foafi"],
  norm: cite("foafi-2002", "§6.3.2", "deberá especificar con toda precisión los montos"),
  title: "Monto negativo, en texto o con más de dos decimales",
  why: "Los montos son pesos y centavos, desde cero. Un monto en texto no lo suma Excel; uno negativo o con milésimas no es una aportación que se pueda comprobar.",
  remedy: "Escriba el número solo, sin signo de pesos ni letras, con dos decimales cuando más.",
  messages: {
    negativo: "«{{columna}}» es negativa: {{monto}}.",
    decimales: "«{{columna}}» tiene más de dos decimales: {{valor}}.",
    texto: "«{{columna}}» está escrita como texto («{{valor}}»): Excel no la suma.",
    ilegible: "«{{columna}}» dice «{{valor}}», que no es un monto.",
  },
  check(row, report) {
    for (const column of AMOUNTS) {
      const raw = row.raw(column);
      const reading = readMoney(raw);
      // What is no text and no amount either (an error, a number past counting) is told of every register.
      if (reading.kind === "empty" || (reading.kind === "unreadable" && (typeof raw !== "string" || isErrorValue(raw)))) continue;
      const columna = proyectos.columns[column].header;
      const valor = shortQuote(raw);
      if (reading.kind === "unreadable") {
        report({ message: "ilegible", row, column, data: { columna, valor }, expected: "un monto en pesos" });
      } else if (reading.centavos < 0) {
        report({ message: "negativo", row, column, data: { columna, monto: formatMoney(reading.centavos) }, expected: "0 o más" });
      } else if (reading.tooManyDecimals) {
        report({ message: "decimales", row, column, data: { columna, valor }, expected: `dos decimales, como ${formatMoney(reading.centavos)}` });
      } else if (reading.asText) {
        const value = reading.centavos / 100;
        const cell = { row: row.originRow(column), column: row.columnOf(column), value };
        report({ message: "texto", row, column, data: { columna, valor }, expected: value, fix: { kind: "setCells", cells: [cell] } });
      }
    }
  },
  examples: [
    {
      title: "Como se escriben mal",
      rows: [
        { aport_estado: "$500,000.00 MN", expect: ["texto@aport_estado"] },
        { folio: "P-002", aport_otros: -0.01, expect: ["negativo@aport_otros"] },
        { folio: "P-003", costo_total: 2_000_000.005, expect: ["decimales@costo_total"] },
        { folio: "P-004", aport_empresarios: "en especie", expect: ["ilegible@aport_empresarios"] },
      ],
    },
    { title: "Cero, dos decimales y lo que deja una suma en Excel", rows: [{ aport_municipio: 0, aport_foafi: 1_000_000.25, aport_otros: 0.1 + 0.2 }] },
    { title: "Una celda vacía, con un error o con un número imposible se señala aparte", rows: [{ aport_estado: "", aport_otros: " " }, { folio: "P-002", aport_estado: "#N/A", aport_otros: 1e20 }] },
  ],
});
