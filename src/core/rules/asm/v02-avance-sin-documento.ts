import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { isPlaceholder } from "../../text/placeholder";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-V02",
  slug: "avance-sin-documento",
  severity: "error",
  register: asm,
  scope: "row",
  needs: ["avance", "documento"],
  norm: cite("zacatecas-2018", "Identificación del documento probatorio"),
  title: "Avance sin documento probatorio",
  why: "Un avance que ningún documento prueba no se puede comprobar en una revisión.",
  remedy: "Identifique el documento que prueba el avance (número de oficio, archivo o liga), o deje el avance en 0.",
  messages: {
    sin_documento: "Dice {{avance}} % de avance y no identifica el documento que lo prueba.",
  },
  check(row, report, { facts }) {
    const avance = facts.percentOf(row, "avance");
    if (avance === null || avance <= 0) return;
    if (row.documento !== "" && !isPlaceholder(row.documento)) return;
    report({ message: "sin_documento", row, column: "documento", data: { avance }, expected: "la identificación del documento probatorio" });
  },
  examples: [
    {
      title: "Con avance y sin documento; sin avance ni documento",
      rows: [
        { avance: 40, documento: "", expect: ["sin_documento@documento"] },
        { no: "", programa: "", avance: 0, documento: "" },
        { no: "", programa: "", avance: 40, documento: "Oficio 123/2016" },
      ],
    },
  ],
});
