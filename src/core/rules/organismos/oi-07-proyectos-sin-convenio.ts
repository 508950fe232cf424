import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { organismos } from "../../registers/organismos";
import { proyectos } from "../../registers/proyectos";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "OI-07",
  slug: "proyectos-sin-convenio",
  severity: "error",
  register: organismos,
  scope: "row",
  needs: ["rfc"],
  uses: [use(proyectos, "organismo", "dictamen"), use(convenios, "organismo")],
  norm: cite("foafi-2002", "definición XIV y §5.1.1", "El responsable de ejecutar el proyecto es el organismo intermedio con quien la SE firmó el Convenio de Coordinación."),
  title: "Organismo con proyectos y sin convenio",
  why: "El organismo ejecuta el proyecto porque firmó un convenio con la SE. Si tiene proyectos aprobados y ningún convenio, no hay documento que lo obligue ni al amparo del cual ministrarle.",
  legitimate: "Los proyectos pendientes, los rechazados y los cancelados no necesitan convenio.",
  remedy: "Registre el convenio del organismo en la hoja Convenios, con su RFC; si no se ha firmado, no se le debe ministrar.",
  messages: { sin_convenio: "«{{nombre}}» tiene {{proyectos}} y ningún convenio registrado." },
  check(row, report, { book }) {
    if (row.rfc === null) return;
    const approved = book.rows(proyectos, "organismo", row.rfc).filter(({ dictamen, estatus }) => dictamen === "aprobado" && estatus !== "cancelado");
    if (approved.length === 0 || book.count(convenios, "organismo", row.rfc) > 0) return;
    report({
      message: "sin_convenio",
      row,
      column: "rfc",
      data: { nombre: row.nombre, proyectos: counted(approved.length, "proyecto aprobado", "proyectos aprobados") },
      related: approved.map((project) => ({ row: placeIn(proyectos, project, "folio") })),
    });
  },
  examples: [
    {
      title: "Con un proyecto aprobado y sin convenio; con convenio escrito en minúsculas",
      rows: [{ expect: ["sin_convenio@rfc"] }, { rfc: "CJA850101AB2" }],
      also: [sheet(proyectos, [{}, { folio: "P-002", organismo: "CJA850101AB2" }]), sheet(convenios, [{ organismo: "cja850101ab2" }])],
    },
    {
      title: "Solo con proyectos pendientes, rechazados o cancelados, y sin ninguno",
      rows: [{}, { rfc: "CJA850101AB2" }],
      also: [sheet(proyectos, [{ dictamen: "pendiente" }, { folio: "P-002", dictamen: "rechazado" }, { folio: "P-003", estatus: "cancelado" }]), sheet(convenios, [])],
    },
  ],
});
