import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { isPlaceholder } from "../../text/placeholder";
import { defineAsmRule } from "./define";

/** Something one can look up: a link, a file name, or a number (of an official letter, a record, a date). */
const REFERENCE = /https?:\/\/|www\.|\.[a-z]{2,4}\b|\d/i;

export default defineAsmRule({
  id: "ASM-V03",
  slug: "concluido-sin-evidencia",
  severity: "error",
  register: asm,
  scope: "row",
  needs: ["avance", "documento"],
  norm: cite("zacatecas-2018", "Identificación del documento probatorio"),
  title: "Avance de 100 % sin evidencia que se pueda consultar",
  why: "Para dar por atendido un ASM la evidencia tiene que poder abrirse: una liga, el nombre del archivo o el número del documento.",
  remedy: "Agregue la liga, el nombre del archivo o el número del oficio.",
  messages: {
    sin_referencia: "«{{documento}}» no trae liga, archivo ni número con que encontrarlo.",
  },
  check(row, report, { facts }) {
    if ((facts.percentOf(row, "avance") ?? 0) < 100) return;
    // Nothing at all is ASM-V02's to say.
    if (row.documento === "" || isPlaceholder(row.documento) || REFERENCE.test(row.documento)) return;
    report({ message: "sin_referencia", row, column: "documento", data: { documento: row.documento }, expected: "una liga, un archivo o un número de documento" });
  },
  examples: [
    {
      title: "Concluido, con evidencia vaga y con evidencia precisa",
      rows: [
        { avance: 100, documento: "Manual de procedimientos", expect: ["sin_referencia@documento"] },
        { no: "", programa: "", avance: 100, documento: "Manual de procedimientos (manual-2016.pdf)" },
        { no: "", programa: "", avance: 90, documento: "Manual de procedimientos" },
      ],
    },
  ],
});
