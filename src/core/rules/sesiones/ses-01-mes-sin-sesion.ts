import { formatPeriod, periodAt, periodsOfYear } from "../../calendar/periods";
import { cite } from "../../norms/citations";
import { sesiones } from "../../registers/sesiones";
import { inForceSince, WITHOUT_IN_FORCE } from "../../totals/in-force";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-01",
  slug: "mes-sin-sesion",
  severity: "error",
  register: sesiones,
  scope: "register",
  needs: ["fecha"],
  requires: (context) => (inForceSince(context) === null ? WITHOUT_IN_FORCE : null),
  norm: cite("foafi-2002", "§5.1.2, obligación VII", "Sesionar, al menos, una vez al mes, de acuerdo con los términos de la convocatoria emitida por el Secretario Técnico"),
  title: "Mes sin sesión del Consejo",
  why: "El Consejo sesiona al menos una vez al mes. Los proyectos esperan su dictamen veinte días hábiles: un mes sin sesión los deja sin resolver.",
  legitimate: "Se cuentan los meses del ejercicio completos, desde la entrada en vigor o, si no se conoce, desde la primera sesión registrada, hasta la fecha de corte.",
  remedy: "Registre la sesión que falta, o anote en la minuta siguiente por qué no hubo sesión en el mes.",
  messages: { falta: "En {{mes}} no hay ninguna sesión del Consejo." },
  check(table, report, context) {
    const { book, settings } = context;
    const since = inForceSince(context);
    if (since === null) return;
    const sessions = book.all(sesiones);
    const [first] = sessions;
    // Two sheets of the register count as one: only the first says what neither has.
    if (first !== undefined && first.place.sheet.id !== table.sheet.id) return;
    const held = new Set(sessions.map(({ fecha }) => (fecha === null ? null : periodAt("month", fecha)?.start)));
    for (const month of periodsOfYear("month", settings.parameters.ejercicio)) {
      if (month.start < since || month.end >= settings.cutDate || held.has(month.start)) continue;
      report({ message: "falta", row: table.segments[0].headerRow, data: { mes: formatPeriod(month) }, found: "ninguna sesión", expected: "al menos una sesión" });
    }
  },
  examples: [
    {
      title: "Sesiones en abril y julio: faltan mayo y junio",
      settings: { cutDate: 37_468 },
      grid: [["Número de sesión", "Fecha", "Convocó"], ["1", "30/04/2002", "Secretario Técnico"], ["2", "01/07/2002", "Secretario Técnico"]],
      expect: ["falta@1", "falta@1"],
    },
    {
      title: "El mes de la fecha de corte aún no termina; dos sesiones en un mes no sobran",
      settings: { cutDate: 37_407 },
      rows: [{}, { numero: "2", fecha: "02/04/2002" }],
    },
    {
      title: "En vigor desde el 13 de marzo: ese mes no está completo",
      settings: { cutDate: 37_407, parameters: { entradaEnVigor: 37_328 } },
      rows: [{}],
    },
    {
      title: "En vigor desde el 1 de marzo",
      settings: { cutDate: 37_407, parameters: { entradaEnVigor: 37_316 } },
      grid: [["Número de sesión", "Fecha", "Convocó"], ["1", "30/04/2002", "Secretario Técnico"]],
      expect: ["falta@1"],
    },
  ],
});
