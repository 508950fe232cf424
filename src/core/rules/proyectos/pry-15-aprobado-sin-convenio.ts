import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-15",
  slug: "aprobado-sin-convenio",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["dictamen", "convenio"],
  norm: cite("foafi-2002", "XIV y §6.3.2", "promoverá la incorporación del proyecto al Convenio de Coordinación para la puesta en marcha del proyecto presentado"),
  title: "Proyecto aprobado sin convenio",
  why: "El convenio es el documento donde constan los compromisos, los montos y el calendario del proyecto. Sin él no hay con qué ministrar ni qué comprobar.",
  legitimate: "Recién aprobado, el convenio puede estar en firma. Un proyecto cancelado no se señala.",
  remedy: "Escriba el número del convenio que incorpora el proyecto.",
  messages: { sin_convenio: "El proyecto está aprobado y no tiene convenio." },
  check(row, report) {
    const { convenio } = row;
    if (row.dictamen !== "aprobado" || row.estatus === "cancelado" || row.state("convenio") === "unreadable") return;
    if (convenio !== "" && !isPlaceholder(convenio)) return;
    report({ message: "sin_convenio", row, column: "convenio", expected: "el número del convenio" });
  },
  examples: [
    {
      title: "Aprobados, rechazado y cancelado",
      rows: [
        { convenio: "", expect: ["sin_convenio@convenio"] },
        { folio: "P-002", convenio: "pendiente", expect: ["sin_convenio@convenio"] },
        { folio: "P-003", convenio: "c-01" },
        { folio: "P-004", dictamen: "rechazado", convenio: "" },
        { folio: "P-005", convenio: "", estatus: "cancelado" },
      ],
    },
  ],
});
