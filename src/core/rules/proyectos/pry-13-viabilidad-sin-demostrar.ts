import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { defineFoafiRule } from "../foafi-rule";

const VIABILITIES = [
  ["viab_tecnica", "técnica"],
  ["viab_financiera", "financiera"],
] as const;

export default defineFoafiRule({
  id: "PRY-13",
  slug: "viabilidad-sin-demostrar",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["dictamen", "viab_tecnica", "viab_financiera"],
  norm: cite("foafi-2002", "§4.4.1.1, criterio V", "Que demuestre su viabilidad técnica y financiera"),
  title: "Aprobado sin viabilidad técnica o financiera",
  why: "El Consejo aprueba proyectos que demuestran su viabilidad técnica y financiera: las dos.",
  remedy: "Busque el estudio en el expediente y escriba S; si el proyecto no es viable, el dictamen debe corregirse.",
  messages: {
    no_viable: "El proyecto está aprobado y su viabilidad {{cual}} dice que no.",
    sin_dato: "El proyecto está aprobado y no dice si tiene viabilidad {{cual}}.",
  },
  check(row, report) {
    if (row.dictamen !== "aprobado") return;
    for (const [column, cual] of VIABILITIES) {
      const shown = { row, column, data: { cual }, expected: "S" } as const;
      if (row[column] === false) report({ message: "no_viable", ...shown });
      else if (row.state(column) === "empty") report({ message: "sin_dato", ...shown });
    }
  },
  examples: [
    {
      title: "Una que no, una vacía, y las dos",
      rows: [
        { viab_tecnica: "N", expect: ["no_viable@viab_tecnica"] },
        { folio: "P-002", viab_financiera: "", expect: ["sin_dato@viab_financiera"] },
        { folio: "P-003", viab_tecnica: "Sí", viab_financiera: "verdadero" },
      ],
    },
    { title: "Un rechazado por no ser viable", rows: [{ dictamen: "rechazado", viab_financiera: "N", viab_tecnica: "" }] },
  ],
});
