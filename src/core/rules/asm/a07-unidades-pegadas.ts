import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { listed } from "../../text/count";
import { isGlued, splitUnits } from "../../text/units";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-A07",
  slug: "unidades-pegadas",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: [],
  norm: cite("asm-2015-2016", "línea 10", "Dirección General de Acciones de Grupo Dirección General de Planeación y Evaluación"),
  title: "Varias unidades en una celda, sin separador",
  why: "Dos nombres pegados no se pueden contar ni filtrar como dos unidades: parecen una sola de nombre muy largo.",
  legitimate: "Un renglón nuevo dentro de la celda también separa. Un nombre que contiene el de otra unidad («Coordinación de Asesores de la Subsecretaría…») no se señala.",
  remedy: "Sepárelas con punto y coma.",
  messages: {
    pegadas: "Hay {{cuantas}} unidades en la celda y les falta separador: {{unidades}}.",
  },
  check(row, report) {
    for (const column of ["area_coordinadora", "area_responsable"] as const) {
      const raw = String(row.raw(column));
      if (!isGlued(raw)) continue;
      const units = splitUnits(raw);
      const joined = units.join("; ");
      report({
        message: "pegadas",
        row,
        column,
        data: { cuantas: units.length, unidades: listed(units.map((unit) => `«${unit}»`)) },
        expected: joined,
        ...(row.shift === 0 && { fix: { kind: "setCells", cells: [{ row: row.index, column: row.columnOf(column), value: joined }] } }),
      });
    }
  },
  examples: [
    {
      title: "Pegadas, separadas, y una sola de nombre largo",
      rows: [
        { area_responsable: "Dirección General de Acciones de Grupo Dirección General de Planeación y Evaluación", expect: ["pegadas@area_responsable"] },
        { no: "", programa: "", area_responsable: "Dirección General de Acciones de Grupo; Dirección General de Planeación y Evaluación" },
        { no: "", programa: "", area_responsable: "Dirección General de Acciones de Grupo\nDirección General de Planeación y Evaluación" },
        { no: "", programa: "", area_responsable: "Coordinación de Asesores de la Subsecretaría de Comercio Exterior" },
      ],
    },
  ],
});
