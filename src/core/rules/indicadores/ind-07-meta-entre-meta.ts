import { referencesOf } from "../../indicators/typed/comparison";
import { fromTargets } from "../../indicators/typed/from-targets";
import { typedName } from "../../indicators/typed/typed-table";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { fondos } from "../../registers/fondos";
import { indicadores } from "../../registers/indicadores";
import { sheet } from "../define";
import { defineTypedRule, registersMissing } from "./define";

export default defineTypedRule({
  id: "IND-07",
  slug: "meta-entre-meta",
  severity: "error",
  register: indicadores,
  scope: "row",
  needs: ["valor"],
  requires: registersMissing,
  norm: cite("foafi-2002", "§9, indicadores de resultados, I y II", "4 fondos de garantías por constituir / 4 de Fondos de Garantía Programados por constituir =100%"),
  title: "La meta dividida entre la meta",
  why: "El texto imprime la fórmula con lo planeado en los dos lados: 4 entre 4, 200 entre 200. Así da siempre 100 % y no mide nada. El numerador es lo que se constituyó o atendió de verdad (criterio A-20).",
  legitimate: "Si en los registros hay tantos como la meta, 100 % es la respuesta. La fórmula del texto copiada junto a un numerador real no se señala.",
  remedy: "Ponga en el numerador los fondos constituidos o las empresas atendidas hasta el corte, como salen de los registros.",
  messages: { planeado: "{{indicador}} dice 100 % porque divide la meta ({{meta}}) entre sí misma; en los registros hay {{real}} {{palabras}}." },
  check(row, report, { facts, book, settings }) {
    const typed = facts.of(row);
    const references = typed && referencesOf(typed, book, settings);
    if (!typed || !references || !("list" in references)) return;
    const found = fromTargets(typed, references, settings.parameters);
    if (!found) return;
    const [first] = references.list;
    report({
      message: "planeado",
      row,
      column: "valor",
      data: { indicador: typedName(typed), meta: found.target, real: found.actual, palabras: first?.result.figure.numeratorWords ?? "" },
      expected: `${String(found.actual)} / ${String(found.target)}`,
      difference: found.target - found.actual,
    });
  },
  examples: [
    {
      title: "Cuatro de cuatro con un fondo en el registro; la fórmula del texto, sin numerador, también",
      rows: [
        { numerador: 4, valor: 1, expect: ["planeado@valor"] },
        { numerador: 4, denominador: "", valor: "100%", expect: ["planeado@valor"] },
        { numerador: "", denominador: "", formula: "4 fondos de garantías por constituir / 4 programados", valor: 100, expect: ["planeado@valor"] },
        { numerador: 1, formula: "Fondos por constituir / programados", valor: 0.25 },
        { numerador: "", denominador: "", valor: 1 },
      ],
      also: [sheet(fondos, [{}])],
    },
    { title: "Los cuatro están en el registro", rows: [{ numerador: 4, valor: 1 }], also: [sheet(fondos, [{}, { id: "F-02" }, { id: "F-03" }, { id: "F-04", modalidad: "complementación" }])] },
    { title: "Doscientas de doscientas empresas", rows: [{ id: "IR-II", nombre: "Empresas atendidas", numerador: 200, denominador: 200, valor: 1, expect: ["planeado@valor"] }, { id: "IR-II", nombre: "", numerador: 1, denominador: 200, valor: 0.005 }], also: [sheet(beneficiarios, [{}])] },
  ],
});
