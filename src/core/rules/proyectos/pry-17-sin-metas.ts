import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { defineFoafiRule } from "../foafi-rule";

const TARGETS = [
  ["mpymes", "MPYMES"],
  ["empleos", "empleos"],
] as const;

export default defineFoafiRule({
  id: "PRY-17",
  slug: "sin-metas",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["dictamen", "mpymes", "empleos"],
  norm: cite("foafi-2002", "definición XIV", "el número de MPYMES a beneficiar y los empleos que se generarán"),
  title: "Aprobado sin MPYMES o empleos comprometidos",
  why: "El convenio compromete cuántas MPYMES se beneficiarán y cuántos empleos se generarán. Sin esas metas no hay contra qué medir el proyecto.",
  remedy: "Escriba las metas del convenio, en números enteros mayores que cero.",
  messages: {
    vacia: "El proyecto está aprobado y no dice cuántas {{meta}} compromete.",
    vacio: "El proyecto está aprobado y no dice cuántos {{meta}} compromete.",
    cero: "El proyecto está aprobado y compromete {{valor}} {{meta}}.",
  },
  check(row, report) {
    if (row.dictamen !== "aprobado") return;
    for (const [column, meta] of TARGETS) {
      const value = row[column];
      const shown = { row, column, expected: "1 o más" } as const;
      if (row.state(column) === "empty") report({ ...shown, message: column === "mpymes" ? "vacia" : "vacio", data: { meta } });
      else if (value !== null && value <= 0) report({ ...shown, message: "cero", data: { meta, valor: value } });
    }
  },
  examples: [
    {
      title: "Vacías, en cero y en uno",
      rows: [
        { mpymes: "", expect: ["vacia@mpymes"] },
        { folio: "P-002", empleos: "", expect: ["vacio@empleos"] },
        { folio: "P-003", mpymes: 0, empleos: -1, expect: ["cero@mpymes", "cero@empleos"] },
        { folio: "P-004", mpymes: 1, empleos: "1" },
      ],
    },
    { title: "Un proyecto pendiente todavía no compromete", rows: [{ dictamen: "pendiente", mpymes: "", empleos: 0 }] },
  ],
});
