import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-14",
  slug: "dictamen-sin-motivos",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["dictamen", "motivos"],
  norm: cite("foafi-2002", "§6.3.3 y §4.4.2, derecho V", "Los motivos de selección conforme a los criterios de elegibilidad."),
  title: "Dictamen sin motivos",
  why: "El acta de aprobación debe llevar los motivos de selección, y a quien se le rechaza un proyecto tiene derecho a «solicitar los motivos del fallo del Consejo».",
  remedy: "Escriba los motivos como están en la minuta o en el acta de la sesión.",
  messages: {
    aprobado: "El proyecto está aprobado y no dice por qué se seleccionó.",
    rechazado: { text: "El proyecto está rechazado y no dice por qué.", severity: "warning" },
  },
  check(row, report) {
    const { dictamen, motivos } = row;
    if (dictamen !== "aprobado" && dictamen !== "rechazado") return;
    if (row.state("motivos") === "unreadable" || (motivos !== "" && !isPlaceholder(motivos))) return;
    report({ message: dictamen, row, column: "motivos", expected: "los motivos del dictamen" });
  },
  examples: [
    {
      title: "Sin motivos, o con algo que solo llena la celda",
      rows: [
        { motivos: "", expect: ["aprobado@motivos"] },
        { folio: "P-002", motivos: "N/A", expect: ["aprobado@motivos"] },
        { folio: "P-003", dictamen: "rechazado", motivos: "-", expect: ["rechazado@motivos"] },
        { folio: "P-004", dictamen: "rechazado", motivos: "Sin contraparte" },
        { folio: "P-005", dictamen: "pendiente", motivos: "" },
      ],
    },
  ],
});
