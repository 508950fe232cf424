import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { counted } from "../../text/count";
import { defineAsmRule } from "./define";

/** Characters that one state's system accepts in each field. */
const LONGEST = { asm: 1000, resultados: 255, productos: 100 } as const;

export default defineAsmRule({
  id: "ASM-T11",
  slug: "texto-demasiado-largo",
  severity: "info",
  register: asm,
  scope: "row",
  pack: "extendido",
  needs: [],
  norm: cite("practica", "límites del sistema de captura de un estado: ASM 1000, resultados 255, evidencia 100"),
  title: "Texto más largo de lo que acepta el sistema de captura",
  why: "Algunos sistemas cortan sin avisar lo que pasa de su límite.",
  legitimate: "Si la hoja no se va a capturar en un sistema con estos límites, no importa.",
  remedy: "Resuma el texto, o deje el detalle en un anexo.",
  messages: {
    largo: "«{{columna}}» mide {{largo}} caracteres; el límite es {{limite}}.",
  },
  check(row, report, { table }) {
    for (const column of ["asm", "resultados", "productos"] as const) {
      const largo = row[column].length;
      const limite = LONGEST[column];
      if (largo <= limite) continue;
      report({ message: "largo", row, column, data: { columna: table.register.columns[column].header, largo, limite }, expected: `${String(limite)} caracteres o menos`, difference: `${counted(largo - limite, "carácter", "caracteres")} de más` });
    }
  },
  examples: [{ title: "En el límite y una letra más", rows: [{ productos: "x".repeat(101), expect: ["largo@productos"] }, { no: "", programa: "", productos: "x".repeat(100) }] }],
});
