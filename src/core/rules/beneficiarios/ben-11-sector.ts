import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { SECTORES } from "../../registers/values";
import { listed } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

const LIST = listed(SECTORES.map(({ value }) => value));

export default defineFoafiRule({
  id: "BEN-11",
  slug: "sector",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["sector"],
  norm: cite("foafi-2002", "Definición X", "Se incluyen productores agrícolas, ganaderos, forestales, pescadores, acuicultores, mineros y artesanos"),
  title: "Sector vacío o desconocido",
  why: "El tamaño de la empresa se mide distinto en industria, comercio y servicios, y los productores y artesanos son micro. Sin sector no se sabe si es MPYME.",
  remedy: `Elija uno: ${LIST}.`,
  messages: {
    vacio: "No dice a qué sector pertenece.",
    otro: "«{{sector}}» no es uno de los sectores de la tabla.",
  },
  check(row, report) {
    if (row.sector !== null) return;
    const at = { row, column: "sector", expected: LIST } as const;
    if (row.state("sector") === "empty") report({ ...at, message: "vacio" });
    else report({ ...at, message: "otro", data: { sector: String(row.raw("sector")).slice(0, 40) } });
  },
  examples: [
    {
      title: "Vacío, fuera de la lista, y los de la lista con sus otros nombres",
      rows: [
        { sector: "", expect: ["vacio@sector"] },
        { id: "B-002", sector: "Turismo", expect: ["otro@sector"] },
        { id: "B-003", sector: "COMERCIO" },
        { id: "B-004", sector: "Artesano" },
        { id: "B-005", sector: " Servicios " },
      ],
    },
  ],
});
