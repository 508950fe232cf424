import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { shortQuote } from "../../text/quote";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** What the acta must include (§6.3.3). */
const CONTENTS = [
  ["listado", "el listado de proyectos aprobados"],
  ["motivos", "los motivos de selección"],
  ["calendario", "el calendario de ministración"],
] as const;

export default defineFoafiRule({
  id: "ACT-01",
  slug: "acta-incompleta",
  severity: "error",
  register: sesiones,
  scope: "row",
  needs: ["numero", "listado", "motivos", "calendario"],
  uses: [use(proyectos, "sesion", "dictamen")],
  norm: cite("foafi-2002", "§6.3.3", "el acta de aprobación, la cual deberá incluir: - El listado de proyectos aprobados. - Los motivos de selección conforme a los criterios de elegibilidad. - El calendario de ministración de recursos."),
  title: "Acta incompleta",
  why: "El acta de aprobación incluye el listado de proyectos, los motivos de selección y el calendario de ministración. Lo que falta en ella no obliga a nadie.",
  legitimate: "Una sesión que no aprobó proyectos no tiene acta de aprobación. Una celda en blanco solo se señala cuando el acta ya se envió.",
  remedy: "Complete el acta y anote S, o corrija la celda si el acta sí lo trae.",
  messages: {
    falta: "El acta de la sesión «{{sesion}}» no trae {{parte}}.",
    sin_dato: "El acta de la sesión «{{sesion}}» ya se envió y no consta que traiga {{parte}}.",
  },
  check(row, report, { book }) {
    const approved = book.rows(proyectos, "sesion", row.numero).filter(({ dictamen }) => dictamen === "aprobado");
    const [first] = approved;
    if (!first) return;
    const sent = approved.find(({ fecha_acta: day }) => day !== null);
    for (const [column, parte] of CONTENTS) {
      const data = { sesion: shortQuote(row.numero), parte };
      if (row[column] === false) report({ message: "falta", row, column, data, expected: "S", related: [{ row: placeIn(proyectos, first, "sesion") }] });
      else if (sent && row.state(column) === "empty") report({ message: "sin_dato", row, column, data, found: "vacío", expected: "S", related: [{ row: placeIn(proyectos, sent, "fecha_acta") }] });
    }
  },
  examples: [
    { title: "Sin motivos y con el calendario en blanco", rows: [{ motivos: "N", calendario: "", expect: ["falta@motivos", "sin_dato@calendario"] }, { numero: "2", listado: "N" }] },
    { title: "El acta aún no se envía; la sesión no aprobó nada", rows: [{ listado: "" }, { numero: "2", motivos: "N" }], also: [sheet(proyectos, [{ fecha_acta: "" }, { folio: "P-002", sesion: "2", dictamen: "rechazado" }])] },
  ],
});
