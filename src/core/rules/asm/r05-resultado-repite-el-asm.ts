import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-R05",
  slug: "resultado-repite-el-asm",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: ["resultados"],
  norm: cite("practica", "el resultado dice qué cambia, no qué se pidió ni qué se hará"),
  title: "El resultado repite el ASM o las acciones",
  why: "Copiar el ASM o las acciones en el resultado no dice qué cambia al cumplirlas, y no permite juzgar si se logró.",
  remedy: "Escriba el efecto que se espera: qué será distinto cuando la acción esté hecha.",
  messages: {
    repite: "El resultado esperado es el mismo texto de «{{columna}}».",
  },
  check(row, report, { table }) {
    const result = comparisonKey(row.resultados);
    if (result === "") return;
    const column = (["asm", "acciones"] as const).find((key) => comparisonKey(row[key]) === result);
    if (column === undefined) return;
    report({ message: "repite", row, column: "resultados", data: { columna: table.register.columns[column].header }, expected: "un efecto distinto del ASM y de las acciones", related: [{ row, column }] });
  },
  examples: [
    {
      title: "Copiado del ASM, y parecido pero propio",
      rows: [
        { asm: "Homologar los manuales de procedimientos", resultados: "Homologar los manuales de procedimientos.", expect: ["repite@resultados"] },
        { no: "", programa: "", asm: "Homologar los manuales de procedimientos", resultados: "Manuales de procedimientos homologados y en uso." },
      ],
    },
  ],
});
