import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { counted } from "../../text/count";
import { placeIn, sheet } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-20",
  slug: "inicio-y-fin",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["fecha_inicio", "fecha_fin"],
  norm: cite("foafi-2002", "definición XIV", "el calendario de la ministración de recursos y de ejecución del proyecto"),
  title: "El proyecto termina antes de empezar, o empieza antes de aprobarse",
  why: "El calendario de ejecución va del inicio al fin, después de que el Consejo aprueba. Con fechas cruzadas no se sabe qué informes se deben ni hasta cuándo.",
  legitimate: "Un proyecto puede empezar y terminar el mismo día, y empezar el día de la sesión. Sin la hoja Sesiones no se compara la aprobación.",
  remedy: "Compare las fechas con el convenio y con la sesión, y corrija la que no sea.",
  messages: {
    fin: "El proyecto termina el {{fin}}, antes de su inicio, el {{inicio}}.",
    inicio: "El proyecto empieza el {{inicio}}, antes de la sesión {{sesion}} que lo aprobó, el {{fecha}}.",
  },
  check(row, report, { book }) {
    const { fecha_inicio: start, fecha_fin: end } = row;
    if (start === null) return;
    const inicio = formatDate(start);
    if (end !== null && end < start) {
      const fin = formatDate(end);
      const difference = `${counted(start - end, "día", "días")} antes`;
      report({ message: "fin", row, column: "fecha_fin", data: { fin, inicio }, found: fin, expected: `desde ${inicio}`, difference, related: [{ row, column: "fecha_inicio" }] });
    }
    const session = row.dictamen === "aprobado" ? book.first(sesiones, "numero", row.sesion) : null;
    const approved = session?.fecha ?? null;
    if (session === null || approved === null || start >= approved) return;
    const fecha = formatDate(approved);
    report({
      message: "inicio",
      row,
      column: "fecha_inicio",
      data: { inicio, sesion: row.sesion, fecha },
      found: inicio,
      expected: `desde ${fecha}`,
      difference: `${counted(approved - start, "día", "días")} antes`,
      related: [{ row: placeIn(sesiones, session, "fecha") }],
    });
  },
  examples: [
    {
      title: "Con la sesión del 30/04/2002",
      rows: [
        { fecha_inicio: "30/04/2002", fecha_fin: "30/04/2002" },
        { folio: "P-002", fecha_inicio: "29/04/2002", expect: ["inicio@fecha_inicio"] },
        { folio: "P-003", fecha_fin: "31/05/2002", expect: ["fin@fecha_fin"] },
        { folio: "P-004", fecha_fin: "" },
        { folio: "P-005", dictamen: "pendiente", fecha_inicio: "01/04/2002" },
      ],
      also: [sheet(sesiones, [{}])],
    },
    { title: "Una sesión sin fecha no se compara", rows: [{ fecha_inicio: "01/04/2002" }], also: [sheet(sesiones, [{ fecha: "" }])] },
    { title: "Sin la hoja Sesiones se comparan inicio y fin", rows: [{ fecha_inicio: "01/04/2002" }, { folio: "P-002", fecha_fin: "31/05/2002", expect: ["fin@fecha_fin"] }], absent: [sesiones] },
  ],
});
