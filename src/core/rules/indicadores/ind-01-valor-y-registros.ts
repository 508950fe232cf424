import { formatDate } from "../../calendar/serial";
import { rounded, DECIMALS } from "../../indicators/rounded";
import { shownAmount, shownValue } from "../../indicators/shown";
import { comparisonOf, cutOf, nothingShownAs, quotient, type Reference } from "../../indicators/typed/comparison";
import { keptFigures } from "../../indicators/typed/kept-figures";
import { typedName } from "../../indicators/typed/typed-table";
import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { fondos } from "../../registers/fondos";
import { indicadores } from "../../registers/indicadores";
import { planes } from "../../registers/planes";
import { proyectos } from "../../registers/proyectos";
import { sheet } from "../define";
import { defineTypedRule, registersMissing } from "./define";

/** The figure as its rows give it, in words; nothing to divide by gives none. */
function shown({ result, value }: Reference): string {
  return value === null ? "" : shownValue(rounded(value, DECIMALS[result.figure.unit]), result.figure.unit);
}

/** "3 / 4", of the figure or of its part. */
function sides({ numerator, denominator, result: { numeratorIsMoney, denominatorIsMoney } }: Reference): string {
  const above = shownAmount(numerator, numeratorIsMoney);
  return denominator === null ? above : `${above} / ${shownAmount(denominator, denominatorIsMoney)}`;
}

export default defineTypedRule({
  id: "IND-01",
  slug: "valor-y-registros",
  severity: "error",
  register: indicadores,
  scope: "row",
  needs: ["valor"],
  requires: registersMissing,
  *prepare({ facts, book, settings }) {
    for (const typed of facts.all) {
      const cut = cutOf(typed, settings);
      if (cut !== null) yield* keptFigures(settings).steps(typed.indicator, cut, book);
    }
  },
  explainedBy: ["IND-07"],
  norm: cite("foafi-2002", "§8.1 y §9", "dicha información será la base para la obtención de los indicadores de resultados con los que se elaborarán los informes correspondientes"),
  title: "El valor capturado no es el de los registros",
  why: "Los indicadores se obtienen de los registros. Un valor escrito a mano no sigue lo que se corrige en ellos, y lo que llega a la SE y a la Cámara deja de ser lo que pasó. Se compara con una tolerancia de 0.005 (medio punto porcentual en una razón).",
  legitimate: "Si el registro está incompleto, el valor puede ser correcto y lo que falta son filas. De las lecturas que el texto deja abiertas (criterios A-21 a A-27) se acepta cualquiera, con una nota, cuando la fila no dice cuál es. Las filas cuyo indicador, parte o corte no se entiende, o cuyas hojas faltan, no se comparan: la lista de indicadores capturados dice cuáles.",
  remedy: "Compare el numerador y el denominador con los recalculados, corrija la fila que los separa o el valor, e inserte los indicadores como fórmulas para que sigan a los registros.",
  messages: {
    distinto: "{{indicador}} dice {{capturado}} y los registros dan {{recalculado}} ({{cuenta}}, corte {{corte}}).",
    sin_valor: "{{indicador}} dice {{capturado}}, pero al corte {{corte}} no hay entre qué dividir: {{que}} da 0.",
    otra_lectura: { text: "{{indicador}}: {{capturado}} es la cifra «{{lectura}}»; con los criterios de esta revisión es «{{elegida}}», {{recalculado}}.", severity: "info" },
  },
  check(row, report, { facts, book, settings }) {
    const typed = facts.of(row);
    const cut = typed && cutOf(typed, settings);
    if (!typed || cut === null) return;
    const comparison = comparisonOf(typed, facts.percentScale, book, settings);
    if (comparison.kind === "notCompared" || comparison.kind === "agrees") return;
    const { reference, value } = comparison;
    const { figure } = reference.result;
    const at = { row, column: "valor" } as const;
    const indicador = typedName(typed);
    const capturado = shownValue(value, figure.unit);
    const corte = formatDate(cut);
    if (comparison.kind === "noValue") {
      // 0 or 100 % in place of nothing is a slip with a name of its own (IND-05).
      if (nothingShownAs(typed) === null) report({ ...at, message: "sin_valor", data: { indicador, capturado, corte, que: figure.denominatorWords ?? "" }, expected: "sin valor" });
      return;
    }
    if (comparison.kind === "otherReading") {
      const { main } = keptFigures(settings).at(typed.indicator, cut, book);
      const recalculado = main.value === null ? "sin valor" : shownValue(rounded(main.value, DECIMALS[main.figure.unit]), main.figure.unit);
      report({ ...at, message: "otra_lectura", data: { indicador, capturado, lectura: figure.label, elegida: main.figure.label, recalculado } });
      return;
    }
    const recalculado = shown(reference);
    const difference = reference.value === null ? undefined : value - quotient(reference.value);
    report({
      ...at,
      message: "distinto",
      data: { indicador, capturado, recalculado, cuenta: sides(reference), corte },
      expected: recalculado,
      ...(difference !== undefined && { difference: figure.unit === "razon" ? `${(difference * 100).toFixed(2)} puntos` : shownValue(Number(difference.toFixed(2)), figure.unit) }),
    });
  },
  examples: [
    {
      title: "Un fondo de cuatro es 25 %, escrito de varias maneras; justo a 0.005 todavía es redondeo",
      rows: [
        { valor: 0.5, expect: ["distinto@valor"] },
        { valor: 0.25 },
        { valor: "25 %" },
        { valor: 25 },
        { valor: 0.255 },
        { valor: 0.2551, expect: ["distinto@valor"] },
        { valor: "24.49 %", expect: ["distinto@valor"] },
        { valor: "N/D" },
      ],
      also: [sheet(fondos, [{}])],
    },
    {
      title: "El corte de la fila es el que cuenta: al 31/03/2002 aún no había fondos",
      rows: [{ corte: "31/03/2002", expect: ["distinto@valor"] }, { corte: "31/03/2002", valor: 0 }, { corte: "" }],
      also: [sheet(fondos, [{}])],
    },
    {
      title: "Por la clave, por el nombre de la norma o por uno parecido; lo que no es de los catorce no se compara",
      rows: [
        { id: "IC 8", nombre: "", valor: 0.5, expect: ["distinto@valor"] },
        { id: "", nombre: "Indice de eficiencia del fondo", valor: "50 %", expect: ["distinto@valor"] },
        { id: "3", nombre: "Índice de eficencia del fondos", valor: 0.9, expect: ["distinto@valor"] },
        { id: "F2", nombre: "Satisfacción de usuarios", valor: 0.3 },
      ],
      also: [sheet(proyectos, [{}])],
    },
    {
      title: "Una parte se compara con la suya",
      rows: [
        { id: "IC-I", nombre: "Proyectos por línea", clave: "b", valor: 0.75, expect: ["distinto@valor"] },
        { id: "IC-I", nombre: "Índice de proyectos apoyados por línea de apoyo: línea a", valor: 0.5 },
        { id: "IC-I", nombre: "", linea: "c", valor: 0 },
      ],
      also: [sheet(proyectos, [{}, { folio: "P-002", linea: "a" }])],
    },
    {
      title: "Montos al centavo, y veces",
      rows: [
        { id: "IC-XI", nombre: "Monto promedio de apoyos", valor: "$1,000,000.00 MN" },
        { id: "IC-XI", nombre: "Monto promedio de apoyos", valor: 1_000_000.01, expect: ["distinto@valor"] },
        { id: "IC-II", nombre: "Factor de multiplicación", valor: 2 },
        { id: "IC-II", nombre: "Factor de multiplicación", valor: 0.5, expect: ["distinto@valor"] },
      ],
      also: [sheet(proyectos, [{}])],
    },
    {
      title: "La otra lectura de los avales, con y sin decir cuál es",
      rows: [
        { id: "IC-IV", nombre: "Eficiencia del programa de garantías", valor: 0.8, expect: ["otra_lectura@valor"] },
        { id: "IC-IV", nombre: "Eficiencia del programa de garantías", lectura: "Por monto de los avales", valor: 0.8 },
        { id: "IC-IV", nombre: "Eficiencia del programa de garantías", lectura: "Por número de avales", valor: 0.8, expect: ["distinto@valor"] },
      ],
      also: [sheet(creditos, [{ aval_solicitado: 50_000, aval_concedido: 40_000 }])],
    },
    {
      title: "Sin solicitudes no hay índice; el 0 en su lugar es de IND-05",
      rows: [{ id: "IC-VI", nombre: "Planes de negocios atendidos", valor: 0.75, expect: ["sin_valor@valor"] }, { id: "IC-VI", nombre: "", valor: 0 }, { id: "IC-VI", nombre: "", valor: "" }],
      also: [sheet(planes, [])],
    },
  ],
});
