import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { findMisspellings } from "../../text/spelling";
import { defineAsmRule } from "./define";

const COLUMNS = ["programa", "asm", "area_coordinadora", "acciones", "area_responsable", "resultados", "productos"] as const;

export default defineAsmRule({
  id: "ASM-T07",
  slug: "ortografia",
  severity: "info",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan", "continuation"],
  needs: [],
  norm: cite("asm-2015-2016", "líneas 12, 21, 24 y 29", "«Luna vez», «appoyará», «envio», «georeferenciados»"),
  title: "Posible falta de ortografía",
  why: "Son erratas frecuentes en estas hojas, tomadas de un diccionario corto: no sustituye al corrector de Excel.",
  remedy: "Corrija la palabra.",
  messages: {
    errata: "Dice «{{dice}}»; ¿«{{sugerida}}»?",
  },
  check(row, report) {
    for (const column of COLUMNS) {
      const text = row[column];
      if (text === "") continue;
      const seen = new Set<string>();
      for (const { found, suggested } of findMisspellings(text)) {
        if (seen.has(found)) continue;
        seen.add(found);
        report({ message: "errata", row, column, data: { dice: found, sugerida: suggested }, found, expected: suggested });
      }
    }
  },
  examples: [
    {
      title: "Una errata y su forma correcta",
      rows: [
        { acciones: "1. La unidad appoyará el proceso. 2. Enviará la evidencia del trámite.", expect: ["errata@acciones"] },
        { no: "", programa: "", acciones: "1. La unidad apoyará el proceso. 2. Enviará la evidencia del trámite." },
      ],
    },
  ],
});
