import { rounded, DECIMALS } from "../../indicators/rounded";
import { shownValue } from "../../indicators/shown";
import { rangeOf } from "../../indicators/typed/ranges";
import { likelyMeaning } from "../../indicators/typed/typed-number";
import { typedName } from "../../indicators/typed/typed-table";
import { cite } from "../../norms/citations";
import { indicadores } from "../../registers/indicadores";
import { defineTypedRule } from "./define";

/** Whole enough to round exactly: no figure of the fund has so many decimals. */
const PARTS = 1e6;

export default defineTypedRule({
  id: "IND-02",
  slug: "fuera-de-rango",
  severity: "error",
  register: indicadores,
  scope: "row",
  needs: ["valor"],
  explainedBy: ["IND-01"],
  norm: cite("foafi-2002", "§9, cobertura y desempeño", "Con el propósito de tener una mejor visión de la cobertura y el desempeño del Fondo, se considerarán los siguientes indicadores"),
  title: "Un indicador que no puede valer eso",
  why: "Lo apoyado no pasa de lo solicitado, lo ejercido no pasa de lo asignado y el total de recursos no es menor que lo que puso el FOAFI. Un valor fuera de su rango delata un numerador y un denominador que no hablan de lo mismo.",
  legitimate: "Los dos indicadores de resultados pueden pasar de 100 %: la meta se puede superar. Un número sin signo mayor que 2 se lee como porcentaje (85 es 85 %).",
  remedy: "Revise que el numerador sea parte del denominador, que ambos sean del mismo periodo y que el decimal esté en su lugar.",
  messages: {
    bajo: "{{indicador}} dice {{valor}}; lo menos que puede dar es {{limite}}.",
    alto: "{{indicador}} dice {{valor}}; lo más que puede dar es {{limite}}.",
    pasa_de_cien: { text: "{{indicador}} dice {{valor}}: hay más apoyos que solicitudes. El texto divide empresas entre solicitudes (criterio A-25); confirme que sea así.", severity: "warning" },
    no_entero: "{{indicador}} dice {{valor}} y cuenta cosas enteras.",
  },
  check(row, report, { facts }) {
    const typed = facts.of(row);
    if (!typed?.value) return;
    const { indicator } = typed;
    const [{ unit }] = indicator.figures;
    const { least, most, soft } = rangeOf(indicator);
    const value = likelyMeaning(typed.value, unit, facts.percentScale);
    const isRoundable = Math.abs(value) < Number.MAX_SAFE_INTEGER / PARTS;
    // As it would be printed: 1.00001 is 100.00 %.
    const printed = isRoundable ? rounded({ numerator: Math.round(value * PARTS), denominator: PARTS }, DECIMALS[unit === "numero" ? "veces" : unit]) : value;
    const at = { row, column: "valor" } as const;
    const data = { indicador: typedName(typed), valor: shownValue(value, unit) };
    if (printed < least) report({ ...at, message: "bajo", data: { ...data, limite: shownValue(least, unit) }, expected: `${shownValue(least, unit)} o más` });
    else if (most !== null && printed > most) {
      const expected = `hasta ${shownValue(most, unit)}`;
      if (soft === true) report({ ...at, message: "pasa_de_cien", data, expected });
      else report({ ...at, message: "alto", data: { ...data, limite: shownValue(most, unit) }, expected });
    } else if (unit === "numero" && !Number.isInteger(value)) report({ ...at, message: "no_entero", data });
  },
  examples: [
    {
      title: "Partes de un total: de 0 a 100 %, justo 100 % también",
      rows: [
        { id: "IC-IV", nombre: "", valor: 1.2, expect: ["alto@valor"] },
        { id: "IC-IV", nombre: "", valor: "120 %", expect: ["alto@valor"] },
        { id: "IC-VIII", nombre: "", valor: -0.1, expect: ["bajo@valor"] },
        { id: "IC-IV", nombre: "", valor: 1 },
        { id: "IC-VII", nombre: "", valor: "100 %" },
        { id: "IC-IX", nombre: "", valor: "N/D" },
      ],
    },
    {
      title: "En una columna de porcentajes sin signo 1.2 es 1.2 %",
      rows: [{ id: "IC-IV", nombre: "", valor: 1.2 }, { id: "IC-VIII", nombre: "", valor: 60 }, { id: "IC-IX", nombre: "", valor: 150, expect: ["alto@valor"] }],
    },
    { title: "Los de resultados pueden pasar de la meta; los planes, con una pregunta", rows: [{ valor: 1.25 }, { id: "IC-VI", nombre: "", valor: "110 %", expect: ["pasa_de_cien@valor"] }] },
    {
      title: "El factor es 1 o más; los estados son 32 y enteros",
      rows: [
        { id: "IC-II", nombre: "", valor: 0.4, expect: ["bajo@valor"] },
        { id: "IC-II", nombre: "", valor: 1 },
        { id: "IC-XII", nombre: "", valor: 33, expect: ["alto@valor"] },
        { id: "IC-XII", nombre: "", valor: 32 },
        { id: "IC-X", nombre: "", valor: 8.5, expect: ["no_entero@valor"] },
        { id: "IC-X", nombre: "", valor: 0 },
      ],
    },
  ],
});
