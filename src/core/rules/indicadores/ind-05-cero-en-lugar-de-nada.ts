import { comparisonOf, nothingShownAs } from "../../indicators/typed/comparison";
import { typedName } from "../../indicators/typed/typed-table";
import { cite } from "../../norms/citations";
import { indicadores } from "../../registers/indicadores";
import { creditos } from "../../registers/creditos";
import { planes } from "../../registers/planes";
import { proyectos } from "../../registers/proyectos";
import { sheet } from "../define";
import { defineTypedRule } from "./define";

const MESSAGES = { cero: "cero", cien: "cien" } as const;

export default defineTypedRule({
  id: "IND-05",
  slug: "cero-en-lugar-de-nada",
  severity: "error",
  register: indicadores,
  scope: "row",
  needs: ["valor"],
  norm: cite("foafi-2002", "§9, cobertura y desempeño", "Indice de eficiencia del Programa de Garantías = Avales concedidos / Avales solicitados"),
  title: "Un 0 o un 100 % donde no hay indicador",
  why: "Si no hay entre qué dividir (nadie solicitó, nada se aportó), el indicador no existe. Un 0 % dice que se falló y un 100 % que se cumplió: ninguno de los dos pasó.",
  legitimate: "0 es un valor cuando hay denominador: ninguno de los que solicitaron recibió apoyo. Los que solo cuentan (IC-X, IC-XII) pueden valer 0. Si faltan las hojas del denominador solo se mira el que está escrito en la fila.",
  remedy: "Deje la celda vacía o escriba N/D, con el motivo al lado.",
  messages: {
    cero: "{{indicador}} dice 0, pero no hay entre qué dividir: {{que}} da 0.",
    cien: "{{indicador}} dice 100 %, pero no hay entre qué dividir: {{que}} da 0.",
  },
  check(row, report, { facts, book, settings }) {
    const typed = facts.of(row);
    const shown = typed && nothingShownAs(typed);
    if (!typed || shown === null) return;
    const [{ denominatorWords }] = typed.indicator.figures;
    if (denominatorWords === null) return;
    const comparison = comparisonOf(typed, facts.percentScale, book, settings);
    // What is written in the row counts when the registers cannot tell.
    const isNothing = comparison.kind === "noValue" || (comparison.kind === "notCompared" && typed.denominator === 0);
    if (!isNothing) return;
    const que = comparison.kind === "noValue" ? (comparison.reference.result.figure.denominatorWords ?? denominatorWords) : denominatorWords;
    report({ message: MESSAGES[shown], row, column: "valor", data: { indicador: typedName(typed), que }, expected: "sin valor" });
  },
  examples: [
    {
      title: "Nadie pidió un aval",
      rows: [
        { id: "IC-IV", nombre: "", valor: 0, expect: ["cero@valor"] },
        { id: "IC-IV", nombre: "", valor: "100 %", expect: ["cien@valor"] },
        { id: "IC-IV", nombre: "", valor: "N/D" },
        { id: "IC-IV", nombre: "", valor: "" },
      ],
      also: [sheet(creditos, [{ aval_solicitado: "", aval_concedido: "" }])],
    },
    { title: "Se pidió y no se concedió: 0 es la respuesta", rows: [{ id: "IC-IV", nombre: "", valor: 0 }], also: [sheet(creditos, [{ aval_concedido: "" }])] },
    {
      title: "Antes de todo no hay proyectos que repartir ni entre qué promediar",
      rows: [{ id: "IC-I", nombre: "", clave: "b", valor: 0, corte: "31/01/2002", expect: ["cero@valor"] }, { id: "IC-XI", nombre: "", valor: 0, corte: "31/01/2002", expect: ["cero@valor"] }, { id: "IC-XII", nombre: "", valor: 0, corte: "31/01/2002" }],
      also: [sheet(proyectos, [{}])],
    },
    {
      title: "Sin las hojas, el denominador de la fila basta; sin él no se sabe",
      rows: [{ id: "IC-VI", nombre: "", numerador: 0, denominador: 0, valor: 1, expect: ["cien@valor"] }, { id: "IC-VI", nombre: "", numerador: 0, denominador: 8, valor: 0 }, { id: "IC-VI", nombre: "", denominador: "", valor: 0 }],
    },
    { title: "Cero fondos de cuatro programados es 0 %; sin solicitudes de planes no hay nada", rows: [{ valor: 0, numerador: 0 }, { id: "IC-VI", nombre: "", valor: 0, expect: ["cero@valor"] }], also: [sheet(planes, [])] },
  ],
});
