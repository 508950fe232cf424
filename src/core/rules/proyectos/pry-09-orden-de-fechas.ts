import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** The steps of a project before it is decided, in the order of §6.3. */
const STEPS = [
  ["fecha_presentacion", "la presentación"],
  ["fecha_coplade", "el dictamen del COPLADE"],
  ["fecha_recepcion", "la recepción en el Consejo"],
] as const;

export default defineFoafiRule({
  id: "PRY-09",
  slug: "orden-de-fechas",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["fecha_presentacion", "fecha_recepcion"],
  uses: [use(sesiones, "numero", "fecha")],
  norm: cite("foafi-2002", "§6.3.1 a §6.3.3", "En caso de ser positiva la evaluación del Comité, remitirá al CONSEJO la solicitud de apoyo, a través de la cédula de registro y aprobación de proyectos."),
  title: "Fechas del proyecto en desorden",
  why: "Un proyecto se presenta, lo dictamina el COPLADE, lo recibe el Consejo, se decide en una sesión y se envía el acta. Un paso anterior al que le precede es una fecha mal escrita o un trámite que no se siguió.",
  remedy: "Compare las fechas con el expediente y corrija la que no sea.",
  messages: {
    desorden: "{{paso}} ({{fecha}}) es anterior a {{previo}} ({{previa}}).",
    sesion: "La sesión {{sesion}} fue el {{fecha}}, antes de {{previo}} ({{previa}}).",
  },
  check(row, report, { book }) {
    let before: { name: string; date: number } | null = null;
    const session = book.first(sesiones, "numero", row.sesion);
    const steps: { column: (typeof STEPS)[number][0] | "fecha_acta" | "sesion"; name: string; date: number | null }[] = [
      ...STEPS.map(([column, name]) => ({ column, name, date: row[column] })),
      { column: "sesion", name: "la sesión", date: session?.fecha ?? null },
      { column: "fecha_acta", name: "el envío del acta", date: row.fecha_acta },
    ];
    for (const { column, name, date } of steps) {
      if (date === null) continue;
      if (before !== null && date < before.date) {
        const data = { fecha: formatDate(date), previo: before.name, previa: formatDate(before.date) };
        const shown = { row, column, found: data.fecha, expected: `desde ${data.previa}`, difference: `${counted(before.date - date, "día", "días")} antes` };
        if (column === "sesion" && session) report({ ...shown, message: "sesion", data: { ...data, sesion: row.sesion }, related: [{ row: placeIn(sesiones, session, "fecha") }] });
        else report({ ...shown, message: "desorden", data: { ...data, paso: name.charAt(0).toUpperCase() + name.slice(1) } });
        continue;
      }
      before = { name, date };
    }
  },
  examples: [
    {
      title: "El acta enviada antes de la sesión, y la que se envía el mismo día",
      rows: [{ fecha_acta: "29/04/2002", expect: ["desorden@fecha_acta"] }, { folio: "P-002", fecha_acta: "30/04/2002" }],
    },
    {
      title: "La sesión antes de que el Consejo recibiera el proyecto",
      rows: [{ expect: ["sesion@sesion"] }],
      also: [sheet(sesiones, [{ fecha: "12/04/2002" }])],
    },
    { title: "Fechas que faltan no se comparan", rows: [{ fecha_coplade: "", fecha_recepcion: "" }] },
  ],
});
