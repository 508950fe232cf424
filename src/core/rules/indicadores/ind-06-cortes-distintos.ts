import { formatDate } from "../../calendar/serial";
import { typedName } from "../../indicators/typed/typed-table";
import { cite } from "../../norms/citations";
import { indicadores } from "../../registers/indicadores";
import { defineTypedRule } from "./define";

export default defineTypedRule({
  id: "IND-06",
  slug: "cortes-distintos",
  severity: "warning",
  register: indicadores,
  scope: "row",
  needs: ["corte_numerador", "corte_denominador"],
  norm: cite("foafi-2002", "§7.1 IV", "En forma trimestral dentro de los primeros 10 días naturales al cierre del trimestre, los indicadores de resultados"),
  title: "Numerador y denominador de fechas distintas",
  why: "Un cociente de lo hecho hasta un día entre lo solicitado hasta otro no mide nada: sube o baja solo por la fecha. Los indicadores se rinden al cierre del trimestre, los dos lados al mismo.",
  legitimate: "La meta de los indicadores de resultados es de todo el ejercicio: su denominador puede llevar otra fecha. Lo que solo cuenta no tiene denominador.",
  remedy: "Vuelva a contar los dos lados a la misma fecha de corte.",
  messages: { distintos: "{{indicador}}: el numerador se contó al {{numerador}} y el denominador al {{denominador}}." },
  check(row, report, { facts }) {
    const typed = facts.of(row);
    const { corte_numerador: above, corte_denominador: below } = row;
    if (!typed || above === null || below === null || Math.floor(above) === Math.floor(below)) return;
    const { indicator } = typed;
    const [{ denominator }] = indicator.figures;
    if (denominator === null || denominator.kind === "parameter") return;
    const data = { indicador: typedName(typed), numerador: formatDate(above), denominador: formatDate(below) };
    const days = Math.abs(Math.floor(below) - Math.floor(above));
    report({ message: "distintos", row, column: "corte_denominador", data, expected: data.numerador, difference: `${String(days)} ${days === 1 ? "día" : "días"}`, related: [{ row, column: "corte_numerador" }] });
  },
  examples: [
    {
      title: "Un trimestre de diferencia, y un día",
      rows: [
        { id: "IC-VIII", nombre: "", corte_numerador: "31/12/2002", corte_denominador: "30/09/2002", expect: ["distintos@corte_denominador"] },
        { id: "IC-VIII", nombre: "", corte_numerador: "31/12/2002", corte_denominador: "30/12/2002", expect: ["distintos@corte_denominador"] },
        { id: "IC-VIII", nombre: "", corte_numerador: "31/12/2002", corte_denominador: 37_621 },
        { id: "IC-VIII", nombre: "", corte_numerador: "31/12/2002", corte_denominador: "" },
      ],
    },
    {
      title: "La meta es del ejercicio; lo que solo cuenta no se divide",
      rows: [{ corte_numerador: "30/09/2002", corte_denominador: "31/12/2002" }, { id: "IC-XII", nombre: "", corte_numerador: "30/09/2002", corte_denominador: "31/12/2002" }],
    },
  ],
});
