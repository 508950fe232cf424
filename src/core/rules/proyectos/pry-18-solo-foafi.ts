import { cite } from "../../norms/citations";
import { CONTRAPARTES } from "../../registers/aportaciones";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-18",
  slug: "solo-foafi",
  severity: "warning",
  register: proyectos,
  scope: "row",
  needs: ["aport_foafi", "aport_estado", "aport_organismo", "costo_total"],
  norm: cite("foafi-2002", "§4.3.1 b y §6.3.2", "El FOAFI en vinculación con empresas o empresarios, banca de desarrollo y/o banca comercial, gobiernos estatales, municipales y el Distrito Federal aportará recursos"),
  title: "El FOAFI paga todo el proyecto",
  why: "El FOAFI aporta junto con otros, y su factor de multiplicación mide cuántos pesos mueve cada peso suyo. Un proyecto que solo paga el FOAFI no multiplica nada.",
  legitimate: "Puede haber contrapartes en especie que no se registran en pesos.",
  remedy: "Revise la cédula: si alguien más aporta, escriba su monto.",
  messages: { sin_contraparte: "El FOAFI aporta {{foafi}}, el costo total es {{costo}} y nadie más aporta." },
  check(row, report) {
    const { aport_foafi: foafi, costo_total: total } = row;
    if (foafi === null || total === null || foafi <= 0 || foafi < total || row.dictamen === "rechazado") return;
    // An amount that cannot be read is somebody's contribution all the same.
    if (CONTRAPARTES.some((column) => row.state(column) === "unreadable" || (row[column] ?? 0) !== 0)) return;
    report({ message: "sin_contraparte", row, column: "aport_foafi", data: { foafi: formatMoney(foafi), costo: formatMoney(total) }, expected: `menos de ${formatMoney(total)}` });
  },
  examples: [
    {
      title: "Solo el FOAFI; un peso de otro; todo vacío",
      rows: [
        { aport_foafi: 2_000_000, aport_estado: 0, aport_organismo: 0, aport_empresarios: 0, expect: ["sin_contraparte@aport_foafi"] },
        { folio: "P-002", aport_foafi: 1_999_999, aport_estado: 0, aport_organismo: 1, aport_empresarios: 0 },
        { folio: "P-003", aport_foafi: 2_000_000, aport_estado: "", aport_organismo: "", aport_empresarios: "", expect: ["sin_contraparte@aport_foafi"] },
        { folio: "P-004", aport_foafi: 2_000_000, aport_estado: "en especie", aport_organismo: 0, aport_empresarios: 0 },
        { folio: "P-005", aport_foafi: 0, aport_estado: 0, aport_organismo: 0, aport_empresarios: 0, costo_total: 0 },
        { folio: "P-006", aport_foafi: "", aport_estado: 0, aport_organismo: 0, aport_empresarios: 0 },
        { folio: "P-007", aport_foafi: 1_999_999.99, aport_estado: 0, aport_organismo: 0, aport_empresarios: 0 },
      ],
    },
    { title: "Un proyecto rechazado", rows: [{ dictamen: "rechazado", aport_foafi: 2_000_000, aport_estado: 0, aport_organismo: 0, aport_empresarios: 0 }] },
  ],
});
