import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { acronymsDefined } from "../../text/acronyms";
import { comparisonKey } from "../../text/normalize";
import { unitVariant } from "../../text/unit-variants";
import { defineAsmRule } from "./define";

const COLUMNS = ["area_coordinadora", "area_responsable", "asm", "acciones", "resultados", "productos"] as const;

export default defineAsmRule({
  id: "ASM-A08",
  slug: "sigla-con-dos-nombres",
  severity: "warning",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("practica", "una sigla nombra a una sola unidad"),
  title: "La misma sigla con dos nombres",
  why: "Si «(CGA)» acompaña a dos nombres distintos, no se sabe de qué unidad hablan las acciones que sólo usan la sigla.",
  remedy: "Deje un solo nombre para la sigla, o use otra sigla para la segunda unidad.",
  messages: {
    contradice: "«{{sigla}}» es aquí «{{nombre}}» y en la fila {{fila}} «{{otro}}».",
  },
  check(table, report) {
    const first = new Map<string, { name: string; row: (typeof table.rows)[number]; column: (typeof COLUMNS)[number] }>();
    for (const row of table.rows) {
      for (const column of COLUMNS) {
        for (const { acronym, expansion } of acronymsDefined(row[column])) {
          if (expansion === null) continue;
          const known = first.get(acronym);
          if (!known) {
            first.set(acronym, { name: expansion, row, column });
            continue;
          }
          const [a, b] = [comparisonKey(known.name), comparisonKey(expansion)];
          if (a === b || a.endsWith(b) || b.endsWith(a) || unitVariant(a, b)) continue;
          const data = { sigla: acronym, nombre: expansion, otro: known.name, fila: known.row.index + 1 };
          report({ message: "contradice", row, column, data, found: expansion, expected: known.name, related: [{ row: known.row, column: known.column }] });
        }
      }
    }
  },
  examples: [
    {
      title: "CGA con dos nombres",
      rows: [
        { area_coordinadora: "Coordinación General de Asesores (CGA)", area_responsable: "Coordinación General de Asesores (CGA)" },
        { no: "", programa: "", area_coordinadora: "Coordinación General de Administración (CGA)", area_responsable: "Unidad de Compras", expect: ["contradice@area_coordinadora"] },
      ],
    },
  ],
});
