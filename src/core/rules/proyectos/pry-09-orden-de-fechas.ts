import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { counted } from "../../text/count";
import { placeIn, sheet } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** The steps of a project before it is decided, in the order of §6.3. */
const STEPS = [
  ["fecha_presentacion", "la presentación"],
  ["fecha_coplade", "el dictamen del COPLADE"],
  ["fecha_recepcion", "la recepción en el Consejo"],
] as const;

interface Step {
  readonly column: (typeof STEPS)[number][0] | "sesion" | "fecha_acta";
  readonly name: string;
  readonly date: number | null;
}

export default defineFoafiRule({
  id: "PRY-09",
  slug: "orden-de-fechas",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["fecha_presentacion", "fecha_recepcion"],
  norm: cite("foafi-2002", "§6.3.1 a §6.3.3", "En caso de ser positiva la evaluación del Comité, remitirá al CONSEJO la solicitud de apoyo, a través de la cédula de registro y aprobación de proyectos."),
  title: "Fechas del proyecto en desorden",
  why: "Un proyecto se presenta, lo dictamina el COPLADE, lo recibe el Consejo, se decide en una sesión y se envía el acta. Un paso anterior al que le precede es una fecha mal escrita o un trámite que no se siguió.",
  legitimate: "Dos pasos pueden ser el mismo día. Sin la hoja Sesiones no se compara la fecha de la sesión.",
  remedy: "Compare las fechas con el expediente y corrija la que no sea.",
  messages: {
    desorden: "{{paso}} ({{fecha}}) es anterior a {{previo}} ({{previa}}).",
    sesion: "La sesión {{sesion}} fue el {{fecha}}, antes de {{previo}} ({{previa}}).",
  },
  check(row, report, { book }) {
    const session = book.first(sesiones, "numero", row.sesion);
    const steps: readonly Step[] = [
      ...STEPS.map(([column, name]) => ({ column, name, date: row[column] })),
      { column: "sesion", name: "la sesión", date: session?.fecha ?? null },
      { column: "fecha_acta", name: "el envío del acta", date: row.fecha_acta },
    ];
    // A step out of order is no measure for the next one: both would be told of one mistake.
    let before: (Step & { readonly date: number }) | null = null;
    for (const step of steps) {
      const { column, name, date } = step;
      if (date === null) continue;
      if (before === null || date >= before.date) {
        before = { ...step, date };
        continue;
      }
      const data = { fecha: formatDate(date), previo: before.name, previa: formatDate(before.date) };
      const related = [{ row, column: before.column }, ...(session && [column, before.column].includes("sesion") ? [{ row: placeIn(sesiones, session, "fecha") }] : [])];
      const shown = { row, column, found: data.fecha, expected: `desde ${data.previa}`, difference: `${counted(before.date - date, "día", "días")} antes`, related };
      if (column === "sesion") report({ ...shown, message: "sesion", data: { ...data, sesion: row.sesion } });
      else report({ ...shown, message: "desorden", data: { ...data, paso: name.charAt(0).toUpperCase() + name.slice(1) } });
    }
  },
  examples: [
    {
      title: "El acta enviada antes de la sesión, y la que se envía el mismo día",
      rows: [{ fecha_acta: "29/04/2002", expect: ["desorden@fecha_acta"] }, { folio: "P-002", fecha_acta: "30/04/2002" }],
      also: [sheet(sesiones, [{}])],
    },
    {
      title: "La sesión antes de que el Consejo recibiera el proyecto; el acta es de después",
      rows: [{ expect: ["sesion@sesion"] }],
      also: [sheet(sesiones, [{ fecha: "12/04/2002" }])],
    },
    { title: "Todo el mismo día", rows: [{ fecha_presentacion: "30/04/2002", fecha_coplade: "30/04/2002", fecha_recepcion: "30/04/2002", fecha_acta: "30/04/2002" }], also: [sheet(sesiones, [{}])] },
    { title: "Fechas que faltan no se comparan", rows: [{ fecha_coplade: "", fecha_recepcion: "" }], also: [sheet(sesiones, [{}])] },
    {
      title: "Sin la hoja Sesiones se comparan las demás",
      rows: [{ fecha_acta: "14/04/2002", expect: ["desorden@fecha_acta"] }, { folio: "P-002", fecha_acta: "29/04/2002" }],
      absent: [sesiones],
    },
  ],
});
