import { shownAmount } from "../../indicators/shown";
import { fromTargets } from "../../indicators/typed/from-targets";
import { isNear, referencesOf, type Reference } from "../../indicators/typed/comparison";
import { typedName } from "../../indicators/typed/typed-table";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { indicadores } from "../../registers/indicadores";
import { proyectos } from "../../registers/proyectos";
import { fondos } from "../../registers/fondos";
import { ministraciones } from "../../registers/ministraciones";
import { counted, listed } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { linkKey } from "../../reading/book";
import { placeIn, sheet } from "../define";
import { defineTypedRule, registersMissing } from "./define";

/** Rows left out that are shown beside the finding: enough to begin with. */
const SHOWN_ROWS = 5;
/** A list of what was counted, by name: "P-001; P-002". */
const NAMES = /^\p{L}{1,6}[-\s]?\d+(?:\s*[;,\n]\s*\p{L}{1,6}[-\s]?\d+)*$/u;

/** The side of a reference in the unit people type: pesos. */
function typedUnits({ numerator, result }: Reference): number {
  return result.numeratorIsMoney ? numerator / 100 : numerator;
}

export default defineTypedRule({
  id: "IND-04",
  slug: "numerador-sin-filas",
  severity: "warning",
  register: indicadores,
  scope: "row",
  needs: ["numerador"],
  requires: registersMissing,
  norm: cite("foafi-2002", "§8.1", "dicha información será la base para la obtención de los indicadores de resultados"),
  title: "El numerador cuenta lo que no está en los registros",
  why: "Lo que un indicador cuenta debe poder señalarse, fila por fila, en los registros. Un numerador mayor que sus filas no se puede comprobar en una auditoría.",
  legitimate: "El registro puede ir atrasado, o las filas estar y no contar (sin fecha, con fecha posterior al corte, sin aprobar): se muestran junto al hallazgo. Un numerador menor no se señala aquí: lo dice la comparación del valor.",
  remedy: "Registre las filas que faltan o complete las que no cuentan; si no existen, corrija el numerador.",
  messages: {
    de_mas: "{{indicador}}: el numerador dice {{capturado}} y de {{registros}} salen {{recalculado}}{{otras}}.",
    sin_fila: "{{indicador}}: «{{nombre}}» está en el numerador y no tiene fila en {{registros}}.",
  },
  check(row, report, { facts, book, settings }) {
    const typed = facts.of(row);
    const references = typed && referencesOf(typed, book, settings);
    if (!typed || !references || !("list" in references)) return;
    const { list } = references;
    const [first] = list;
    if (!first) return;
    const at = { row, column: "numerador" } as const;
    const indicador = typedName(typed);
    const traces = first.result.traces.filter(({ side }) => side === "numerator");
    const registros = listed([...new Set(traces.map(({ register }) => register.sheetName))]);
    if (typed.numerator === null) {
      const text = row.numerador;
      const named = traces.filter(({ register }) => register.identity !== undefined);
      if (named.length === 0 || !NAMES.test(text)) return;
      for (const name of text.split(/[;,\n]/).map((piece) => piece.trim())) {
        const isThere = named.some(({ register }) => linkKey(register.columns[register.identity ?? ""], name) !== null && book.first(register, register.identity ?? "", name) !== null);
        if (!isThere) report({ ...at, message: "sin_fila", data: { indicador, nombre: shortQuote(name), registros } });
      }
      return;
    }
    const { numerator } = typed;
    // The target in place of the count is IND-07's.
    if (list.some((reference) => numerator <= typedUnits(reference) || isNear(numerator, typedUnits(reference))) || fromTargets(typed, references, settings.parameters)) return;
    const { numeratorIsMoney } = first.result;
    const leftOut = traces.flatMap((trace) => trace.leftOut.flatMap(({ rows }) => rows));
    const inUnits = (amount: number): string => shownAmount(numeratorIsMoney ? Math.round(amount * 100) : amount, numeratorIsMoney);
    const recalculado = inUnits(typedUnits(first));
    report({
      ...at,
      message: "de_mas",
      data: { indicador, capturado: inUnits(numerator), registros, recalculado, otras: leftOut.length === 0 ? "" : `; ${counted(leftOut.length, "fila más no cuenta", "filas más no cuentan")}` },
      expected: recalculado,
      difference: inUnits(numerator - typedUnits(first)),
      related: leftOut.slice(0, SHOWN_ROWS).map((each) => ({ row: placeIn(each.place.register, each) })),
    });
  },
  examples: [
    {
      title: "Dos fondos en el numerador y uno en el registro; el otro aún no tiene fecha",
      rows: [{ numerador: 2, expect: ["de_mas@numerador"] }, { numerador: 1 }, { numerador: 0 }],
      also: [sheet(fondos, [{}, { id: "F-02", fecha_constitucion: "" }])],
    },
    { title: "Cuatro de cuatro cuando hay uno es la meta entre la meta, y lo dice IND-07", rows: [{ numerador: 4, valor: 1 }], also: [sheet(fondos, [{}])] },
    {
      title: "Montos: un centavo de más ya no está en las ministraciones",
      rows: [
        { id: "IC-VII", nombre: "", numerador: "$1,000,000.01", denominador: 100_000_000, valor: 0.01, expect: ["de_mas@numerador"] },
        { id: "IC-VII", nombre: "", numerador: "$1,000,000.00", denominador: 100_000_000, valor: 0.01 },
      ],
      also: [sheet(ministraciones, [{}])],
    },
    {
      title: "El numerador como lista de folios",
      rows: [
        { id: "IC-VIII", nombre: "", numerador: "P-001; P-009", valor: 1, expect: ["sin_fila@numerador"] },
        { id: "IC-VIII", nombre: "", numerador: "p-001", valor: 1 },
        { id: "IC-VIII", nombre: "", numerador: "Proyectos apoyados", valor: 1 },
      ],
      also: [sheet(proyectos, [{}])],
    },
    { title: "Las otras lecturas también valen: dos atendidas, una de ellas beneficiada", rows: [{ id: "IR-II", nombre: "", numerador: 2, denominador: 200, valor: 0.01 }], also: [sheet(beneficiarios, [{}, { id: "B-002", estado_solicitud: "atendida" }])] },
  ],
});
