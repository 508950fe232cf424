import { formatDate, serialOf } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { defaultParameters, parameterValues } from "../../norms/parameters";
import { RULES_OF_2003_ISSUED } from "../../norms/validity";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-25",
  slug: "aprobado-fuera-de-vigencia",
  severity: "warning",
  register: proyectos,
  scope: "row",
  needs: ["dictamen", "sesion"],
  uses: [use(sesiones, "numero", "fecha")],
  norm: cite("foafi-2002", "Transitorios PRIMERO y SEGUNDO", "éstas serán aplicables al año 2003, en lo que no se opongan al correspondiente Presupuesto de Egresos de la Federación, hasta en tanto se emitan las respectivas Reglas de Operación del FOAFI"),
  title: "Aprobado fuera de la vigencia de las reglas",
  why: "Las reglas de 2002 rigen desde el día siguiente de su publicación hasta que se emitan las de 2003, el 04/06/2003. Un proyecto aprobado fuera de esas fechas se rige por otras.",
  legitimate: "La fecha de entrada en vigor no está en el texto: si no se da en la hoja Parámetros, no se compara el principio.",
  remedy: "Revise la fecha de la sesión y la entrada en vigor en Parámetros; si son correctas, revise el proyecto con las reglas que le tocan.",
  messages: {
    antes: "La sesión {{sesion}} que lo aprobó fue el {{fecha}}, antes de que las reglas entraran en vigor, el {{vigor}}.",
    despues: "La sesión {{sesion}} que lo aprobó fue el {{fecha}}, después de que se emitieran las reglas de 2003, el {{emision}}.",
  },
  check(row, report, { book, settings }) {
    const session = row.dictamen === "aprobado" ? book.first(sesiones, "numero", row.sesion) : null;
    const approved = session?.fecha ?? null;
    if (session === null || approved === null) return;
    const since = settings.parameters.entradaEnVigor;
    const fecha = formatDate(approved);
    const shown = { row, column: "sesion", found: fecha, related: [{ row: placeIn(sesiones, session, "fecha") }] } as const;
    if (since !== null && approved < since) {
      const vigor = formatDate(since);
      report({ ...shown, message: "antes", data: { sesion: row.sesion, fecha, vigor }, expected: `desde el ${vigor}`, difference: `${counted(since - approved, "día", "días")} antes` });
    } else if (approved > RULES_OF_2003_ISSUED) {
      const emision = formatDate(RULES_OF_2003_ISSUED);
      report({ ...shown, message: "despues", data: { sesion: row.sesion, fecha, emision }, expected: `hasta el ${emision}`, difference: `${counted(approved - RULES_OF_2003_ISSUED, "día", "días")} después` });
    }
  },
  examples: [
    {
      title: "La víspera, el día mismo, y el último día",
      settings: { parameters: { ...parameterValues(defaultParameters(2002)), entradaEnVigor: serialOf(2002, 3, 20) } },
      rows: [
        { sesion: "1", expect: ["antes@sesion"] },
        { folio: "P-002", sesion: "2" },
        { folio: "P-003", sesion: "3" },
        { folio: "P-004", sesion: "4", expect: ["despues@sesion"] },
        { folio: "P-005", sesion: "4", dictamen: "rechazado" },
        { folio: "P-006", sesion: "5" },
      ],
      also: [sheet(sesiones, [{ fecha: "19/03/2002" }, { numero: "2", fecha: "20/03/2002" }, { numero: "3", fecha: "04/06/2003" }, { numero: "4", fecha: "05/06/2003" }, { numero: "5", fecha: "" }])],
    },
    { title: "Sin la fecha de entrada en vigor no se compara el principio", rows: [{}], also: [sheet(sesiones, [{ fecha: "02/01/2002" }])] },
  ],
});
