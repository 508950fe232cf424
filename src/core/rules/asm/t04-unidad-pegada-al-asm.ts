import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-T04",
  slug: "unidad-pegada-al-asm",
  severity: "error",
  register: asm,
  scope: "row",
  reads: "typed",
  needs: ["asm", "area_coordinadora"],
  norm: cite("asm-2015-2016", "línea 17", "…áreas de mejora.  Coordinación General de Asesores (CGA)"),
  title: "El ASM termina con el nombre de un área",
  why: "Dos celdas quedaron juntas: el nombre del área al final del ASM es el contenido de «Área Coordinadora», y lo que sigue en la fila puede estar recorrido.",
  remedy: "Corte el nombre del área y péguelo en «Área Coordinadora».",
  messages: {
    pegada: "El ASM y «{{unidad}}» están en la misma celda.",
  },
  check(row, report, { facts }) {
    const glued = facts.gluedUnit(row);
    if (!glued) return;
    const empty = row.state("area_coordinadora") === "empty";
    report({
      message: "pegada",
      row,
      column: "asm",
      data: { unidad: glued.unit },
      expected: glued.before,
      ...(empty && {
        fix: {
          kind: "setCells",
          cells: [
            { row: row.index, column: row.columnOf("asm"), value: glued.before },
            { row: row.index, column: row.columnOf("area_coordinadora"), value: glued.unit },
          ],
        },
      }),
    });
  },
  examples: [
    {
      title: "Pegada con dos espacios, y mencionada dentro del texto",
      rows: [
        { asm: "Documentar los niveles de coordinación.  Dirección General de Acciones de Grupo", area_coordinadora: "", expect: ["pegada@asm"] },
        { no: "", programa: "", asm: "Fortalecer la Dirección General de Acciones de Grupo" },
      ],
    },
  ],
});
