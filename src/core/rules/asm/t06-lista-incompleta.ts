import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { readEnumeration } from "../../text/enumeration";
import { defineAsmRule } from "./define";

/** With this many items and no number left, the order of the actions can no longer be cited. */
const MANY_SEGMENTS = 4;
const LOST_MARKS = /\S[ \u00A0]{3,}\S/;

export default defineAsmRule({
  id: "ASM-T06",
  slug: "lista-incompleta",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: [],
  norm: cite("asm-2015-2016", "líneas 15, 16, 20 y 27 a 29"),
  title: "La numeración de las acciones está incompleta",
  why: "Las viñetas y números se pierden al copiar de un PDF. Si falta el «1.» o hay huecos, no se sabe si falta una acción o sólo su número, y no se puede citar «la acción 3».",
  legitimate: "Si las acciones no necesitan orden, basta separarlas con punto y aparte, sin espacios en blanco de más.",
  remedy: "Numere otra vez las acciones, de la 1 en adelante, según el documento original.",
  messages: {
    huecos: "En la enumeración hay {{aparecen}}. Falta: {{faltan}}.",
    desorden: "La enumeración no va en orden: {{aparecen}}.",
    perdida: "{{segmentos}} acciones separadas solo por espacios: la numeración se perdió por completo.",
    vinetas: { text: "{{segmentos}} segmentos separados por espacios, sin viñetas ni números.", severity: "info" },
  },
  check(row, report) {
    for (const column of ["asm", "acciones"] as const) {
      const raw = row.raw(column);
      if (typeof raw !== "string" || raw === "") continue;
      const { numbers, segments, bulleted } = readEnumeration(raw);
      const last = Math.max(0, ...numbers);
      const expected = "1, 2, 3… sin huecos";
      const aparecen = numbers.join(", ");
      const missing = Array.from({ length: last }, (_, i) => i + 1).filter((number) => !numbers.includes(number));
      if (missing.length > 0) report({ message: "huecos", row, column, data: { aparecen, faltan: missing.join(", ") }, expected });
      else if (numbers.some((number, i) => number !== i + 1)) report({ message: "desorden", row, column, data: { aparecen }, expected });
      else if (numbers.length === 0 && !bulleted && segments.length > 1 && LOST_MARKS.test(raw)) {
        const message = segments.length >= MANY_SEGMENTS ? "perdida" : "vinetas";
        report({ message, row, column, data: { segmentos: segments.length }, expected });
      }
    }
  },
  examples: [
    {
      title: "Con huecos, en desorden, completa",
      rows: [
        { acciones: "Recopilar la información empírica. 2. Revisar y validar la información. 3. Incorporar las prácticas.", expect: ["huecos@acciones"] },
        { no: "", programa: "", acciones: "1. Recopilar. 2. Revisar. 2. Validar. 3. Incorporar.", expect: ["desorden@acciones"] },
        { no: "", programa: "", acciones: "1. Recopilar la información. 2. Validarla según el artículo 5. 3. Incorporarla en 2016." },
      ],
    },
    {
      title: "Numeración perdida al copiar, y una acción por línea",
      rows: [
        { acciones: "Coordinar los trabajos.     Establecer un monitoreo.     Solicitar la migración.     Crear un sistema.", expect: ["perdida@acciones"] },
        { no: "", programa: "", acciones: "Actualizar el diagnóstico.     Modificar los lineamientos.", expect: ["vinetas@acciones"] },
        { no: "", programa: "", acciones: "Actualizar el diagnóstico.\nModificar los lineamientos.\nAprobarlos.\nPublicarlos." },
      ],
    },
  ],
});
