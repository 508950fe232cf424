import { columnsThat } from "../../registers/columns-that";
import type { ColumnType } from "../../registers/define";
import { formatMoney } from "../../sheet/money";
import { readMoney } from "../../sheet/numbers";
import { shortQuote } from "../../text/quote";
import { defineCellRule } from "./define";

const COUNTS: ReadonlySet<ColumnType> = new Set(["int", "number", "pct"]);

const amountColumns = columnsThat((key, { type, signed, header }) =>
  type === "money" || COUNTS.has(type) ? { key, header, money: type === "money", signed: signed === true } : null,
);

export default defineCellRule(
  {
    id: "CEL-04",
    slug: "importe-imposible",
    severity: "error",
    scope: "row",
    title: "Número negativo o con más de dos decimales",
    why: "Los montos son pesos y centavos, y los conteos empiezan en cero. Un negativo resta de los totales sin que se note; las milésimas hacen que las sumas no cuadren.",
    legitimate: "En Presupuesto, una modificación que reduce lleva signo negativo, y ahí no se señala.",
    remedy: "Quite el signo o redondee a centavos, según el documento de donde salió la cifra.",
    messages: {
      negativo: "«{{columna}}» no puede ser negativo: {{valor}}.",
      decimales: "{{valor}} tiene más de dos decimales; se cuenta como {{monto}}.",
    },
    check(row, report) {
      for (const { key, header, money, signed } of amountColumns(row.place.register)) {
        const raw = row.raw(key);
        if (raw === "") continue;
        const value = row.value(key);
        if (typeof value !== "number") continue;
        const valor = money && value < 0 ? formatMoney(value) : shortQuote(raw);
        if (value < 0 && !signed) report({ message: "negativo", row, column: key, data: { columna: header, valor }, expected: "0 o más" });
        // An amount that is just its centavos needs no second look.
        if (!money || value / 100 === raw) continue;
        const reading = readMoney(raw);
        if (reading.kind === "money" && reading.tooManyDecimals) {
          report({ message: "decimales", row, column: key, data: { valor: shortQuote(raw), monto: formatMoney(value) }, expected: formatMoney(value) });
        }
      }
    },
    examples: [
      {
        title: "Negativos en montos y en conteos",
        rows: [
          { aport_otros: -0.01, expect: ["negativo@aport_otros"] },
          { folio: "P-002", empleos: -5, expect: ["negativo@empleos"] },
          { folio: "P-003", aport_otros: "(1,500.00)", expect: ["negativo@aport_otros"] },
          { folio: "P-004", aport_otros: 0, empleos: 0 },
        ],
      },
      {
        title: "Milésimas; dos decimales justos; lo que deja una suma en Excel",
        rows: [
          { costo_total: 2_000_000.005, expect: ["decimales@costo_total"] },
          { folio: "P-002", costo_total: "100.123", expect: ["decimales@costo_total"] },
          { folio: "P-003", costo_total: 2_000_000.25, aport_otros: 0.1 + 0.2 },
        ],
      },
    ],
  },
  "Montos y conteos",
);
