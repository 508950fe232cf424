import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { proyectos } from "../../registers/proyectos";
import { isPlaceholder } from "../../text/placeholder";
import { use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CON-10",
  slug: "aprobado-sin-incorporar",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["folio", "dictamen", "convenio"],
  uses: [use(convenios, "numero")],
  // A blank agreement is one lack, told once.
  explainedBy: ["PRY-15"],
  norm: cite("foafi-2002", "§6.3.2", "en caso de ser positiva, promoverá la incorporación del proyecto al Convenio de Coordinación para la puesta en marcha del proyecto presentado"),
  title: "Proyecto aprobado fuera de todo convenio",
  why: "Un proyecto aprobado se incorpora a un convenio para ponerse en marcha. Si no está en ninguno de los registrados, nadie se ha obligado a ejecutarlo ni se le puede ministrar.",
  legitimate: "Un proyecto recién aprobado cuyo convenio está por firmarse: se resuelve al registrarlo. Un proyecto cancelado no se señala.",
  remedy: "Escriba en el proyecto el número de su convenio como está en la hoja Convenios; si no está ahí, regístrelo.",
  messages: {
    sin_convenio: "El proyecto «{{folio}}» está aprobado y no se ha incorporado a ningún convenio.",
    desconocido: "El proyecto «{{folio}}» está aprobado y su convenio «{{convenio}}» no está en Convenios.",
  },
  check(row, report, { book }) {
    const { folio, convenio } = row;
    if (row.dictamen !== "aprobado" || row.estatus === "cancelado") return;
    if (row.state("convenio") === "empty" || isPlaceholder(convenio)) report({ message: "sin_convenio", row, column: "convenio", data: { folio } });
    else if (convenio !== "" && !book.first(convenios, "numero", convenio)) {
      report({ message: "desconocido", row, column: "convenio", data: { folio, convenio }, expected: "un número de la hoja Convenios" });
    }
  },
  examples: [
    {
      title: "Sin convenio, con uno que no está y con el suyo escrito en minúsculas",
      rows: [
        { convenio: "", expect: ["sin_convenio@convenio"] },
        { folio: "P-002", convenio: "C-99", expect: ["desconocido@convenio"] },
        { folio: "P-003", convenio: "c-01 " },
      ],
    },
    {
      title: "Los pendientes, los rechazados y los cancelados no necesitan convenio; un guion no es un convenio",
      rows: [
        { dictamen: "pendiente", convenio: "" },
        { folio: "P-002", dictamen: "rechazado", convenio: "" },
        { folio: "P-003", estatus: "cancelado", convenio: "C-99" },
        { folio: "P-004", convenio: "-", expect: ["sin_convenio@convenio"] },
      ],
    },
  ],
});
